// Remembers the language that a person chose, so that the bare address opens in it next time.
document.querySelector('.switch')?.addEventListener('click', (event) => {
  const lang = event.currentTarget.hreflang.slice(0, 2);
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `lang=${lang}; path=/; max-age=31536000; samesite=lax${secure}`;
});

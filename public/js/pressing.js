// Tells the site that someone went on to the employer, and nothing of who: once a page. The links
// lead where they say, whether or not this file is there.
const apply = document.querySelector('.apply[data-press]');
let told = false;

function tell({ target, type, button }) {
  if (told || (type === 'auxclick' && button !== 1) || target.closest('a[href]') === null) return;
  told = navigator.sendBeacon(apply.dataset.press);
}

apply?.addEventListener('click', tell);
// The middle button, which opens a tab.
apply?.addEventListener('auxclick', tell);

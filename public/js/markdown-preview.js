// Says under each text how long it is, and shows what becomes of it where that is asked, soon after the
// hand rests. The site itself counts and renders: what is shown is what readers will see.
const PAUSE_MILLISECONDS = 250;
/** Who gives no answer in this time gives none. */
const ANSWER_MILLISECONDS = 10_000;

for (const field of document.querySelectorAll('[data-preview]')) {
  const place = field.closest('.field');
  const length = place.querySelector('.length');
  const details = place.querySelector('.live');
  const shown = details.querySelector('.prose');
  let shownText;
  let timer;
  let isAsking = false;

  details.hidden = false;
  details.addEventListener('toggle', follow);
  field.addEventListener('scroll', scrollAlong);
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(follow, PAUSE_MILLISECONDS);
  });

  /** Asks about the text as it stands, unless nobody looks: one question after the other. */
  async function follow() {
    const text = field.value;
    const isWanted = details.open || length !== null;
    if (isAsking || !isWanted || text === shownText) return;
    isAsking = true;
    const answer = await ask(field.dataset.preview, text);
    isAsking = false;
    if (answer === undefined) {
      shown.textContent = details.dataset.lost;
      return;
    }
    shownText = text;
    shown.innerHTML = answer.html;
    scrollAlong();
    if (length !== null) length.textContent = answer.length;
    // What was typed meanwhile.
    follow();
  }

  /** Shows about the part that one writes. */
  function scrollAlong() {
    const room = Math.max(1, field.scrollHeight - field.clientHeight);
    shown.scrollTop = (field.scrollTop / room) * (shown.scrollHeight - shown.clientHeight);
  }
}

/** What becomes of a text; undefined without an answer, or with the one that one must sign in. */
async function ask(address, text) {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ text }),
      redirect: 'error',
      signal: window.AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

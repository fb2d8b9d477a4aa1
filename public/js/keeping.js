// Keeps what is being typed: on the server every few seconds, in this browser without a connection.
// Nothing of the item changes by it, and the form works without this file.
const form = document.querySelector('form[data-keep]');
const said = form.querySelector('.keeping');
const address = form.getAttribute('action');
/** What could not be sent waits here, as it would have been sent. */
const PLACE = `kept:${address}`;

/** So long after the last key it is kept, and never later than so long after the first one. */
const REST_MILLISECONDS = 2000;
const LONGEST_MILLISECONDS = 5000;

let timer;
let typedSince;
let sending;
let isLeaving = false;

form.addEventListener('input', keepSoon);
form.addEventListener('change', keepSoon);
form.addEventListener('submit', sendFirst);
window.addEventListener('online', () => {
  if (putAside() !== null) keep();
});
window.addEventListener('pagehide', () => {
  if (typedSince === undefined || isLeaving) return;
  const fields = fieldsToKeep();
  if (!navigator.sendBeacon(address, fields)) putAside(fields);
});
if (putAside() !== null) offer(putAside());

function keepSoon() {
  typedSince ??= Date.now();
  clearTimeout(timer);
  const left = typedSince + LONGEST_MILLISECONDS - Date.now();
  timer = setTimeout(keep, Math.max(0, Math.min(REST_MILLISECONDS, left)));
}

/** One after the other: the first answer says under which number the next ones are kept. */
function keep() {
  clearTimeout(timer);
  typedSince = undefined;
  const mine = Promise.resolve(sending).then(() => send(fieldsToKeep()));
  sending = mine;
  return mine.then(() => {
    if (sending === mine) sending = undefined;
  });
}

function fieldsToKeep() {
  const fields = new URLSearchParams(new FormData(form));
  fields.set('do', 'keep');
  return fields;
}

async function send(fields) {
  const answer = await post(fields);
  if (answer === undefined) {
    putAside(fields);
    tell(said.dataset.offline);
    return;
  }
  form.elements.kept.value = answer.kept;
  putAside(null);
  tell(answer.said, answer.door);
}

/** What the server has kept; undefined when it did not get it. */
async function post(fields) {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: fields,
    });
    return answer.ok || answer.status === 401 ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** What was written here without a connection, offered again. */
async function offer(fields) {
  const answer = await post(new URLSearchParams(fields));
  if (answer === undefined) return;
  putAside(null);
  const way = { href: `${address}?kept=${answer.kept}`, label: said.dataset.take };
  tell(said.dataset.found, answer.door ?? way);
}

/** A button waits for what is under way, so that nothing is kept that it has saved. */
function sendFirst(event) {
  if (isLeaving) return;
  clearTimeout(timer);
  const before = putAside() === null ? sending : keep();
  if (before === undefined) {
    isLeaving = true;
    return;
  }
  event.preventDefault();
  before.then(() => {
    isLeaving = true;
    form.requestSubmit(event.submitter);
  });
}

/** Puts a form aside in this browser, or lets it go; without one, what was put aside. */
function putAside(fields) {
  try {
    if (fields === undefined) return localStorage.getItem(PLACE);
    if (fields === null) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, String(fields));
  } catch {
    // A browser that keeps nothing keeps nothing.
  }
  return null;
}

function tell(words, way) {
  const text = [words, way?.label].filter(Boolean).join(' ');
  if (said.textContent === text) return;
  said.replaceChildren(words);
  if (way === undefined) return;
  const link = document.createElement('a');
  link.href = way.href;
  link.textContent = way.label;
  said.append(' ', link);
}

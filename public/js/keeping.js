// Keeps what is being typed: on the server every few seconds, in this browser without a connection.
// Nothing of the item changes by it, and the form works without this file.
const form = document.querySelector('form[data-keep]');
const said = form.querySelector('.keeping');
const address = form.getAttribute('action');
/** What keeps it in this browser; without it, the browser keeps nothing. */
const aside = import(document.getElementById('kept-aside').href);
/** What could not be sent waits under such a name, as it would have been sent; each page has its own. */
const NAMES = `kept:${address}:`;
const OWN = NAMES + Date.now() + Math.random();

/** So long after the last key it is kept, and never later than so long after the first one. */
const REST_MILLISECONDS = 2000;
const LONGEST_MILLISECONDS = 5000;
/** Who gives no answer in this time gives none. */
const ANSWER_MILLISECONDS = 10_000;

let timer;
let typedSince;
let sending;
let isLeaving = false;
/** Whether something of this page waits in the browser. */
let isAside = false;

form.addEventListener('input', keepSoon);
form.addEventListener('change', keepSoon);
form.addEventListener('submit', sendFirst);
window.addEventListener('online', () => {
  if (isAside) keep();
});
window.addEventListener('pagehide', () => {
  if (isLeaving || (typedSince === undefined && sending === undefined)) return;
  const fields = fieldsToKeep();
  if (!navigator.onLine || !navigator.sendBeacon(address, fields)) putAsideAtOnce(fields);
});
offerAll();

function keepSoon() {
  if (isLeaving) return;
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
    tell((await putAside(fields)) ? said.dataset.aside : said.dataset.lost);
    return;
  }
  form.elements.kept.value = answer.kept;
  if (isAside) await letGo(OWN);
  isAside = false;
  tell(answer.said, answer.door);
}

/** What the server has kept; undefined when it did not get it. */
async function post(fields) {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: fields,
      signal: window.AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    return answer.ok || answer.status === 401 ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** What other pages could not send. */
async function offerAll() {
  try {
    for (const form of await (await aside).waiting(NAMES)) offer(form);
  } catch {
    // Nothing was kept.
  }
}

/** It is sent now, and offered again. */
async function offer({ name, words }) {
  const fields = new URLSearchParams(words);
  // Under its number something newer may be kept since.
  fields.delete('kept');
  const answer = await post(fields);
  if (answer === undefined) return;
  await letGo(name);
  const way = { href: `${address}?kept=${answer.kept}`, label: said.dataset.take };
  tell(said.dataset.found, answer.door ?? way);
}

/** A button waits for what is under way, so that nothing is kept that it has saved. */
function sendFirst(event) {
  // What answers in another tab leaves the form here: it goes on being kept.
  if (isLeaving || event.submitter?.formTarget === '_blank') return;
  clearTimeout(timer);
  const before = underWay();
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

function underWay() {
  if (!navigator.onLine) return putAside(fieldsToKeep());
  return isAside ? keep() : sending;
}

/** Puts the form aside in this browser; says whether that worked. */
async function putAside(fields) {
  try {
    await (await aside).put(OWN, String(fields));
    isAside = true;
  } catch {
    return false;
  }
  return true;
}

/** The same of a page that is being left. */
function putAsideAtOnce(fields) {
  try {
    localStorage.setItem(OWN, String(fields));
    isAside = true;
  } catch {
    // This browser keeps nothing.
  }
}

async function letGo(name) {
  try {
    await (await aside).letGo(name);
  } catch {
    // Nothing was kept.
  }
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

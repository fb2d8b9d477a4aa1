// Completes the words of a search while they are typed. The form works without this file.
const words = document.querySelector('[data-suggestions]');
const list = make('ul', '', {
  ...{ id: 'suggestions', class: 'suggestions', role: 'listbox' },
  'aria-labelledby': words.labels[0].id,
});
const heard = make('p', '', { class: 'hidden', 'aria-live': 'polite' });
const FEWEST_LETTERS = 2;
const PAUSE_MILLISECONDS = 120;

/** What was answered on this page, by what had been typed. */
const answers = new Map();
let offered = [];
/** The suggestion that the arrows have reached; -1 is the field itself. */
let reached = -1;
let pause;
let question;

words.after(list, heard);
dress(words, {
  ...{ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list' },
  ...{ 'aria-controls': list.id, 'aria-expanded': 'false' },
});
list.hidden = true;

words.addEventListener('input', complete);
words.addEventListener('blur', stop);
words.form.addEventListener('submit', stop);
words.addEventListener('keydown', (event) => {
  // While letters are put together, keys belong to that.
  if (!event.isComposing && answersKey(event)) event.preventDefault();
});
// The focus stays in the field.
list.addEventListener('mousedown', (event) => event.preventDefault());
list.addEventListener('click', (event) => {
  const at = [...list.children].indexOf(event.target.closest('li'));
  if (at >= 0) choose(offered[at]);
});

/** Whether the list takes a key; all others do what they do in any field. */
function answersKey({ key, altKey }) {
  const wasOpen = !list.hidden;
  if (key === 'ArrowDown') {
    if (!wasOpen) complete();
    if (!list.hidden && !altKey) move(1);
    return true;
  }
  if (!wasOpen) return false;
  if (key === 'ArrowUp' && !altKey) move(-1);
  else if (key === 'Enter' && reached >= 0) choose(offered[reached]);
  else if (key === 'Escape' || key === 'ArrowUp') stop();
  else return false;
  return true;
}

/** Asks how what is typed may go on, once the hand rests. */
function complete() {
  clearTimeout(pause);
  question?.abort();
  reach(-1);
  const typed = words.value.trim().replace(/\s+/g, ' ').toLowerCase();
  if ([...typed].length < FEWEST_LETTERS) stop();
  else if (answers.has(typed)) offer(answers.get(typed));
  else pause = setTimeout(ask, PAUSE_MILLISECONDS, typed);
}

async function ask(typed) {
  question = new AbortController();
  const { signal } = question;
  const address = `${words.dataset.suggestions}?${new URLSearchParams({ q: typed })}`;
  try {
    const answer = await fetch(address, { credentials: 'omit', signal });
    if (!answer.ok) throw new Error(answer.statusText);
    answers.set(typed, await answer.json());
    if (!signal.aborted) offer(answers.get(typed));
  } catch {
    if (!signal.aborted) stop();
  }
}

function offer({ said, suggestions }) {
  stop();
  if (suggestions.length === 0) return;
  offered = suggestions;
  list.replaceChildren(...suggestions.map(optionOf));
  list.hidden = false;
  dress(words, { 'aria-expanded': 'true' });
  heard.textContent = said;
}

function optionOf({ label, notes }, at) {
  const option = make('li', label, {
    ...{ id: `suggestion-${at}`, role: 'option' },
    'aria-selected': 'false',
  });
  for (const { text, lang } of notes) {
    option.append(' ', make('span', text, lang === undefined ? {} : { lang }));
  }
  return option;
}

/** Down the list and round again; the field is one of the stops. */
function move(step) {
  const stops = offered.length + 1;
  reach(((reached + 1 + step + stops) % stops) - 1);
}

function reach(at) {
  list.children[reached]?.setAttribute('aria-selected', 'false');
  reached = at;
  const option = list.children[at];
  if (option === undefined) {
    words.removeAttribute('aria-activedescendant');
    return;
  }
  dress(option, { 'aria-selected': 'true' });
  dress(words, { 'aria-activedescendant': option.id });
  option.scrollIntoView({ block: 'nearest' });
}

/** Takes a suggestion: a place goes to its own field, all else is searched at once. */
function choose({ text, place }) {
  stop();
  words.value = text;
  if (place === undefined) {
    words.form.requestSubmit();
    return;
  }
  const field = words.form.elements.place;
  field.value = place.value;
  // Places that are spoken of as one have no line of their own.
  if (field.value !== place.value) {
    field.add(make('option', place.label, { value: place.value, selected: '' }));
  }
  heard.textContent = place.said;
}

/** Closes the list, and waits for nothing any more. */
function stop() {
  clearTimeout(pause);
  question?.abort();
  reach(-1);
  offered = [];
  list.hidden = true;
  list.replaceChildren();
  dress(words, { 'aria-expanded': 'false' });
  heard.textContent = '';
}

function make(name, text, attributes) {
  const element = document.createElement(name);
  element.textContent = text;
  dress(element, attributes);
  return element;
}

function dress(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

// Hearts without leaving the page. Each is a form that works without this file.
const door = document.querySelector('.door');
const said = document.querySelector('.said');
let pressed = null;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('.keep[data-kind]')) return;
  event.preventDefault();
  if (door === null) press(form);
  else invite(form);
});

// Safari gives a pressed button no focus, and so would not give it back.
door?.addEventListener('close', () => pressed?.focus());

/** Shows who is signed out the two ways in; either one sends the wish of this heart. */
function invite(form) {
  pressed = form.querySelector('button');
  door.querySelector('form[method=post]').setAttribute('action', form.getAttribute('action'));
  for (const sentence of door.querySelectorAll('[data-kind]')) {
    sentence.hidden = sentence.dataset.kind !== form.dataset.kind;
  }
  door.showModal();
}

/** Sends a press, and shows what has become of it once the server has answered. */
async function press(form) {
  if (form.dataset.sending !== undefined) return;
  form.dataset.sending = '';
  try {
    const answer = await fetch(form.getAttribute('action'), {
      method: 'POST',
      headers: { Accept: 'application/json' },
    });
    if (answer.status === 401) signInAgain(form);
    else if (answer.ok || answer.status === 409) show(form, answer.ok, await answer.json());
    else await lookAgain(form);
  } catch {
    await lookAgain(form);
  } finally {
    delete form.dataset.sending;
  }
}

/** The session has ended: the same form, sent as one, keeps the wish and leads to signing in. */
function signInAgain(form) {
  const then = document.createElement('input');
  Object.assign(then, { type: 'hidden', name: 'then', value: 'login' });
  form.append(then);
  form.submit();
}

/** The answer is lost, which says nothing of what the server did: the page itself, read again, does. */
async function lookAgain(form) {
  say(said.dataset.unknown, 'notice');
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = [...page.querySelectorAll('.keep')].find((each) => thingOf(each) === thingOf(form));
    const button = now.querySelector('button');
    show(form, false, {
      action: now.getAttribute('action'),
      label: button.getAttribute('aria-label'),
      text: button.textContent,
      kept: button.classList.contains('kept'),
      count: page.querySelector('.tally').textContent,
      said: said.dataset.lookedAgain,
    });
  } catch {
    // Still out of reach, or signed out: that we do not know stands there already.
  }
}

/** Which thing a heart is of: `/fr/favoris/emplois/12`, whether pressing it adds or removes. */
function thingOf(form) {
  return form.getAttribute('action').split('/', 5).join('/');
}

function show(form, done, { action, label, text, kept, count, said: words }) {
  const button = form.querySelector('button');
  form.setAttribute('action', action);
  button.setAttribute('aria-label', label);
  button.classList.toggle('kept', kept);
  const shown = button.querySelector('span');
  if (shown !== null) shown.textContent = text;
  document.querySelector('.tally').textContent = count;
  // Who sees the heart sees it fill; the others hear it.
  say(words, done ? 'hidden' : 'notice');
}

function say(words, look) {
  const line = document.createElement('p');
  line.className = look;
  line.textContent = words;
  said.replaceChildren(line);
}

// Pictures dropped on a text, pasted into it or chosen with its button: they are sent to the library,
// and the text then asks for them where the caret was. Without this file their number is typed.
for (const area of document.querySelectorAll('[data-pictures] textarea[name$=".body"]')) {
  takePictures(area, area.closest('[data-pictures]').dataset);
}

/** Sends pictures for one textarea, and says beside it how that goes. */
function takePictures(area, words) {
  const said = element('p', { className: 'keeping quiet', role: 'status' });
  const chooser = element('input', {
    ...{ type: 'file', multiple: true, hidden: true, accept: 'image/*' },
  });
  const button = element('button', { type: 'button', className: 'button second' });
  button.textContent = words.insert;
  button.setAttribute('aria-label', `${words.insert} – ${labelOf(area)}`);
  area.after(button, chooser, said);

  button.addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    send([...chooser.files]);
    chooser.value = '';
  });
  area.addEventListener('dragover', (event) => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault();
  });
  area.addEventListener('drop', (event) => take(event, event.dataTransfer));
  area.addEventListener('paste', (event) => {
    // Words that are copied with a picture of themselves are pasted as words.
    if (event.clipboardData.types.includes('text/plain')) return;
    take(event, event.clipboardData);
  });

  function take(event, { files }) {
    if (files.length === 0) return;
    event.preventDefault();
    send([...files]);
  }

  async function send(files) {
    if (files.length === 0) return;
    said.textContent = words.sending;
    const form = new FormData();
    for (const file of files) form.append('pictures', file);
    const answer = await post(form);
    if (answer === undefined) {
      said.textContent = words.lost;
      return;
    }
    for (const id of answer.added) insert(area, id);
    const done = answer.added.length > 0 ? [words.done] : [];
    said.textContent = [...done, ...answer.refused].join(' ');
  }

  /** What became of the pictures; undefined when the site did not say. */
  async function post(form) {
    try {
      const answer = await fetch(words.action, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: form,
      });
      return answer.redirected ? undefined : await answer.json();
    } catch {
      return undefined;
    }
  }
}

/** Asks for a picture where the caret is, alone on its line; the browser can undo it. */
function insert(area, id) {
  const { value, selectionStart, selectionEnd } = area;
  const before = value.slice(0, selectionStart);
  const after = value.slice(selectionEnd);
  const start = before === '' ? '' : '\n'.repeat(2 - endOfLines(before));
  const end = '\n'.repeat(2 - endOfLines([...after.slice(0, 2)].reverse().join('')));
  const text = `${start}![](media:${id})${end}`;
  area.focus();
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, selectionStart, selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** How many line ends stand at the end of a text, two at most. */
function endOfLines(text) {
  return /\n{0,2}$/.exec(text)[0].length;
}

function element(name, attributes) {
  const made = Object.assign(document.createElement(name), attributes);
  if (attributes.role) made.setAttribute('role', attributes.role);
  return made;
}

function labelOf(area) {
  const legend = area.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  return `${legend} ${area.labels[0]?.textContent ?? ''}`.trim();
}

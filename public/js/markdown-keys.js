// Brings out the toolbars of the fields in which Markdown is written, and gives these their keys: those
// of the buttons, and Enter, which goes on with a list. The fields work without this file.
const IS_MAC = /^(?:Mac|iP)/.test(navigator.platform);

/** The beginning of a line in a list: its indent, its bullet or its number, the space after it. */
const ITEM = /^([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)/;
/** What makes a line a heading or a quotation. */
const MARK = /^(?:#{1,6}[ \t]+|>[ \t]?)/;

for (const toolbar of document.querySelectorAll('markdown-toolbar')) {
  const field = document.getElementById(toolbar.getAttribute('for'));
  toolbar.hidden = false;
  if (IS_MAC) for (const button of toolbar.querySelectorAll('button')) nameKeysOfMac(button);
  toolbar.addEventListener('click', (event) => {
    const { line } = event.target.closest('button')?.dataset ?? {};
    if (line !== undefined) markLines(field, line);
  });
  field.addEventListener('keydown', (event) => {
    const button = [...toolbar.querySelectorAll('[aria-keyshortcuts]')].find((each) =>
      isPressed(each.getAttribute('aria-keyshortcuts'), event),
    );
    if (button === undefined) return;
    event.preventDefault();
    button.click();
  });
  field.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'insertLineBreak' && goesOn(field)) event.preventDefault();
  });
}

function nameKeysOfMac(button) {
  button.title = button.title.replace(/Ctrl\+(?:(?:Maj|Shift)(\+))?/, (_, shift) =>
    shift === undefined ? '⌘' : '⇧⌘',
  );
  const keys = button.getAttribute('aria-keyshortcuts');
  if (keys !== null) button.setAttribute('aria-keyshortcuts', keys.replace('Control', 'Meta'));
}

/** Whether a key is the one that a button names, `Control+B`; Alt is how some keyboards write `@`. */
function isPressed(keys, { key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing }) {
  const parts = keys.split('+');
  const wanted = parts.at(-1);
  // With Shift, a digit is another sign, and which one is for the keyboard to say.
  const isKey = key.toUpperCase() === wanted || code === `Digit${wanted}`;
  const isHeld = ctrlKey !== IS_MAC && metaKey === IS_MAC && shiftKey === parts.includes('Shift');
  return isKey && isHeld && !altKey && !isComposing;
}

/** Makes lines headings or quotations, or takes that away where all of them are such already. */
function markLines(field, mark) {
  const { value, selectionStart, selectionEnd } = field;
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const end = endOfLine(value, selectionEnd);
  const lines = value.slice(start, end).split('\n');
  const isMarked = lines.every((line) => line.startsWith(mark));
  const marked = lines.map((line) => (isMarked ? '' : mark) + line.replace(MARK, ''));
  const text = marked.join('\n');
  replace(field, start, end, text);
  // One goes on writing where one was, and sees what was changed of several lines.
  const moved = marked[0].length - lines[0].length;
  if (lines.length > 1) field.setSelectionRange(start, start + text.length);
  else
    field.setSelectionRange(
      ...[selectionStart, selectionEnd].map((at) => Math.max(start, at + moved)),
    );
}

/** Goes on with the list in which one writes, or ends it at an item without words; says whether it did. */
function goesOn(field) {
  const { value, selectionStart, selectionEnd } = field;
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const item = ITEM.exec(value.slice(start, selectionStart));
  if (item === null || selectionStart !== selectionEnd) return false;
  const [mark, indent, bullet, number, sign, space] = item;
  const end = endOfLine(value, selectionStart);
  if (value.slice(start + mark.length, end).trim() === '') {
    // Without an empty line, what comes next would still be words of the last item.
    replace(field, start, end, '\n');
  } else {
    const next = bullet ?? `${Number(number) + 1}${sign}`;
    replace(field, selectionStart, selectionEnd, `\n${indent}${next}${space}`);
  }
  return true;
}

function endOfLine(value, from) {
  const end = value.indexOf('\n', from);
  return end === -1 ? value.length : end;
}

/** Replaces a part of a field in the one way that can be undone; the field says that it changed. */
function replace(field, start, end, text) {
  field.focus();
  field.setSelectionRange(start, end);
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}

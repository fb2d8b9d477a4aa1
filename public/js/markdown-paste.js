// What is pasted from Word, Google Docs or a web page comes in as the Markdown that the site shows. Words
// without any form, and what is pasted as plain text, come in as they are. The fields work without it.
const { tidied } = await import(document.getElementById('pasted-html').href);

const FORMED = 'a, strong, em, s, code, pre, h2, h3, h4, ul, ol, blockquote, table, hr, p ~ p';
const BLOCK = /^(?:P|DIV|UL|OL|LI|H\d|TABLE|BLOCKQUOTE|PRE|HR)$/;

const writer = new window.TurndownService({
  ...{ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*', hr: '---' },
  codeBlockStyle: 'fenced',
});
const rules = {
  br: (_, node) => breakAt(node),
  li: (content, item) => {
    const [first, ...rest] = content.trim().split('\n');
    const mark = markOf(item);
    const indented = rest.map((line) => (line === '' ? '' : ' '.repeat(mark.length) + line));
    return [mark + first, ...indented, ''].join('\n');
  },
  s: (content) => `~~${content}~~`,
  td: (content) => ` ${content.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')} |`,
  tr: (content, { rowIndex, cells }) =>
    `\n|${content}${rowIndex === 0 ? `\n|${' --- |'.repeat(cells.length)}` : ''}`,
  tbody: (content) => content,
};
for (const [filter, replacement] of Object.entries(rules)) {
  writer.addRule(filter, { filter, replacement });
}

for (const field of document.querySelectorAll('[data-preview]')) {
  const told = field.closest('.field').querySelector('.pasted');
  let isPlain = false;
  field.addEventListener('keydown', ({ shiftKey }) => {
    isPlain = shiftKey;
  });
  field.addEventListener('paste', (event) => {
    const { body, hadPictures } = tidied(event.clipboardData.getData('text/html'));
    if (hadPictures && !isPlain) told.textContent = told.dataset.words;
    if (isPlain || body.querySelector(FORMED) === null) return;
    event.preventDefault();
    insert(field, markdownOf(body));
  });
}

function markdownOf(body) {
  const text = writer.turndown(body);
  return text.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n');
}

function markOf(item) {
  const list = item.parentNode;
  if (list.nodeName !== 'OL') return '- ';
  return `${list.start + [...list.children].indexOf(item)}. `;
}

/** A break within a block; one at its edge shows nothing, and several are a new paragraph. */
function breakAt({ previousSibling: before, nextSibling: after }) {
  const isEdge = [before, after].some((each) => each === null || BLOCK.test(each.nodeName));
  if (isEdge || after.nodeName === 'BR') return '';
  return before.nodeName === 'BR' ? '\n\n' : '\\\n';
}

/** Puts a text in where one writes, what is more than a part of a line by itself, so that one undo takes it back. */
function insert(field, text) {
  const { value, selectionStart, selectionEnd } = field;
  const isBlock = /\n|^(?:#{2,4} |[->|] |\d+\. |`{3}|-{3})/.test(text);
  const lack = (edge, rest) => (isBlock && rest.trim() !== '' ? '\n'.repeat(2 - edge.length) : '');
  const before = value.slice(0, selectionStart);
  const after = value.slice(selectionEnd);
  const lead = lack(/\n{0,2}$/.exec(before)[0], before);
  const trail = lack(/^\n{0,2}/.exec(after)[0], after);
  // Or what was typed just before would be taken back with it.
  field.setSelectionRange(selectionStart, selectionEnd);
  document.execCommand('insertText', false, lead + text + trail);
}

// HTML as Word, Google Docs and web pages put it on the clipboard, made plain: only what the site shows.

const UNSEEN = [
  ...['style', 'script', 'meta', 'link', 'title', 'template', 'noscript', 'xml', 'svg', 'canvas'],
  ...['iframe', 'object', 'embed', 'video', 'audio', 'button', 'input', 'select', 'textarea'],
  // A picture takes its caption along.
  ...['figure:has(img)', 'img', '[hidden]', '[aria-hidden="true"]'],
].join();
const WORDS_UNSEEN = /display:\s*none|mso-hide:\s*all/i;
/** Spaces that Word and Safari show as they are typed: no French sign is kept with its word by them. */
const PADDING = '[data-style*="mso-spacerun"], .Apple-converted-space';
const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, table, blockquote, pre, hr';
const LINE_THROUGH = /text-decoration[^;]*line-through/i;
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;

/**
 * The body of a page with what was pasted, in no page that anybody sees: nothing in it runs or loads; and
 * whether it showed pictures, which stay behind.
 */
export function tidied(html) {
  const { body } = new DOMParser().parseFromString(disarmed(html), 'text/html');
  const hadPictures = body.querySelector('img') !== null;
  for (const each of body.querySelectorAll(UNSEEN)) each.remove();
  for (const each of body.querySelectorAll('[data-style]')) {
    if (WORDS_UNSEEN.test(each.dataset.style)) each.remove();
  }
  for (const each of body.querySelectorAll(PADDING)) each.replaceWith(' ');
  makeWordLists(body);
  mendLists(body);
  for (const code of body.querySelectorAll('pre')) makeCode(code);
  for (const table of [...body.querySelectorAll('table')].reverse()) makeTable(table);
  makeHeadings(body);
  for (const link of body.querySelectorAll('a')) makeLink(link);
  for (const each of body.querySelectorAll('*')) emphasise(each);
  joinAlike(body);
  return { body, hadPictures };
}

/** Styles as words to read: our policy has them refused wherever they stand, and reported each time. */
function disarmed(html) {
  const bare = html.replace(/<(style|script)\b.*?<\/\1>/gis, '');
  return bare.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on\w+)\s*=/gi, ' data-$1='));
}

/** Word writes a list as paragraphs, each with its depth in its style and its bullet as words. */
function makeWordLists(body) {
  let open = [];
  for (const item of body.querySelectorAll('[data-style*="mso-list:"]')) {
    const { level, sign } = takeMark(item);
    if (level === undefined || !item.matches('p, div')) continue;
    if (item.previousElementSibling !== open[0]?.list) open = [];
    const tag = /^[\w.]+[.)]$/.test(sign) ? 'OL' : 'UL';
    open = open.filter(
      ({ level: depth, list }) => depth < level || (depth === level && list.tagName === tag),
    );
    if (open.at(-1)?.level !== level) {
      open.push({ level, list: beginList(item, tag, open.at(-1)?.list.lastElementChild) });
      if (/^\d/.test(sign)) open.at(-1).list.start = Number.parseInt(sign, 10);
    }
    open.at(-1).list.append(renamed(item, 'li'));
  }
}

/** How deep a paragraph stands in a list of Word, and its bullet or number, which is taken off. */
function takeMark(item) {
  const [, level] = /mso-list:[^;]*\blevel(\d+)/i.exec(item.dataset.style) ?? [];
  const mark = item.querySelector('[data-style*="mso-list:Ignore" i]');
  const sign = mark?.textContent.trim() ?? '';
  mark?.remove();
  return { level, sign };
}

/** A list within the item over it, or where its own first item stands. */
function beginList(item, tag, over) {
  const list = made(item, tag);
  if (over) over.append(list);
  else item.before(list);
  return list;
}

/** A list within a list belongs to an item of it, one list is one, and its items are no paragraphs. */
function mendLists(body) {
  // Word in a browser puts each item in a list of its own.
  for (const each of body.querySelectorAll('.ListContainerWrapper')) unwrap(each);
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    list.previousElementSibling?.append(list);
  }
  for (const list of body.querySelectorAll('ul, ol')) {
    while (list.parentNode !== null && list.nextElementSibling?.tagName === list.tagName) {
      list.append(...list.nextElementSibling.childNodes);
      list.nextElementSibling.remove();
    }
  }
  for (const part of body.querySelectorAll('li > :is(p, div)')) {
    if (part.previousSibling !== null) part.before(made(part, 'br'));
    unwrap(part);
  }
}

/** Cells of one line each under a first row that names them; what has one column is no table. */
function makeTable(table) {
  const rows = [...table.rows];
  for (const caption of table.querySelectorAll('caption')) table.before(renamed(caption, 'p'));
  const columns = Math.max(0, ...rows.map((row) => widthOf(row)));
  if (columns < 2) {
    table.replaceWith(
      ...rows.flatMap(({ cells }) => [...cells].map((cell) => renamed(cell, 'div'))),
    );
    return;
  }
  const body = made(table, 'tbody');
  for (const row of rows.filter(({ textContent }) => textContent.trim() !== '')) {
    for (const cell of [...row.cells]) {
      for (const part of cell.querySelectorAll(`${BLOCKS}, br, tbody, tr, td`)) {
        part.before(' ');
        unwrap(part);
      }
      cell.after(...emptyCells(row, cell.colSpan - 1));
      if (cell.tagName === 'TH') renamed(cell, 'td');
    }
    row.append(...emptyCells(row, columns - row.cells.length));
    body.append(row);
  }
  table.replaceChildren(body);
}

const widthOf = ({ cells }) => [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0);

const emptyCells = (row, count) => Array.from({ length: count }, () => made(row, 'td'));

/** Code shows its words as they are, and no colours. */
function makeCode(element) {
  const code = made(element, 'code');
  code.textContent = element.textContent;
  element.replaceChildren(code);
}

/** The page has its own title: headings begin one level below it, and end two further down. */
function makeHeadings(body) {
  const shift = body.querySelector('h1, [role=heading][aria-level="1"]') === null ? 0 : 1;
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]')) {
    const level = Number(heading.getAttribute('aria-level') ?? heading.tagName.slice(1));
    for (const each of heading.querySelectorAll('br')) each.replaceWith(' ');
    renamed(heading, `h${Math.min(4, (level || 2) + shift)}`);
  }
}

/** A link without words, or to no page, is none. */
function makeLink(link) {
  const address = (link.getAttribute('href') ?? '').trim();
  const isLink = ADDRESS.test(address) && link.textContent.trim() !== '';
  if (!isLink || link.querySelector(BLOCKS) !== null) {
    unwrap(link);
    return;
  }
  link.setAttribute('href', address);
  link.removeAttribute('title');
}

/** What an element only looks like, said by what it is. */
function emphasise(element) {
  const isInline = element.matches('span, font, u, b, strong, i, em, s, del, strike');
  if (!isInline && !element.matches('p, a')) return;
  const names = looksOf(element).filter((name) => element.parentElement.closest(name) === null);
  for (const name of names) wrapContents(element, name);
  if (isInline) unwrap(element);
}

/** How an element looks, from the inmost: by its style, else by what it is. */
function looksOf(element) {
  const weight = styleOf(element, 'font-weight');
  const slant = styleOf(element, 'font-style');
  // A heading, and the first row of a table, are bold by themselves.
  const isBoldAnyway = element.closest('h2, h3, h4, tr:first-child') !== null;
  const isStrong =
    weight === undefined ? element.matches('b, strong') : /^bold|^[6-9]00/.test(weight);
  const isEm = slant === undefined ? element.matches('i, em') : /^(?:italic|oblique)/.test(slant);
  const isGone = LINE_THROUGH.test(element.dataset.style) || element.matches('s, del, strike');
  return [
    ...(isGone ? ['s'] : []),
    ...(isEm ? ['em'] : []),
    ...(isStrong && !isBoldAnyway ? ['strong'] : []),
  ];
}

function styleOf({ dataset: { style = '' } }, name) {
  const [, value] = new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+)`, 'i').exec(style) ?? [];
  return value?.toLowerCase();
}

/** Words of one kind side by side are one, with the space between them. */
function joinAlike(body) {
  body.normalize();
  for (const each of body.querySelectorAll('strong, em, s')) {
    while (each.nextSibling?.nodeName === each.nodeName) {
      const next = each.nextSibling;
      each.append(...next.childNodes);
      next.remove();
    }
    // A break at the end of such words is one after them.
    while (each.lastChild?.nodeName === 'BR') each.after(each.lastChild);
  }
}

/** A new element of the same page: in the one that people see, it would begin to load things. */
const made = ({ ownerDocument }, name) => ownerDocument.createElement(name);

function wrapContents(element, name) {
  const wrapper = made(element, name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

/** The same under another name, without what else was said of it. */
function renamed(element, name) {
  const twin = made(element, name);
  twin.append(...element.childNodes);
  element.replaceWith(twin);
  return twin;
}

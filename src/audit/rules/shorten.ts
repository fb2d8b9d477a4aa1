/** Shorter texts are kept whole. */
const KEPT_WHOLE = 1000;
/** So much of what stayed the same is kept around what did not, to know where it stood. */
const AROUND = 200;

/**
 * Two values of a field; of long texts, what both begin and end with goes, but for some words: a
 * comma that moved in a text of a hundred thousand characters must not keep it twice.
 */
export function withoutTheSame(before: string, after: string): [string, string] {
  if (before.length <= KEPT_WHOLE && after.length <= KEPT_WHOLE) return [before, after];
  const start = atWord(before, sameStart(before, after) - AROUND);
  const rest = Math.min(before.length, after.length) - Math.max(start, 0);
  const end = Math.min(sameEnd(before, after, rest) - AROUND, rest);
  return [cut(before, start, end), cut(after, start, end)];
}

function sameStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one[at] === other[at]) at += 1;
  return at;
}

function sameEnd(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** The end of the last word before a place; no letter is cut into halves there either. */
function atWord(text: string, at: number): number {
  return at <= 0 ? 0 : Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at)) + 1;
}

function cut(text: string, start: number, end: number): string {
  const last = end <= 0 ? text.length : text.length - end;
  const head = start <= 0 ? '' : '… ';
  // An ending may begin inside a letter of two halves.
  const kept = text.slice(Math.max(start, 0), last).replace(/[\uD800-\uDBFF]$/, '');
  return `${head}${kept}${last < text.length ? ' …' : ''}`;
}

import { foldLetters } from '../language/collation';
import type { Word } from './words';

/** How a name has what was typed: it is all of it, begins with it, or a later word of it does. */
export type PrefixHit = 'whole' | 'start' | 'later';

/** Calls back with the number of each name that has a word beginning so, maybe more than once. */
export type PrefixIndex = (prefix: string, visit: (name: number, hit: PrefixHit) => void) => void;

/** Names in sorted arrays: asking is a search by halves, and a walk over what was found. */
export function indexPrefixes(names: readonly (readonly Word[])[]): PrefixIndex {
  const entries = names.flatMap((words, name) =>
    words.flatMap(({ empty }, from) => {
      const keys = empty && from > 0 ? [] : keysOf(words.slice(from));
      return keys.map((key) => ({ key, name, from }));
    }),
  );
  entries.sort((a, b) => compare(a.key, b.key));
  const keys = entries.map(({ key }) => key);
  const owners = Uint32Array.from(entries, ({ name }) => name);
  const starts = Uint8Array.from(entries, ({ from }) => (from === 0 ? 1 : 0));
  return (prefix, visit) => {
    for (let at = firstFrom(keys, prefix); keys[at]?.startsWith(prefix) === true; at += 1) {
      const begins = keys[at]?.length === prefix.length ? 'whole' : 'start';
      visit(owners[at] ?? 0, starts[at] === 1 ? begins : 'later');
    }
  };
}

/** The ways in which words may be typed: as they are written, and by their stems without empty words. */
function keysOf(words: readonly Word[]): string[] {
  const [first, ...others] = words;
  if (first === undefined) return [];
  const telling = [first, ...others.filter(({ empty }) => !empty)];
  const written = foldLetters(words.map(({ text }) => text).join(' '));
  const stems = telling.map(({ stem }) => stem).join(' ');
  return written === stems ? [written] : [written, stems];
}

/** Where the first key is that does not come before this one. */
function firstFrom(keys: readonly string[], prefix: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

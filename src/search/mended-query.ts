import type { Mended } from './read';

const SIGNS = /[.*+?^${}()|[\]\\/]/g;

/** The same search with each mended word in quotation marks, which nobody mends, and as it was read. */
export function mendedQuery(
  q: string,
  mended: readonly Mended[],
): readonly [typed: string, read: string] {
  let [typed, read] = [q, q];
  for (const each of mended) {
    typed = typed.replace(wholeWord(each.typed), () => `"${each.typed}"`);
    read = read.replace(wholeWord(each.typed), () => each.instead);
  }
  return [typed, read];
}

/** Not where it is a part of a longer word, or in quotation marks already. */
function wholeWord(word: string): RegExp {
  const plain = word.replace(SIGNS, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}"])${plain}(?![\\p{L}\\p{N}"])`, 'u');
}

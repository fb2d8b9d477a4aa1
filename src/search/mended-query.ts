import type { Mended } from './read';

/** The same search with each mended word in quotation marks, which nobody mends, and as it was read. */
export function mendedQuery(
  q: string,
  mended: readonly Mended[],
): readonly [typed: string, read: string] {
  let [typed, read] = [q, q];
  for (const each of mended) {
    typed = typed.replace(each.typed, `"${each.typed}"`);
    read = read.replace(each.typed, each.instead);
  }
  return [typed, read];
}

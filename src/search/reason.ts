import { termsOf } from './document';
import { PLAIN, type Group } from './plan';

/** Why something is there, where its title does not say it. */
export interface Reason {
  /** What was typed. */
  readonly word: string;
  /** Its title names something near, or its text holds the word. */
  readonly kind: 'near' | 'text';
}

/** Why something is among the results; undefined where it is plain to see. */
export function reasonOf(
  { titles, name }: { readonly titles: readonly string[]; readonly name: string },
  groups: readonly Group[],
): Reason | undefined {
  const texts = Object.fromEntries(
    titles.map((title, at) => [String(at), { title, summary: '', body: '' }]),
  );
  const seen = termsOf({ texts, name, about: [] }).any;
  for (const { typed, alternatives } of groups) {
    const best = Math.max(
      0,
      ...alternatives.filter(({ term }) => seen.has(term)).map(({ weight }) => weight),
    );
    if (best < PLAIN) return { word: typed, kind: best === 0 ? 'text' : 'near' };
  }
  return undefined;
}

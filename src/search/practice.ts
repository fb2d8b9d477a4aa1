import type { Asked } from './asked';
import { CONCEPTS } from './lexicon';

/** One of so many names is searched. */
const APART = 20;

/**
 * Searches that nobody waits for: a thread that has made them is as fast for the first visitor as for
 * all others. Names of work, some misspelt, some under a filter.
 */
export function practice(): Asked[] {
  const names = CONCEPTS.filter((_, at) => at % APART === 0).flatMap(
    ({ names: { fr } }) => fr[0] ?? [],
  );
  return names.map((name, at) => ({
    typed: at % 3 === 0 ? name.slice(0, 4) + name.slice(5) : name,
    filters: at % 4 === 0 ? { tenure: ['permanent'] } : {},
    sort: 'relevance',
    shown: { from: 0, to: 20 },
  }));
}

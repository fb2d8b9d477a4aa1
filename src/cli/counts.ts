import type { Translate } from '../language/dictionary';

const THINGS = ['jobs', 'articles', 'employers', 'authors', 'accounts'] as const;

type Counts = Readonly<Partial<Record<(typeof THINGS)[number], number>>>;

/** « 60 offres, 1 article », as many of each thing as were counted. */
export function countsInWords(counts: Counts, t: Translate): string {
  return THINGS.flatMap((thing) => {
    const count = counts[thing];
    return count === undefined ? [] : [t(`command:count.${thing}`, { count })];
  }).join(', ');
}

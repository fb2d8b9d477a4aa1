import { beginningOf, type Quest } from './look';
import type { SearchRecord } from './record';

/** How many of what was found have each value of a filter. */
export type Counts = ReadonlyMap<string, number>;

/** The filters that are counted. */
export const FACETS = [
  ...(['tenure', 'schedule', 'workplace', 'place', 'category'] as const),
  ...(['employer', 'language', 'lang', 'pay', 'day'] as const),
] as const;
export type Facet = (typeof FACETS)[number];

/** Each counted without its own filter. */
export type Facets = Readonly<Record<Facet, Counts>>;

type Asking = Pick<Quest, 'asked' | 'asker'>;

const VALUES: Readonly<
  Record<Facet, (record: SearchRecord, asking: Asking) => readonly (string | number)[]>
> = {
  tenure: ({ tenure }) => [tenure],
  schedule: ({ schedule }) => [schedule],
  workplace: ({ workplace }) => [workplace],
  place: ({ places }) => places,
  category: ({ category }) => [category],
  employer: ({ employerId }) => [employerId],
  language: ({ languages }) => languages,
  lang: ({ locales }) => locales,
  pay: ({ annualCents }, { asked }) =>
    (asked.steps?.pay ?? []).filter((dollars) => annualCents >= dollars * 100),
  day: ({ opensAt }, { asked, asker }) =>
    (asked.steps?.days ?? []).filter((days) => opensAt >= beginningOf(days, asker.now).getTime()),
};

/** Counts the values of one filter. */
export function countValues(
  facet: Facet,
  records: readonly SearchRecord[],
  asking: Asking,
): Counts {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const value of VALUES[facet](record, asking)) {
      counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    }
  }
  return counts;
}

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

type Asking = Pick<Quest, 'asked' | 'asker' | 'plan'>;

type ValuesOf = (record: SearchRecord) => readonly (string | number)[];

const VALUES: Readonly<Record<Facet, (asking: Asking) => ValuesOf>> = {
  tenure: () => (record) => [record.tenure],
  schedule: () => (record) => [record.schedule],
  workplace: () => (record) => [record.workplace],
  place: () => (record) => record.places,
  category: () => (record) => [record.category],
  employer: () => (record) => [record.employerId],
  language: () => (record) => record.languages,
  lang: () => (record) => record.locales,
  pay: ({ asked, plan }) => {
    const steps = asked.steps?.pay ?? [];
    // What was said in words stays: a lower step gives no more than it does.
    const said = plan.pay?.annual ?? 0;
    return ({ annualCents }) =>
      steps.filter((dollars) => annualCents >= Math.max(dollars, said) * 100);
  },
  day: ({ asked, asker }) => {
    const begins = (asked.steps?.days ?? []).map((days) => ({
      days,
      at: beginningOf(days, asker.now).getTime(),
    }));
    return ({ opensAt }) => begins.filter(({ at }) => opensAt >= at).map(({ days }) => days);
  },
};

/** Counts the values of one filter. */
export function countValues(
  facet: Facet,
  records: readonly SearchRecord[],
  asking: Asking,
): Counts {
  const valuesOf = VALUES[facet](asking);
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const value of valuesOf(record)) {
      counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    }
  }
  return counts;
}

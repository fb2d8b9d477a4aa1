import { montrealDay } from '../clock';
import { rangeTokens, tokensInRange } from './ranges';
import type { SearchRecord } from './record';

/** The filters of which an entry has values, one or several; each is a token. */
export const FILTER_FIELDS = [
  ...(['tenure', 'schedule', 'workplace', 'place', 'category'] as const),
  ...(['employer', 'author', 'language', 'lang'] as const),
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Pay is told apart by so many dollars a year: most amounts that people ask for begin a band. */
const DOLLARS_A_BAND = 2500;
const HIGHEST_BAND = 63;
const DAY = 86_400_000;

/** What an entry with this value is found by. */
export function filterToken(field: FilterField, value: string | number): string {
  return `f:${field}:${value}`;
}

const VALUES: Readonly<
  Record<FilterField, (record: SearchRecord) => readonly (string | number)[]>
> = {
  tenure: ({ tenure }) => [tenure],
  schedule: ({ schedule }) => [schedule],
  workplace: ({ workplace }) => [workplace],
  place: ({ places }) => places,
  category: ({ category }) => [category],
  employer: ({ employerId }) => [employerId],
  author: ({ authorId }) => [authorId],
  language: ({ languages }) => languages,
  lang: ({ locales }) => locales,
};

/** The values that an entry has of a filter. */
export function valuesOf(record: SearchRecord, field: FilterField): readonly string[] {
  return VALUES[field](record).filter(Boolean).map(String);
}

/** All that an entry is filtered by. */
export function filterTokens(record: SearchRecord): string[] {
  return [
    ...FILTER_FIELDS.flatMap((field) =>
      valuesOf(record, field).map((value) => filterToken(field, value)),
    ),
    ...(record.annualCents === 0 ? [] : rangeTokens('pay', bandOf(record.annualCents / 100))),
    ...rangeTokens('day', dayOf(new Date(record.opensAt))),
  ];
}

/**
 * One of these has each entry that pays so many dollars a year or more. Those that pay a little less
 * may have one as well: their records tell.
 */
export function payTokens(dollars: number): string[] {
  return tokensInRange('pay', bandOf(dollars), HIGHEST_BAND);
}

/** One of these has each entry that was published on a Montréal day (`YYYY-MM-DD`) or since. */
export function dayTokens(since: string, now: Date): string[] {
  return tokensInRange('day', Date.parse(since) / DAY, dayOf(now));
}

function bandOf(dollars: number): number {
  return Math.min(HIGHEST_BAND, Math.floor(dollars / DOLLARS_A_BAND));
}

function dayOf(instant: Date): number {
  return Date.parse(montrealDay(instant)) / DAY;
}

import { z } from 'zod';
import type { Category, Place } from '../catalogue/model';
import { LOCALES } from '../language/locales';
import { SCHEDULES, TENURES, WORK_LANGUAGES, WORKPLACES } from './rules';

const DEAREST_DOLLARS = 1_000_000;
const OLDEST_DAYS = 120;
const VALUES_A_FILTER = 40;

/** A repeated parameter comes as a list, a single one as a string, a wrong one as anything. */
const list = z
  .union([z.string().transform((value) => [value]), z.array(z.string())])
  .catch([])
  .transform((values) => [...new Set(values)].slice(0, VALUES_A_FILTER));

const among = <Known extends string>(known: readonly Known[]) =>
  list.transform((values) => known.filter((each) => values.includes(each)));

const wholeNumber = (most: number) =>
  z.coerce.number().int().min(1).max(most).optional().catch(undefined);

const query = z.object({
  tenure: among(TENURES),
  schedule: among(SCHEDULES),
  workplace: among(WORKPLACES),
  place: list,
  category: list,
  employer: list.transform((ids) =>
    ids.filter((id) => /^[1-9]\d{0,8}$/.test(id)).sort((a, b) => Number(a) - Number(b)),
  ),
  language: among(WORK_LANGUAGES),
  lang: among(LOCALES),
  salary_min: wholeNumber(DEAREST_DOLLARS),
  posted: wholeNumber(OLDEST_DAYS),
  sort: z.enum(['date', 'salary']).catch('date'),
});

/** What the address of the list asks, cleaned: only values that exist, each one once. */
export type JobQuery = z.infer<typeof query>;

/** The parameters that take several values. */
export const LISTS = [
  ...(['tenure', 'schedule', 'workplace', 'place', 'category'] as const),
  ...(['employer', 'language', 'lang'] as const),
] as const;

export type ListName = (typeof LISTS)[number];

/** Reads the address; whatever it does not know is as if it were not there. */
export function parseJobQuery(
  given: unknown,
  known: { places: readonly Place[]; categories: readonly Category[] },
): JobQuery {
  const parsed = query.parse(given);
  const places = known.places.map(({ slug }) => slug);
  const codes = known.categories.map(({ code }) => code);
  return {
    ...parsed,
    place: places.filter((slug) => parsed.place.includes(slug)),
    category: codes.filter((code) => parsed.category.includes(code)),
  };
}

/** The query of an address that says just this, always in the same order; empty for the plain list. */
export function writeJobQuery(jobQuery: JobQuery, page = 1): string {
  const parameters = new URLSearchParams();
  for (const name of LISTS) {
    for (const value of jobQuery[name]) parameters.append(name, value);
  }
  if (jobQuery.salary_min !== undefined) {
    parameters.append('salary_min', String(jobQuery.salary_min));
  }
  if (jobQuery.posted !== undefined) parameters.append('posted', String(jobQuery.posted));
  if (jobQuery.sort !== 'date') parameters.append('sort', jobQuery.sort);
  if (page > 1) parameters.append('page', String(page));
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** A form sends its empty fields too: such an address has a shorter one that says the same. */
export function hasEmptyParameter(given: Readonly<Record<string, unknown>>): boolean {
  return Object.values(given).flat().includes('');
}

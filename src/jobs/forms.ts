import { z } from 'zod';
import type { Category, Place } from '../catalogue/model';
import { readTyped } from '../http/typed';
import { LOCALES } from '../language/locales';
import { SCHEDULES, TENURES, WORK_LANGUAGES, WORKPLACES } from './rules';

const DEAREST_DOLLARS = 1_000_000;
const OLDEST_DAYS = 120;

/** The steps of pay, in dollars a year, and of days that the filters offer. */
export const SALARIES = [35_000, 45_000, 55_000, 65_000, 80_000, 100_000];
export const DAYS = [1, 3, 7, 14, 30];

/** The filter offers those who hire most; every employer has a page that leads to its listings. */
export const EMPLOYERS_OFFERED = 50;
/** No filter offers more. */
const VALUES_A_FILTER = EMPLOYERS_OFFERED;

export const SORTS = ['relevance', 'date', 'salary'] as const;
export type Sort = (typeof SORTS)[number];

/** Stands between places where a form can send no more than one value. */
export const SEVERAL = ' ';
const SEVERAL_SLUGS = /^[\da-z-]+(?: [\da-z-]+)+$/;

const WHOLE_NUMBER = /^[1-9]\d{0,8}$/;

/** A repeated parameter comes as a list, a single one as a string, a wrong one as anything. */
const list = z
  .union([z.string().transform((value) => [value]), z.array(z.string())])
  .catch([])
  .transform((values) => [...new Set(values)].slice(0, VALUES_A_FILTER));

const among = <Known extends string>(known: readonly Known[]) =>
  list.transform((values) => known.filter((each) => values.includes(each)));

/** Of several numbers the one that takes in the others: values of one filter are joined by “or”. */
const wholeNumber = (most: number, widest: (...numbers: number[]) => number) =>
  list.transform((values) => {
    const numbers = values.filter((value) => WHOLE_NUMBER.test(value)).map(Number);
    const known = numbers.filter((number) => number <= most);
    return known.length === 0 ? undefined : widest(...known);
  });

const query = z.object({
  q: list.transform(readTyped),
  tenure: among(TENURES),
  schedule: among(SCHEDULES),
  workplace: among(WORKPLACES),
  place: list,
  category: list,
  employer: list.transform((ids) =>
    ids.filter((id) => WHOLE_NUMBER.test(id)).sort((a, b) => Number(a) - Number(b)),
  ),
  language: among(WORK_LANGUAGES),
  lang: among(LOCALES),
  salary_min: wholeNumber(DEAREST_DOLLARS, Math.min),
  posted: wholeNumber(OLDEST_DAYS, Math.max),
  sort: z.enum(SORTS).optional().catch(undefined),
});

/** What the address of the list asks, cleaned: only values that exist, each one once. */
export type JobQuery = Omit<z.infer<typeof query>, 'sort'> & { readonly sort: Sort };

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
  const { sort, ...parsed } = query.parse(given);
  const places = known.places.map(({ slug }) => slug);
  const asked = parsed.place.flatMap((value) => value.split(SEVERAL));
  const codes = known.categories.map(({ code }) => code);
  return {
    ...parsed,
    sort: soundSort({ q: parsed.q, sort: sort ?? usualSort(parsed.q) }),
    place: places.filter((slug) => asked.includes(slug)),
    category: codes.filter((code) => parsed.category.includes(code)),
  };
}

/** What asks for words alone, in the same order. */
export function queryOfWords(q: string, sort: Sort): JobQuery {
  return { ...query.parse({}), q, sort };
}

/** Whether there are words, and no box that leaves anything out. */
export function asksByWordsAlone({ q, salary_min: pay, posted, ...boxes }: JobQuery): boolean {
  const isNarrowed = LISTS.some((name) => boxes[name].length > 0);
  return q !== '' && !isNarrowed && pay === undefined && posted === undefined;
}

/** The query of an address that says just this, always in the same order; empty for the plain list. */
export function writeJobQuery(jobQuery: JobQuery, page = 1): string {
  const parameters = new URLSearchParams();
  if (jobQuery.q !== '') parameters.append('q', jobQuery.q);
  for (const name of LISTS) {
    for (const value of jobQuery[name]) parameters.append(name, value);
  }
  if (jobQuery.salary_min !== undefined) {
    parameters.append('salary_min', String(jobQuery.salary_min));
  }
  if (jobQuery.posted !== undefined) parameters.append('posted', String(jobQuery.posted));
  const sort = soundSort(jobQuery);
  if (sort !== usualSort(jobQuery.q)) parameters.append('sort', sort);
  if (page > 1) parameters.append('page', String(page));
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** Without words nothing is more to the point than anything else. */
function soundSort({ q, sort }: Pick<JobQuery, 'q' | 'sort'>): Sort {
  return q === '' && sort === 'relevance' ? usualSort(q) : sort;
}

/** The order of a list that says nothing of it. */
export function usualSort(typed: string): Sort {
  return typed === '' ? 'date' : 'relevance';
}

/**
 * A form sends its empty fields too, and several places as one value: such an address has a plainer
 * one that says the same.
 */
export function hasPlainerAddress(given: Readonly<Record<string, unknown>>): boolean {
  const places = [given.place].flat();
  return (
    Object.values(given).flat().includes('') ||
    places.some((value) => typeof value === 'string' && SEVERAL_SLUGS.test(value))
  );
}

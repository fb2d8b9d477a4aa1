import { endOfMontrealDay, montrealDay, montrealDayIn } from '../../clock';
import type { Connection, Knex } from '../../database/database';
import { skipRows, statement, type Placeholders, type Values } from '../../database/statement';
import type { Locale } from '../../language/locales';
import { drawFeatured, pageWindow, weave } from '../featured';
import type { Schedule, Tenure, Workplace } from '../rules';
import type { JobSummary } from './job';
import { matching } from './matching';
import { jobSummaries } from './summaries';

const JOBS_A_PAGE = 20;

/** What a person asks of the list; within one filter, values mean *or*. */
export interface JobSearch {
  readonly tenure?: readonly Tenure[];
  readonly schedule?: readonly Schedule[];
  readonly workplace?: readonly Workplace[];
  readonly placeIds?: readonly number[];
  readonly categoryIds?: readonly number[];
  readonly employerIds?: readonly number[];
  /** Languages that the work needs. */
  readonly languages?: readonly string[];
  /** Languages that the listing is written in. */
  readonly locales?: readonly Locale[];
  /** In dollars a year. */
  readonly salaryFrom?: number | undefined;
  readonly postedWithinDays?: number | undefined;
  /** By date, newest first, when nothing is said. */
  readonly sort?: 'date' | 'salary';
  /** From 1. */
  readonly page: number;
}

export interface FoundJobs {
  readonly total: number;
  readonly pages: number;
  readonly jobs: readonly JobSummary[];
  /** Those of `jobs` that stand where they do because they are featured. */
  readonly featuredIds: ReadonlySet<number>;
}

/** More featured listings than this in one list are not drawn from: a bound, not a rule. */
const FEATURED_LOOKED_AT = 2000;

/** From so many matches on, walking the newest listings finds a page sooner than gathering them. */
const MANY = 2000;

const countMatches = statement<{ total: number }>((knex, values) =>
  matching(knex, values).count({ total: '*' }),
);

const featuredMatches = statement<{ id: number }>((knex, values) =>
  matching(knex, values)
    .select('jobs.id')
    .where('jobs.featured_until', '>', values.one('now'))
    .orderBy('jobs.featured_until', 'desc')
    .limit(FEATURED_LOOKED_AT),
);

const matchesByDate = statement<{ id: number }>((knex, values) => {
  const query = pageOf(knex, values);
  if (values.has('featured')) query.whereNotIn('jobs.id', values.list('featured'));
  return query.orderBy([
    { column: 'jobs.published_at', order: 'desc' },
    { column: 'jobs.id', order: 'desc' },
  ]);
});

const matchesBySalary = statement<{ id: number }>((knex, values) =>
  pageOf(knex, values).orderBy(
    ['salary_annual_cents', 'published_at', 'id'].map((column) => ({
      column: `jobs.${column}`,
      order: 'desc',
    })),
  ),
);

/** The open listings that match, one page of them, with the count of all where it is not known yet. */
export async function findJobs(
  connection: Connection,
  search: JobSearch,
  now: Date,
  counted?: number,
): Promise<FoundJobs> {
  const values = valuesOf(search, now);
  const total = counted ?? (await countMatches(connection, values))[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / JOBS_A_PAGE));
  const { page } = search;
  const wanted = total > MANY ? { ...values, many: true } : values;
  if (search.sort === 'salary') {
    const skip = (page - 1) * JOBS_A_PAGE;
    const rows = await matchesBySalary(connection, { ...wanted, skip });
    return found(connection, { total, pages, featured: [], others: rows.map(({ id }) => id) });
  }
  const ids = (await featuredMatches(connection, wanted)).map(({ id }) => id);
  const drawn = drawFeatured(ids, montrealDay(now), total);
  const { featured, skip, take } = pageWindow(drawn, page, JOBS_A_PAGE);
  const rows = await matchesByDate(connection, { ...wanted, featured: drawn, skip });
  const others = rows.slice(0, take).map(({ id }) => id);
  return found(connection, { total, pages, featured, others });
}

async function found(
  connection: Connection,
  page: { total: number; pages: number; featured: readonly number[]; others: readonly number[] },
): Promise<FoundJobs> {
  const { total, pages, featured, others } = page;
  const jobs = await jobSummaries(connection, weave(featured, others));
  return { total, pages, jobs, featuredIds: new Set(featured) };
}

function valuesOf(search: JobSearch, now: Date): Values {
  const { postedWithinDays, salaryFrom } = search;
  return {
    now,
    tenure: search.tenure,
    schedule: search.schedule,
    workplace: search.workplace,
    place: search.placeIds,
    category: search.categoryIds,
    employer: search.employerIds,
    language: search.languages,
    locale: search.locales,
    annual: salaryFrom === undefined ? undefined : salaryFrom * 100,
    // The same days as « publiée il y a 3 jours » counts; a day begins where the one before it ends.
    since:
      postedWithinDays === undefined
        ? undefined
        : endOfMontrealDay(montrealDayIn(-postedWithinDays - 1, now)),
  };
}

function pageOf(knex: Knex, values: Placeholders): Knex.QueryBuilder {
  const query = matching(knex, values).select('jobs.id').limit(JOBS_A_PAGE);
  return skipRows(query, knex, values.one('skip'));
}

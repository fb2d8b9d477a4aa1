import type { Request, Response } from 'express';
import { articlesOnSubject } from '../articles/model';
import { allPlaces, categoriesOf } from '../catalogue/model';
import { employersByName, type EmployerName } from '../employers/model';
import { assertPage, readPage } from '../http/paging';
import type { Services } from '../http/services';
import { isVisit } from '../http/visits';
import type { Locale } from '../language/locales';
import type { Asked } from '../search/search';
import {
  asksByWordsAlone,
  DAYS,
  EMPLOYERS_OFFERED,
  hasPlainerAddress,
  parseJobQuery,
  SALARIES,
  writeJobQuery,
  type JobQuery,
} from './forms';
import { followMerged } from './merged-filters';
import {
  countJobsByEmployer,
  findJobs,
  searchJobs,
  type FoundJobs,
  type SearchedJobs,
} from './model';
import type { Choices } from './presenter/choices';
import { SCHEDULES, TENURES, WORKPLACES } from './rules';
import { presentJobList } from './presenter/list';

/** The list of listings: all of them, or what words have found. */
export function jobListController({ database, searcher, visits }: Services) {
  return { list };

  async function list(req: Request, res: Response): Promise<void> {
    const { locale, now } = req.reader;
    const [places, categories] = await Promise.all([
      allPlaces(database),
      categoriesOf(database, 'job'),
    ]);
    const merged = await followMerged(database, req.query, { categories, places });
    const asked = parseJobQuery(merged ?? req.query, { places, categories });
    const query = { ...asked, employer: await existing(asked.employer) };
    const page = readPage(req.query.page);
    if (merged !== undefined) {
      res.redirect(301, req.path + writeJobQuery(query, page));
      return;
    }
    if (hasPlainerAddress(req.query)) {
      res.redirect(302, req.path + writeJobQuery(query, page));
      return;
    }
    const choices = { places, categories, employers: await employersOffered(query, now) };
    const who = { locale, now, page };
    const [listed, articles] = await Promise.all([
      query.q === ''
        ? allOf(query, choices, who)
        : searchJobs(database, searcher, askedOf(query, choices), who).then(foundBy),
      // Once is enough: whoever goes on to the next page has seen them.
      query.q !== '' && page === 1
        ? articlesOnSubject(database, searcher, query.q, { locale, now })
        : undefined,
    ]);
    if (listed.total === 0 && asksByWordsAlone(query) && isVisit(req)) {
      visits.countEmptySearch(query.q, now);
    }
    const found = { ...listed, articles };
    assertPage(page, found.pages);
    res.page('jobs/index', presentJobList(found, { query, page }, choices, req.reader));
  }

  /** The list that boxes alone leave: the search has counted it. */
  async function allOf(
    query: JobQuery,
    choices: Choices,
    { locale, now, page }: { locale: Locale; now: Date; page: number },
  ): Promise<FoundJobs & SearchedJobs> {
    const asked: Asked = { ...askedOf(query, choices), sort: 'relevance' };
    const answer = await searcher.search(asked, { kind: 'job', locale, now });
    const found = await findJobs(database, searchOf(query, page, choices), now, answer.total);
    return { ...found, answer, partial: [] };
  }

  /** Those of the numbers that an employer has: an unknown one filters nothing, like any other value. */
  async function existing(ids: readonly string[]): Promise<string[]> {
    const found = await employersByName(database, ids.map(Number));
    return ids.filter((asked) => found.some(({ id }) => String(id) === asked));
  }

  async function employersOffered(query: JobQuery, now: Date): Promise<EmployerName[]> {
    // The chosen ones come first: the form offers no more than it may send.
    const ids = new Set(query.employer.map(Number));
    for (const id of (await countJobsByEmployer(database, now)).keys()) {
      if (ids.size >= EMPLOYERS_OFFERED) break;
      ids.add(id);
    }
    return employersByName(database, [...ids]);
  }
}

/** What words have found, as a list: its order is its own, nothing is moved up. */
function foundBy(searched: SearchedJobs): FoundJobs & SearchedJobs {
  return { ...searched, total: searched.answer.total, featuredIds: new Set() };
}

/** The search that an address asks for, in words and by boxes. */
function askedOf(query: JobQuery, { employers }: Choices): Asked {
  const { q: typed, salary_min: salaryFrom, posted: withinDays, sort } = query;
  const { place, category, employer, language, lang } = query;
  return {
    ...{ typed, salaryFrom, withinDays, sort },
    counted: { pay: SALARIES, days: DAYS, employers: employers.map(({ id }) => String(id)) },
    filters: { ...narrowing(query), place, category, employer, language, lang },
  };
}

/** Of what each listing has one of, the values that are asked for; all of them leave nothing out. */
function narrowing({ tenure, schedule, workplace }: JobQuery) {
  return {
    tenure: tenure.length === TENURES.length ? [] : tenure,
    schedule: schedule.length === SCHEDULES.length ? [] : schedule,
    workplace: workplace.length === WORKPLACES.length ? [] : workplace,
  };
}

/** The list that an address without words asks for: its words for things become their numbers. */
function searchOf(query: JobQuery, page: number, known: Omit<Choices, 'employers'>) {
  return {
    ...narrowing(query),
    placeIds: known.places.filter(({ slug }) => query.place.includes(slug)).map(({ id }) => id),
    categoryIds: known.categories
      .filter(({ code }) => query.category.includes(code))
      .map(({ id }) => id),
    employerIds: query.employer.map(Number),
    languages: query.language,
    locales: query.lang,
    salaryFrom: query.salary_min,
    postedWithinDays: query.posted,
    sort: query.sort === 'salary' ? ('salary' as const) : ('date' as const),
    page,
  };
}

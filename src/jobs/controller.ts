import type { Request, Response } from 'express';
import { articlesNear } from '../articles/model';
import { allPlaces, categoriesOf } from '../catalogue/model';
import type { Database } from '../database/database';
import { employersByName, type EmployerName } from '../employers/model';
import { redirectToOwn } from '../http/own-address';
import { assertPage, readPage } from '../http/paging';
import { notFound } from '../http/problem';
import { subjectOf } from '../search/nearness';
import { readItem } from '../site-map';
import { jobAddresses } from './card';
import {
  EMPLOYERS_OFFERED,
  hasEmptyParameter,
  parseJobQuery,
  writeJobQuery,
  type JobQuery,
} from './forms';
import { countJobsByEmployer, findJobs, jobById, jobsNear, newestJobs, type Job } from './model';
import type { Choices } from './presenter/choices';
import { presentJobList } from './presenter/list';
import { presentJob } from './presenter/show';
import { hasClosed, isOpen, tradeTags } from './rules';

const SIMILAR_JOBS = 4;
const ARTICLES_BESIDE = 3;

/** The list of listings, and the page of each. */
export function jobController(database: Database) {
  return { list, show };

  async function list(req: Request, res: Response): Promise<void> {
    const { now } = req.reader;
    const [places, categories] = await Promise.all([
      allPlaces(database),
      categoriesOf(database, 'job'),
    ]);
    const asked = parseJobQuery(req.query, { places, categories });
    const query = { ...asked, employer: await existing(asked.employer) };
    const page = readPage(req.query.page);
    if (hasEmptyParameter(req.query)) {
      res.redirect(302, req.path + writeJobQuery(query, page));
      return;
    }
    const [found, employers] = await Promise.all([
      findJobs(database, searchOf(query, page, { places, categories }), now),
      employersOffered(query, now),
    ]);
    assertPage(page, found.pages);
    const choices = { places, categories, employers };
    res.page('jobs/index', presentJobList(found, { query, page }, choices, req.reader));
  }

  async function show(req: Request, res: Response): Promise<void> {
    const { now, locale } = req.reader;
    const item = readItem(String(req.params.item));
    const job = item === undefined ? undefined : await jobById(database, item.id);
    if (job === undefined || !(isOpen(job, now) || hasClosed(job, now))) throw notFound('job');
    const address = jobAddresses(job)[locale];
    if (redirectToOwn(req, res, address)) return;
    const page = presentJob(job, await neighboursOf(job, now), req.reader);
    if (page === undefined) throw notFound('text of a job');
    res.status(hasClosed(job, now) ? 410 : 200).page('jobs/show', page);
  }

  async function neighboursOf(job: Job, now: Date) {
    const subject = subjectOf(job.tags, [job.category.code], job.texts);
    const trade = { ...subject, tags: tradeTags(job.tags) };
    const [similar, articles] = await Promise.all([
      jobsNear(database, trade, { now, limit: SIMILAR_JOBS, except: job.id }),
      articlesNear(database, subject, { now, limit: ARTICLES_BESIDE }),
    ]);
    // A closed listing must not be the end of the way.
    const lost = similar.length === 0 && hasClosed(job, now);
    const newest = lost ? await newestJobs(database, { now, limit: SIMILAR_JOBS }) : [];
    return { similar, newest, articles };
  }

  /** Those of the numbers that an employer has: an unknown one filters nothing, like any other value. */
  async function existing(ids: readonly string[]): Promise<string[]> {
    const found = await employersByName(database, ids.map(Number));
    return ids.filter((asked) => found.some(({ id }) => String(id) === asked));
  }

  async function employersOffered(query: JobQuery, now: Date): Promise<EmployerName[]> {
    const counts = [...(await countJobsByEmployer(database, now))];
    const most = counts.sort((a, b) => b[1] - a[1]).map(([id]) => id);
    // The chosen ones come first: the form offers no more than it may send.
    const ids = [...new Set([...query.employer.map(Number), ...most])];
    return employersByName(database, ids.slice(0, EMPLOYERS_OFFERED));
  }
}

/** The search that an address asks for: its words for things become their numbers. */
function searchOf(query: JobQuery, page: number, known: Omit<Choices, 'employers'>) {
  return {
    tenure: query.tenure,
    schedule: query.schedule,
    workplace: query.workplace,
    placeIds: known.places.filter(({ slug }) => query.place.includes(slug)).map(({ id }) => id),
    categoryIds: known.categories
      .filter(({ code }) => query.category.includes(code))
      .map(({ id }) => id),
    employerIds: query.employer.map(Number),
    languages: query.language,
    locales: query.lang,
    salaryFrom: query.salary_min,
    postedWithinDays: query.posted,
    sort: query.sort,
    page,
  };
}

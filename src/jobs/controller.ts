import type { Request, Response } from 'express';
import { articlesNear } from '../articles/model';
import type { Database } from '../database/database';
import { redirectToOwn } from '../http/own-address';
import { notFound } from '../http/problem';
import { subjectOf } from '../search/nearness';
import { readItem } from '../site-map';
import { jobAddresses } from './card';
import { jobById, jobsNear, newestJobs, type Job } from './model';
import { presentJob } from './presenter/show';
import { hasClosed, isOpen, tradeTags } from './rules';

const SIMILAR_JOBS = 4;
const ARTICLES_BESIDE = 3;

/** The page of each listing. */
export function jobController(database: Database) {
  return { show };

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
}

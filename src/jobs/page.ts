import { articlesNear } from '../articles/model';
import type { Database } from '../database/database';
import type { Reader } from '../language/reader';
import { subjectOf } from '../search/nearness';
import { jobsNear, newestJobs, type Job } from './model';
import { presentJob, type JobNeighbours } from './presenter/show';
import { hasClosed, tradeTags } from './rules';

const SIMILAR_JOBS = 4;
const ARTICLES_BESIDE = 3;

/** The page of a listing with all that stands beside it; undefined when it has no text to show. */
export async function jobPage(database: Database, job: Job, reader: Reader) {
  return presentJob(job, await neighboursOf(database, job, reader.now), reader);
}

async function neighboursOf(database: Database, job: Job, now: Date): Promise<JobNeighbours> {
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

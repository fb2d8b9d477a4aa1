import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import { idsNaming } from '../../search/naming';
import { rankNear, subjectOf, type Subject } from '../../search/nearness';
import type { JobSummary } from './job';
import { openNow } from './open';
import { jobSummaries } from './summaries';

/**
 * So many of the newest of each tag, of the category and of each trade in the title are looked at:
 * the cost stays the same. The category also tells what is rare in it.
 */
const LOOKED_AT = 60;

const byTag = statement<{ id: number }>((knex, values) =>
  openNow(knex('jobs'), values)
    .join('job_tags', 'job_tags.job_id', 'jobs.id')
    .where('job_tags.tag', values.one('tag'))
    .select({ id: 'jobs.id' })
    .orderBy('job_tags.job_id', 'desc')
    .limit(LOOKED_AT),
);

const byCategory = statement<{ id: number }>((knex, values) =>
  openNow(knex('jobs'), values)
    // As one value: joined, a code that no category has would be looked for in every listing.
    .where(
      'jobs.category_id',
      knex('categories')
        .select('id')
        .where({ kind: 'job', code: values.one('category') }),
    )
    .select({ id: 'jobs.id' })
    .orderBy('jobs.published_at', 'desc')
    .orderBy('jobs.id', 'desc')
    .limit(LOOKED_AT),
);

const byDate = statement<{ id: number }>((knex, values) =>
  openNow(knex('jobs'), values)
    .select('jobs.id')
    .orderBy('jobs.published_at', 'desc')
    .orderBy('jobs.id', 'desc')
    .limit(LOOKED_AT),
);

const subjectRows = statement<{ job_id: number; tag: string | null; code: string }>(
  (knex, values) =>
    knex('jobs')
      .join('categories', 'categories.id', 'jobs.category_id')
      .leftJoin('job_tags', 'job_tags.job_id', 'jobs.id')
      .select({ job_id: 'jobs.id', tag: 'job_tags.tag', code: 'categories.code' })
      .whereIn('jobs.id', values.list('ids')),
);

/** The open listings nearest to a subject, at most `limit`, spread over employers. */
export async function jobsNear(
  connection: Connection,
  subject: Subject,
  { now, limit, except }: { now: Date; limit: number; except?: number },
): Promise<JobSummary[]> {
  const [named, ...others] = await Promise.all([
    idsNaming(connection, 'job', subject.words, { now, limit: LOOKED_AT }),
    ...subject.tags.map((tag) => byTag(connection, { now, tag })),
    ...subject.categories.map((category) => byCategory(connection, { now, category })),
  ]);
  const ids = [...new Set([...named, ...others.flat().map(({ id }) => id)])].filter(
    (id) => id !== except,
  );
  const jobs = await jobSummaries(connection, ids);
  const subjects = await subjectsOf(connection, jobs);
  return rankNear(
    subject,
    jobs.map((job, at) => ({
      item: job,
      subject: subjects[at] as Subject,
      group: job.employer.id,
      at: job.publishedAt?.getTime() ?? 0,
    })),
    limit,
  );
}

/** The newest open listings, at most `limit`, for where none is near. */
export async function newestJobs(
  connection: Connection,
  { now, limit }: { now: Date; limit: number },
): Promise<JobSummary[]> {
  const rows = await byDate(connection, { now });
  return jobSummaries(
    connection,
    rows.slice(0, limit).map(({ id }) => id),
  );
}

async function subjectsOf(connection: Connection, jobs: readonly JobSummary[]): Promise<Subject[]> {
  if (jobs.length === 0) return [];
  const rows = await subjectRows(connection, { ids: jobs.map(({ id }) => id) });
  return jobs.map((job) => {
    const own = rows.filter((row) => row.job_id === job.id);
    const categories = own.slice(0, 1).map(({ code }) => code);
    return subjectOf(
      own.flatMap(({ tag }) => tag ?? []),
      categories,
      job.texts,
    );
  });
}

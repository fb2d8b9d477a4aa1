import { articleSummaries, type ArticleSummary } from '../../articles/model';
import type { Connection, Instant } from '../../database/database';
import { statement } from '../../database/statement';
import { jobSummaries, type JobSummary } from '../../jobs/model';
import { forEachKind, type Kind } from '../rules';
import { keptRows, ROWS } from './rows';

/** A listing that someone keeps, and since when. */
export interface KeptJob {
  readonly job: JobSummary;
  readonly keptAt: Date;
}

/** An article that someone keeps, and since when. */
export interface KeptArticle {
  readonly article: ArticleSummary;
  readonly keptAt: Date;
}

const selectKept = forEachKind((kind) =>
  statement<{ id: number; kept_at: Instant }>((knex, values) =>
    keptRows(knex, values, kind)
      .select(`${ROWS[kind].things}.id`, `${ROWS[kind].table}.kept_at`)
      .orderBy([
        { column: `${ROWS[kind].table}.kept_at`, order: 'desc' },
        { column: `${ROWS[kind].things}.id`, order: 'desc' },
      ]),
  ),
);

/** The listings that a person keeps, closed ones too, the last kept first. */
export async function keptJobs(
  connection: Connection,
  userId: number,
  now: Date,
): Promise<KeptJob[]> {
  const dates = await keptDates(connection, 'job', userId, now);
  const jobs = await jobSummaries(connection, [...dates.keys()]);
  return jobs.map((job) => ({ job, keptAt: dates.get(job.id) ?? now }));
}

/** The articles that a person keeps, withdrawn ones too, the last kept first. */
export async function keptArticles(
  connection: Connection,
  userId: number,
  now: Date,
): Promise<KeptArticle[]> {
  const dates = await keptDates(connection, 'article', userId, now);
  const articles = await articleSummaries(connection, [...dates.keys()]);
  return articles.map((article) => ({ article, keptAt: dates.get(article.id) ?? now }));
}

/** Since when each thing is kept, in the order of the list. */
async function keptDates(
  connection: Connection,
  kind: Kind,
  userId: number,
  now: Date,
): Promise<Map<number, Date>> {
  const rows = await selectKept[kind](connection, { userId, now });
  return new Map(rows.map(({ id, kept_at }) => [id, new Date(kept_at)]));
}

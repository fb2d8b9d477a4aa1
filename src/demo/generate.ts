import { insertArticles, type NewArticle } from '../articles/model';
import { insertAuthors } from '../authors/model';
import { allPlaces, categoriesOf } from '../catalogue/model';
import type { Database } from '../database/database';
import { insertEmployers } from '../employers/model';
import { insertJobs, type NewJob } from '../jobs/model';
import { oldestFirst, readSynthetic, type Synthetic } from './synthetic';

/** Each batch is one transaction: the site can be read meanwhile. */
const BATCH = 1000;
const JOBS_AN_EMPLOYER = 50;
const AUTHORS = 10;

interface Wanted {
  readonly jobs: number;
  readonly articles: number;
}

/**
 * Adds generated listings and articles, marked as demo. The same call makes the same content, dates
 * counted back from now. @param onProgress is told how many are done after each batch.
 */
export async function generate(
  database: Database,
  wanted: Wanted,
  now: Date,
  onProgress: (done: number) => void,
): Promise<void> {
  const synthetic = readSynthetic(now);
  let done = 0;
  for (const [total, insert] of [
    [wanted.jobs, await jobInserter(database, synthetic, wanted, now)],
    [wanted.articles, await articleInserter(database, synthetic, wanted, now)],
  ] as const) {
    for (let at = 0; at < total; at += BATCH) {
      const size = Math.min(BATCH, total - at);
      await insert(at, size);
      done += size;
      onProgress(done);
    }
  }
}

async function jobInserter(database: Database, synthetic: Synthetic, wanted: Wanted, now: Date) {
  const count = Math.ceil(wanted.jobs / JOBS_AN_EMPLOYER);
  const employers = await database.transaction((connection) =>
    insertEmployers(connection, many(count, synthetic.employer), now),
  );
  const categories = await idsByCode(database, 'job');
  const placeIds = (await allPlaces(database)).map(({ id }) => id);
  const job = (at: number): NewJob => {
    const { category, ...facts } = synthetic.job(at, placeIds);
    return {
      ...facts,
      employerId: employers[at % count] ?? 0,
      categoryId: categories.get(category) ?? 0,
    };
  };
  const order = oldestFirst(wanted.jobs);
  return (at: number, size: number) =>
    database.transaction((connection) =>
      insertJobs(connection, order.slice(at, at + size).map(job), now),
    );
}

async function articleInserter(
  database: Database,
  synthetic: Synthetic,
  wanted: Wanted,
  now: Date,
) {
  const categoryIds = [...(await idsByCode(database, 'article')).values()];
  const authors = await database.transaction((connection) =>
    insertAuthors(connection, many(Math.min(AUTHORS, wanted.articles), synthetic.author), now),
  );
  const article = (at: number): NewArticle => ({
    ...synthetic.article(at),
    authorId: authors[at % authors.length] ?? 0,
    categoryId: categoryIds[at % categoryIds.length] ?? 0,
  });
  return (at: number, size: number) =>
    database.transaction((connection) =>
      insertArticles(
        connection,
        many(size, (n) => article(at + n)),
        now,
      ),
    );
}

async function idsByCode(database: Database, kind: 'job' | 'article') {
  const categories = await categoriesOf(database, kind);
  return new Map(categories.map(({ code, id }) => [code, id]));
}

function many<Thing>(count: number, make: (at: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

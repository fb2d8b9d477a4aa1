import type { Connection, Instant } from '../database/database';

/** What hangs on what: the first are deleted first. */
const TABLES = ['jobs', 'articles', 'employers', 'authors'] as const;

const FAVOURITES_OF_A_KIND = 5;

/**
 * Whether there is nothing to read yet. Asked inside the transaction that fills it, after
 * `holdContent`, so that of two processes only one fills.
 */
export async function isEmpty({ knex }: Connection): Promise<boolean> {
  for (const table of TABLES) {
    if ((await knex(table).select('id').first()) !== undefined) return false;
  }
  return true;
}

/** Keeps other processes from writing content until the transaction ends. */
export async function holdContent({ engine, knex }: Connection): Promise<void> {
  // On SQLite the transaction itself holds all.
  if (engine === 'postgres') await knex.raw('lock table employers in share row exclusive mode');
}

/**
 * Deletes what is marked as demo; an employer or author that something real hangs on stays.
 * @returns how many rows went, by table.
 */
export async function deleteDemo({ knex }: Connection) {
  return {
    jobs: await knex('jobs').where({ demo: true }).delete(),
    articles: await knex('articles').where({ demo: true }).delete(),
    employers: await knex('employers')
      .where({ demo: true })
      .whereNotIn('id', knex('jobs').select('employer_id'))
      .delete(),
    authors: await knex('authors')
      .where({ demo: true })
      .whereNotIn('id', knex('articles').select('author_id'))
      .delete(),
    accounts: await knex('users').where({ demo: true }).delete(),
  };
}

interface Appeared {
  readonly id: number;
  readonly publishedAt: Instant;
}

/** A few newest things of the demo, and the listing that closed last. */
export async function somethingToKeep({ knex }: Connection, now: Date) {
  const newest = (table: 'jobs' | 'articles') =>
    knex(table)
      .select<Appeared[]>({ id: 'id', publishedAt: 'published_at' })
      .where({ demo: true })
      .orderBy('published_at', 'desc')
      .limit(FAVOURITES_OF_A_KIND);
  const closed = await newest('jobs').where('expires_at', '<=', now).limit(1);
  const jobs = [...(await newest('jobs').where('expires_at', '>', now)), ...closed];
  const articles = await newest('articles');
  return [
    ...jobs.map((job) => ({ kind: 'job' as const, ...job })),
    ...articles.map((article) => ({ kind: 'article' as const, ...article })),
  ];
}

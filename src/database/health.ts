import type { Connection } from './connection';

/** How many references point at nothing. PostgreSQL lets none in; a SQLite file may have been edited. */
export async function brokenReferences({
  engine,
  knex,
}: Pick<Connection, 'engine' | 'knex'>): Promise<number> {
  if (engine === 'postgres') return 0;
  const broken: unknown[] = await knex.raw('pragma foreign_key_check');
  return broken.length;
}

/** Lets the engine look at the tables again, so that it plans for what they hold now. */
export async function analyze({ knex }: Connection): Promise<void> {
  await knex.raw('analyze');
}

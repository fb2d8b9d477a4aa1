import type { Database } from './connection';

/** How many references point at nothing. PostgreSQL lets none in; a SQLite file may have been edited. */
export async function brokenReferences(database: Database): Promise<number> {
  if (database.engine === 'postgres') return 0;
  return (await database.all('pragma foreign_key_check', [])).length;
}

/** Lets the engine look at the tables again, so that it plans for what they hold now. */
export async function analyze(database: Database): Promise<void> {
  await database.knex.raw('analyze');
}

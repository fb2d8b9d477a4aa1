import type { Database } from './connection';

/** How many references point at nothing. PostgreSQL lets none in; a SQLite file may have been edited. */
export async function brokenReferences(database: Database): Promise<number> {
  if (database.engine === 'postgres') return 0;
  return (await database.all('pragma foreign_key_check', [])).length;
}

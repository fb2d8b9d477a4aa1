import type { Database } from './connection';
import { openPostgres } from './postgres';
import { openSqlite } from './sqlite';

export type { Knex } from 'knex';
export type { Connection, Database, Instant } from './connection';

/** Opens the database that the URL names: `sqlite:/path/to/file` or `postgres://…`. */
export function openDatabase(url: string): Database {
  return url.startsWith('sqlite:') ? openSqlite(url.slice('sqlite:'.length)) : openPostgres(url);
}

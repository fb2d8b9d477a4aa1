import { SettingError } from '../config';
import type { Database } from './connection';
import { openPostgres } from './postgres';
import { openSqlite } from './sqlite';

export type { Knex } from 'knex';
export type { Connection, Database, Instant, Value } from './connection';

/** Opens the database that the URL names: `sqlite:/path/to/file` or `postgres://…`. */
export function openDatabase(url: string): Database {
  return url.startsWith('sqlite:') ? openSqlite(url.slice('sqlite:'.length)) : openPostgres(url);
}

/** The same, once it answers. @throws SettingError when it does not. */
export async function connectDatabase(url: string): Promise<Database> {
  let database: Database | undefined;
  try {
    database = openDatabase(url);
    await database.ping();
    return database;
  } catch (error) {
    await database?.close();
    throw new SettingError('DATABASE_URL', error);
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../src/database/database';
import { migrate } from '../../src/database/migrate';
import { createPostgresDatabase, type OwnDatabase } from './postgres-databases';

export interface TestDatabase extends Database {
  /** What `DATABASE_URL` would be, for a test that starts another process on it. */
  readonly url: string;
  /** Closes the database and removes it. */
  drop(): Promise<void>;
}

/** A fresh migrated database of the test file’s own, on the engine of the running project or another. */
export async function testDatabase(on: Database['engine'] = engine): Promise<TestDatabase> {
  const place = on === 'sqlite' ? await sqliteFile() : await createPostgresDatabase('migrated');
  const database = open(place);
  // PostgreSQL’s is a copy of a migrated one already.
  if (on === 'sqlite') await migrate(database);
  return database;
}

/** The same without any table, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return open(engine === 'sqlite' ? await sqliteFile() : await createPostgresDatabase('empty'));
}

function open(place: OwnDatabase): TestDatabase {
  const database = openDatabase(place.url);
  return Object.assign(database, {
    url: place.url,
    async drop() {
      await database.close();
      await place.remove();
    },
  });
}

async function sqliteFile(): Promise<OwnDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'escalier-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'escalier.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

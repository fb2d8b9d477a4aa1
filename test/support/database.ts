import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../src/database/database';
import { migrate } from '../../src/database/migrate';
import { environment } from './environment';
import { createPostgresDatabase, type OwnDatabase } from './postgres-databases';

export interface TestDatabase extends Database {
  /** What `DATABASE_URL` would be, for a test that starts another process on it. */
  readonly url: string;
  /** Closes the database and removes it. */
  drop(): Promise<void>;
}

/** A fresh migrated database of the test file’s own, on the engine of the running project or another. */
export async function testDatabase(on: Database['engine'] = engine): Promise<TestDatabase> {
  if (on === 'postgres') return open(await createPostgresDatabase('migrated'));
  const template = environment.sqliteTemplate;
  const database = open(await sqliteFile(template));
  // Outside a run of the tests there is none to copy.
  if (template === undefined) await migrate(database);
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

async function sqliteFile(template?: string): Promise<OwnDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'escalier-sqlite-'));
  const path = join(folder, 'escalier.db');
  if (template !== undefined) await copyFile(template, path);
  return {
    url: `sqlite:${path}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDatabase } from '../../src/database/database';
import { migrate } from '../../src/database/migrate';
import { environment } from './environment';

/** Makes the migrated file that the tests’ own are copied from: faster than migrating each. */
export async function setUpSqlite(): Promise<void> {
  if (environment.sqliteTemplate !== undefined) return;
  const path = join(await mkdtemp(join(tmpdir(), 'escalier-template-')), 'migrated.db');
  const database = openDatabase(`sqlite:${path}`);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
  environment.sqliteTemplate = path;
}

export async function tearDownSqlite(): Promise<void> {
  const { sqliteTemplate } = environment;
  if (sqliteTemplate !== undefined) {
    await rm(dirname(sqliteTemplate), { recursive: true, force: true });
  }
}

import { existsSync } from 'node:fs';
import { processConfig } from '../config';
import { connectDatabase } from '../database/database';
import { pendingMigrations } from '../database/migrate';
import type { Translate } from '../language/dictionary';
import type { Task } from './tasks';

/** Runs a task on the site’s database, which is made when it is not there. */
export async function onDatabase(task: Task, t: Translate): Promise<void> {
  const database = await connectDatabase(processConfig().databaseUrl);
  try {
    await task(database, t);
  } finally {
    await database.close();
  }
}

/** Runs a task that needs the tables. @throws Error in words, with nothing made, when they are not there. */
export async function onTables(task: Task, t: Translate): Promise<void> {
  const path = missingFile(processConfig().databaseUrl);
  if (path !== undefined) throw new Error(t('command:doctor.noFile', { path }));
  await onDatabase(async (database) => {
    const pending = await pendingMigrations(database);
    if (pending.length > 0) {
      throw new Error(t('command:doctor.pending', { names: pending.join(', ') }));
    }
    await task(database, t);
  }, t);
}

/** The SQLite file that is not there yet: to open it would be to make it. */
export function missingFile(databaseUrl: string): string | undefined {
  if (!databaseUrl.startsWith('sqlite:')) return undefined;
  const path = databaseUrl.slice('sqlite:'.length);
  return existsSync(path) ? undefined : path;
}

import { systemClock } from '../clock';
import { processConfig } from '../config';
import type { Database } from '../database/database';
import { migrate } from '../database/migrate';
import { announceAccounts, demoPassword } from '../demo/accounts';
import { clearDemo } from '../demo/clear';
import { seedDemo } from '../demo/seed';
import type { Translate } from '../language/dictionary';
import { countsInWords } from './counts';

/** What a command does with the database; what it prints is its answer. */
export type Task = (database: Database, t: Translate) => Promise<void>;

/** `escalier migrate` */
export const runMigrate: Task = async (database, t) => {
  const names = await migrate(database);
  console.log(
    names.length === 0
      ? t('command:migrate.none')
      : t('command:migrate.ran', { names: names.join(', ') }),
  );
};

/** `escalier seed` */
export const runSeed: Task = async (database, t) => {
  await migrate(database);
  const config = processConfig();
  const password = demoPassword(config);
  const filled = await seedDemo(database, systemClock.now(), password);
  console.log(t(filled ? 'command:seed.done' : 'command:seed.full'));
  if (filled && password !== undefined) console.log(announceAccounts(password, config, t));
};

/** `escalier demo clear` */
export const runClear: Task = async (database, t) => {
  const what = countsInWords(await clearDemo(database), t);
  console.log(t('command:demo.cleared', { what }));
};

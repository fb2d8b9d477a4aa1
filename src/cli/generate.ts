import { InvalidArgumentError } from 'commander';
import { systemClock } from '../clock';
import type { Database } from '../database/database';
import { analyze } from '../database/health';
import { migrate } from '../database/migrate';
import { generate } from '../demo/generate';
import type { Translate } from '../language/dictionary';
import { countsInWords } from './counts';
import { progressBar } from './progress';

const MOST = 1_000_000;

/** `escalier generate --jobs N --articles N` */
export async function runGenerate(
  database: Database,
  wanted: { jobs: number; articles: number },
  t: Translate,
): Promise<void> {
  await migrate(database);
  const total = wanted.jobs + wanted.articles;
  const bar = progressBar(t);
  bar.start(total, 0);
  try {
    await generate(database, wanted, systemClock.now(), (done) => {
      bar.update(done);
    });
    await analyze(database);
  } finally {
    bar.stop();
  }
  console.log(t('command:generate.done', { what: countsInWords(wanted, t) }));
}

/** Reads an option that is a number. @throws InvalidArgumentError, which commander prints. */
export function wholeNumber(option: string, t: Translate): (value: string) => number {
  return (value) => {
    if (!/^\d{1,7}$/.test(value) || Number(value) > MOST) {
      throw new InvalidArgumentError(t('command:generate.number', { option }));
    }
    return Number(value);
  };
}

import type { Connection } from '../../database/database';
import { DAYS_KEPT, DAYS_OF_WORDS, firstOfDays } from '../rules';

const TABLES = [
  ['article_days', DAYS_KEPT],
  ['job_days', DAYS_KEPT],
  ['empty_searches', DAYS_OF_WORDS],
] as const;

/** Takes away the oldest day of each table whose time is over: one at a time, so that nobody waits. */
export async function sweepNumbers({ knex }: Connection, now: Date): Promise<void> {
  for (const [table, days] of TABLES) {
    const oldest = await knex(table)
      .where('day', '<', firstOfDays(days, now))
      .orderBy('day')
      .first<{ day: string } | undefined>('day');
    if (oldest !== undefined) await knex(table).where(oldest).delete();
  }
}

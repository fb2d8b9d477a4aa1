import type { Connection } from '../../database/database';

const DAY = 86_400_000;
/** A sign-in takes no more than this away, so that nobody waits for it. */
const SWEPT_AT_ONCE = 200;

/** Takes some of the deeds away that are older than so many days. */
export async function sweepLog({ knex }: Connection, now: Date, days: number): Promise<void> {
  const first = knex('audit_log').select('id', 'at').orderBy('id').limit(SWEPT_AT_ONCE);
  const old = knex
    .from(first.as('first'))
    .select('id')
    .where('at', '<=', new Date(now.getTime() - days * DAY));
  await knex('audit_log').whereIn('id', old).delete();
}

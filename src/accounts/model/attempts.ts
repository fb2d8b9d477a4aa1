import type { Connection } from '../../database/database';

/** A count also takes this many forgotten ones away, so that they never pile up. */
const SWEPT_AT_ONCE = 100;

/**
 * Counts one more, in a window that opens with the first and is forgotten whole: one statement, so
 * that processes that count at once miss nothing. @returns how many there are now.
 */
export async function countAttempt(
  connection: Connection,
  keyHash: string,
  now: Date,
  windowMilliseconds: number,
): Promise<number> {
  const { knex } = connection;
  await sweepAttempts(connection, now);
  const [row] = await knex('attempts')
    .insert({
      key_hash: keyHash,
      count: 1,
      forgotten_at: new Date(now.getTime() + windowMilliseconds),
    })
    .onConflict('key_hash')
    .merge({
      count: knex.raw('case when attempts.forgotten_at <= ? then 1 else attempts.count + 1 end', [
        now,
      ]),
      forgotten_at: knex.raw(
        'case when attempts.forgotten_at <= ? then excluded.forgotten_at else attempts.forgotten_at end',
        [now],
      ),
    })
    .returning<{ count: number }[]>('count');
  if (row === undefined) throw new Error('a count returned nothing');
  return row.count;
}

/** How many there are now, without counting one. */
export async function attemptCount(
  connection: Connection,
  keyHash: string,
  now: Date,
): Promise<number> {
  const row = await connection
    .knex<{ key_hash: string; count: number; forgotten_at: Date }>('attempts')
    .where({ key_hash: keyHash })
    .where('forgotten_at', '>', now)
    .first('count');
  return row?.count ?? 0;
}

/** Takes one back that turned out to be none. */
export async function uncountAttempt(connection: Connection, keyHash: string): Promise<void> {
  await connection
    .knex('attempts')
    .where({ key_hash: keyHash })
    .where('count', '>', 0)
    .decrement('count');
}

async function sweepAttempts({ knex }: Connection, now: Date): Promise<void> {
  const forgotten = knex('attempts')
    .select('key_hash')
    .where('forgotten_at', '<=', now)
    .limit(SWEPT_AT_ONCE);
  await knex('attempts').whereIn('key_hash', forgotten).delete();
}

import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Kept } from '../../language/reader';
import { forEachKind, MOST_KEPT, UNDO_MILLISECONDS, type Favourite, type Kind } from '../rules';
import { keptRows, ROWS } from './rows';

const countOthers = forEachKind((kind) =>
  statement<{ total: number }>((knex, values) =>
    keptRows(knex, values, kind)
      .whereNot(`${ROWS[kind].things}.id`, values.one('id'))
      .count({ total: '*' }),
  ),
);

/**
 * Keeps something; keeping it again changes nothing, and what was removed just now is taken back with
 * its first day. Asked inside a transaction.
 * @returns `full` when the person keeps as many of its kind as one may.
 */
export async function keep(
  connection: Connection,
  userId: number,
  { kind, id }: Favourite,
  now: Date,
): Promise<'kept' | 'full'> {
  const { knex } = connection;
  const { table, column } = ROWS[kind];
  // Of one person’s presses the second waits for the first, or both would find the last free place.
  await knex('users').select('id').where({ id: userId }).forUpdate();
  const [others] = await countOthers[kind](connection, { userId, id, now });
  if (Number(others?.total) >= MOST_KEPT) return 'full';
  await knex(table)
    .insert({ user_id: userId, [column]: id, kept_at: now })
    .onConflict(['user_id', column])
    .merge({
      kept_at: knex.raw(
        `case when ${table}.removed_at <= ? then excluded.kept_at else ${table}.kept_at end`,
        [undoneUntil(now)],
      ),
      removed_at: null,
    });
  return 'kept';
}

/** Keeps something no longer; whether it was kept or not. */
export async function release(
  connection: Connection,
  userId: number,
  { kind, id }: Favourite,
  now: Date,
): Promise<void> {
  const { table, column } = ROWS[kind];
  await connection
    .knex(table)
    .where({ user_id: userId, [column]: id })
    .whereNull('removed_at')
    .update({ removed_at: now });
  await sweepRemoved(connection, now);
}

/** Whether someone removed something just now, and does not keep it again. */
export async function wasRemoved(
  { knex }: Connection,
  userId: number,
  { kind, id }: Favourite,
  now: Date,
): Promise<boolean> {
  const { table, column } = ROWS[kind];
  const row = await knex(table)
    .where({ user_id: userId, [column]: id })
    .where('removed_at', '>', undoneUntil(now))
    .first<{ user_id: number } | undefined>('user_id');
  return row !== undefined;
}

/** Takes away for good what was removed, by whomever, and cannot be taken back any more. */
export async function sweepRemoved({ knex }: Connection, now: Date): Promise<void> {
  for (const { table } of Object.values(ROWS)) {
    await knex(table).where('removed_at', '<=', undoneUntil(now)).delete();
  }
}

/** What was removed at this moment or before stays removed. */
function undoneUntil(now: Date): Date {
  return new Date(now.getTime() - UNDO_MILLISECONDS);
}

const selectKept = statement<{ kind: Kind; id: number }>((knex, values) =>
  keptRows(knex, values, 'job')
    .select(knex.raw(`'job' as kind`), 'jobs.id')
    .unionAll(
      keptRows(knex, values, 'article').select(knex.raw(`'article' as kind`), 'articles.id'),
    ),
);

/** All that a person keeps, in one query: every page of theirs asks it. */
export async function keptIds(connection: Connection, userId: number, now: Date): Promise<Kept> {
  const rows = await selectKept(connection, { userId, now });
  const of = (kind: Kind) => new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id));
  return { jobs: of('job'), articles: of('article') };
}

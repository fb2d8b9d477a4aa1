import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Kept } from '../../language/reader';
import { MOST_KEPT, type Favourite, type Kind } from '../rules';
import { keptRows, ROWS } from './rows';

/**
 * Keeps something; keeping it again changes nothing. Asked inside a transaction.
 * @returns `full` when the person keeps as many of its kind as one may.
 */
export async function keep(
  { knex }: Connection,
  userId: number,
  { kind, id }: Favourite,
  now: Date,
): Promise<'kept' | 'full'> {
  const { table, column } = ROWS[kind];
  // Of one person’s presses the second waits for the first, or both would find the last free place.
  await knex('users').select('id').where({ id: userId }).forUpdate();
  const others = await knex(table)
    .where({ user_id: userId })
    .whereNot(column, id)
    .count<{ total: number }[]>({ total: '*' });
  if (Number(others[0]?.total) >= MOST_KEPT) return 'full';
  await knex(table)
    .insert({ user_id: userId, [column]: id, kept_at: now })
    .onConflict(['user_id', column])
    .ignore();
  return 'kept';
}

/** Keeps something no longer; whether it was kept or not. */
export async function release(
  { knex }: Connection,
  userId: number,
  { kind, id }: Favourite,
): Promise<void> {
  const { table, column } = ROWS[kind];
  await knex(table)
    .where({ user_id: userId, [column]: id })
    .delete();
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

import type { Connection } from '../../database/database';
import type { RegisterName } from '../../http/register-routes';
import { entryColumn, hangingThings, POINTING, SHAPES, type Shape } from './shape';

/** The things that hang on an entry, and what they are. */
export async function thingsOf(
  { knex }: Connection,
  register: RegisterName,
  id: number,
): Promise<{ things: Shape['things']; ids: number[] }> {
  const shape = SHAPES[register];
  const { things } = shape;
  const query = hangingThings(knex, shape).where(entryColumn(shape), id);
  return { things, ids: await query.orderBy(`${things}.id`).pluck<number[]>(`${things}.id`) };
}

/**
 * Holds entries to the end of the transaction: nothing new can be hung on them, nor they change.
 * @returns those that are there.
 */
export async function holdEntries(
  { engine, knex }: Connection,
  register: RegisterName,
  ids: readonly number[],
): Promise<number[]> {
  const { table, own } = SHAPES[register];
  const query = knex(table).select<{ id: number }[]>('id').where(own).whereIn('id', ids);
  // On SQLite the transaction itself holds all.
  const rows = await (engine === 'sqlite' ? query : query.orderBy('id').forUpdate());
  return rows.map(({ id }) => id);
}

/**
 * Keeps an entry from being merged or deleted until the transaction that hangs something on it ends;
 * false when it is gone.
 */
export async function keepEntry(
  { engine, knex }: Connection,
  register: RegisterName,
  id: number,
): Promise<boolean> {
  const { table, own } = SHAPES[register];
  const query = knex(table)
    .where({ ...own, id })
    .select('id');
  const rows: unknown[] = await (engine === 'sqlite' ? query : query.forKeyShare());
  return rows.length > 0;
}

/** Counts a save of an entry that is held: who saves from an older one has missed it. */
export async function raiseVersion(
  { knex }: Connection,
  register: RegisterName,
  id: number,
): Promise<void> {
  await knex(SHAPES[register].table).where({ id }).increment('version');
}

/** Hangs everything that hangs on one entry on another, old addresses too. */
export async function moveAll(
  { knex }: Connection,
  register: RegisterName,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const { column, through } = SHAPES[register];
  if (through !== undefined) {
    const { table, thing } = through;
    // What hangs on both already stays on the one that remains.
    const there = knex.from({ there: table }).select(thing).where(column, to);
    await knex(table).where(column, from).whereIn(thing, there).delete();
  }
  for (const table of POINTING[column]) {
    await knex(table)
      .where(column, from)
      .update({ [column]: to });
  }
}

/** Deletes an entry that nothing hangs on any more. */
export async function deleteEntry(
  { knex }: Connection,
  register: RegisterName,
  id: number,
): Promise<void> {
  await knex(SHAPES[register].table).where({ id }).delete();
}

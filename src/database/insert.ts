import type { Connection } from './connection';

/** knex writes rows for SQLite as a compound select, which has room for 500. */
const ROWS_AT_ONCE = 500;

/**
 * Inserts rows of the same columns, and returns their ids in the same order; for a table without an
 * `id` it returns an empty list.
 */
export async function insertRows(
  connection: Connection,
  table: string,
  rows: readonly object[],
): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const inserted = await connection
      .knex<{ id?: number }>(table)
      .insert(rows.slice(at, at + ROWS_AT_ONCE))
      .returning('*');
    ids.push(...inserted.flatMap(({ id }) => id ?? []));
  }
  return ids;
}

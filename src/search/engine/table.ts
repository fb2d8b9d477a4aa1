import type { Connection } from '../../database/database';
import { packRecord, unpackRecord } from '../record';
import { changesSince, forgetChanges } from './changes';
import type { Index, IndexEntry, IndexRow, Kind, RowId, SearchEngine } from './engine';

/** What closed is taken out in small parts: whoever writes takes some along. */
const SWEPT_AT_ONCE = 200;
const READ_AT_ONCE = 1000;

/** The table of an index, alike in both databases but for its tokens. */
export function tableOf(kind: Kind): string {
  return `search_${kind}s`;
}

/** What is done to the table, and with it to the tokens, which go where their row goes. */
export const table: Omit<SearchEngine, keyof Index | 'newest'> = {
  async remove(connection, kind, ids) {
    for (const some of inParts(ids)) await removeSome(connection, kind, some);
  },

  async sweep(connection, kind, before) {
    const { engine, knex } = connection;
    // Two who write at once would otherwise wait for each other’s rows.
    const lock = engine === 'postgres' ? 'for update skip locked' : '';
    await knex.raw(
      `delete from ${tableOf(kind)} where row_id in (
        select row_id from ${tableOf(kind)} where closes_at < ? limit ${SWEPT_AT_ONCE} ${lock}
      )`,
      [before],
    );
    await forgetChanges(connection);
  },

  async newestRow(connection, kind) {
    const [row] = await connection.all<{ newest: RowId | null }>(
      `select max(row_id) as newest from ${tableOf(kind)}`,
      [],
    );
    return row?.newest ?? 0;
  },

  idsUpTo: ({ knex }, kind, row, limit) =>
    knex(tableOf(kind)).where('row_id', '<=', row).orderBy('row_id').limit(limit).pluck('id'),

  async rows(connection, kind, rowIds) {
    // One value whatever their number: the statement is prepared once.
    const among =
      connection.engine === 'sqlite'
        ? '(select value from json_each(?))'
        : '(select value::bigint from json_array_elements_text(?::json))';
    const found: IndexRow[] = [];
    for (const some of inParts(rowIds, READ_AT_ONCE)) {
      const sql = `select row_id, id, record from ${tableOf(kind)} where row_id in ${among}`;
      found.push(...rowsOf(await connection.all<StoredRow>(sql, [JSON.stringify(some)])));
    }
    return found;
  },

  rowsAfter: async (connection, kind, row, limit) =>
    rowsOf(
      await connection.all<StoredRow>(
        `select row_id, id, record from ${tableOf(kind)} where row_id > ? order by row_id limit ?`,
        [row, limit],
      ),
    ),

  changesSince,
};

interface StoredRow {
  row_id: RowId;
  id: number;
  record: string;
}

function rowsOf(stored: readonly StoredRow[]): IndexRow[] {
  return stored.map(({ row_id: rowId, id, record }) => ({
    rowId,
    id,
    record: unpackRecord(record),
  }));
}

/** Takes some entries out with one statement. */
export async function removeSome(
  { knex }: Connection,
  kind: Kind,
  ids: readonly number[],
): Promise<void> {
  await knex(tableOf(kind)).whereIn('id', ids).delete();
}

/** The columns of an entry, but for its place and its tokens. */
export function columnsOf({ id, record }: IndexEntry) {
  const { closesAt } = record;
  return { id, closes_at: closesAt === Infinity ? null : closesAt, record: packRecord(record) };
}

/** Small parts of many things: what one statement takes. */
export function inParts<Thing>(things: readonly Thing[], size = 100): Thing[][] {
  const count = Math.ceil(things.length / size);
  return Array.from({ length: count }, (_, at) => things.slice(at * size, (at + 1) * size));
}

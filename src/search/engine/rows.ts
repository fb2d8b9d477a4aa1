import type { Connection } from '../../database/database';
import { unpackRecord } from '../record';
import type { Index, IndexRow, Kind, RowId } from './engine';

/** About 0.6 kB each: all of a board of a hundred thousand. */
const MOST_KEPT = 120_000;
/** So many of those that were read first make room for others. */
const LET_GO = 20_000;

type Rows = Map<RowId, IndexRow>;

/**
 * What was read of each database; a transaction is none, so what it takes back was never kept. A row
 * never changes: what is put again has another number.
 */
const keptBy = new WeakMap<Connection, Record<Kind, Rows>>();

/** What the rows with these numbers hold, in the order of the numbers; one that has gone is left out. */
export async function readRows(
  index: Index,
  connection: Connection,
  kind: Kind,
  ids: readonly RowId[],
): Promise<IndexRow[]> {
  const kept = keptOf(connection)[kind];
  if (kept.size > MOST_KEPT) {
    for (const id of [...kept.keys()].slice(0, LET_GO)) kept.delete(id);
  }
  const missing = ids.filter((id) => !kept.has(id));
  if (missing.length > 0) {
    for (const { row_id, id, record } of await index.rows(connection, kind, missing)) {
      kept.set(row_id, { id, record: unpackRecord(record) });
    }
  }
  return ids.flatMap((id) => kept.get(id) ?? []);
}

function keptOf(connection: Connection): Record<Kind, Rows> {
  const kept = keptBy.get(connection) ?? { job: new Map(), article: new Map() };
  keptBy.set(connection, kept);
  return kept;
}

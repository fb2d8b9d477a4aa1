import type { Connection } from '../../database/database';
import type { Changes, Kind, Mark, RowId } from './engine';
import { readNumbers } from './numbers';

/** What is further back is forgotten: on PostgreSQL by transactions, on SQLite by changes. */
const REMEMBERED = 20_000;
/** So many at once: whoever writes takes some along. */
const FORGOTTEN_AT_ONCE = 1000;

/** From where on changes are still to come. */
const NEXT = {
  sqlite: '(select coalesce(max(at), 0) + 1 from search_changes)',
  // What a transaction under way has written is not seen yet, and that of a later one may be.
  postgres: 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint',
} as const;

const JOINED = {
  sqlite: `group_concat(row_id, ',')`,
  postgres: `string_agg(row_id::text, ',')`,
} as const;

/** Which rows of an index came or went since a mark. */
export async function changesSince(
  connection: Connection,
  kind: Kind,
  mark?: Mark,
): Promise<Changes> {
  const { engine } = connection;
  const [row] = await connection.all<{ mark: Mark; changed: string | null }>(
    `select ${NEXT[engine]} as mark,
      (select ${JOINED[engine]} from search_changes
        where kind = ? and at >= cast(? as bigint)) as changed`,
    [kind, mark ?? Number.MAX_SAFE_INTEGER],
  );
  if (row === undefined) throw new Error('no changes were read');
  const rowIds: RowId[] = [...new Set(readNumbers(row.changed))];
  const isWhole = mark !== undefined && mark <= row.mark && mark >= row.mark - REMEMBERED;
  return { rowIds, mark: row.mark, isWhole };
}

/** Forgets some of the changes of long ago: who did not ask since reads all rows again. */
export async function forgetChanges({ engine, knex }: Connection): Promise<void> {
  // Two who write at once would otherwise wait for each other’s rows.
  const [row, lock] = engine === 'sqlite' ? ['rowid', ''] : ['ctid', 'for update skip locked'];
  await knex.raw(
    `delete from search_changes where ${row} in (
      select ${row} from search_changes where at < ${NEXT[engine]} - ${REMEMBERED}
      limit ${FORGOTTEN_AT_ONCE} ${lock}
    )`,
  );
}

import type { Connection } from '../../database/database';
import { insertRows } from '../../database/insert';
import type { Index, IndexEntry, Kind, Look, RowId, SearchEngine } from './engine';
import { readNumbers } from './numbers';
import { columnsOf, inParts, removeSome, table, tableOf } from './table';
import { sound, tokensToKeep } from './tokens';
import { newestFirst } from './walk';

/** Pages of the tokens that are put together at once. */
const MERGED_PAGES = 500;

/** FTS5 finds rows by their tokens, which it keeps beside their table. */
const index: Index = {
  isSlowWithManyWords: true,
  quickRows: 20_000,

  async put(connection, kind, entries) {
    for (const some of inParts(entries)) await putSome(connection, kind, some);
  },

  /** As FTS5 asks: the first time a negative number, then until nothing but the order itself changes. */
  async gatherUp(connection, kind, isFirst) {
    const tokens = tokensOf(kind);
    const changes = async () => {
      const sql = 'select total_changes() as total';
      const [row] = await connection.all<{ total: number }>(sql, []);
      return row?.total ?? 0;
    };
    const before = await changes();
    await connection.knex.raw(`insert into ${tokens}(${tokens}, rank) values ('merge', ?)`, [
      isFirst ? -MERGED_PAGES : MERGED_PAGES,
    ]);
    return (await changes()) - before >= 2;
  },

  async rowIds(connection, kind, looks) {
    const found: RowId[][] = [];
    for (const each of looks) found.push(await look(connection, kind, each));
    return found;
  },

  async holds(connection, kind, groups) {
    const held: boolean[] = [];
    for (const group of groups) held.push(await holdsOneOf(connection, kind, group));
    return held;
  },
};

export const sqliteEngine: SearchEngine = { ...table, ...index, newest: newestFirst(index) };

async function look(
  connection: Connection,
  kind: Kind,
  { groups, below, from, limit }: Look,
): Promise<RowId[]> {
  const tokens = tokensOf(kind);
  // A number comes as a real one, and FTS5 only stops at a whole one: it would walk to its end.
  const [row] = await connection.all<{ found: string | null }>(
    `select group_concat(row_id, ',') as found from (
      select rowid as row_id from ${tokens}
      where ${tokens} match ? and rowid >= cast(? as integer) and rowid < cast(? as integer)
      order by rowid desc limit ?
    )`,
    [expressionOf(groups), from, Math.min(below, Number.MAX_SAFE_INTEGER), limit],
  );
  return readNumbers(row?.found ?? null);
}

async function holdsOneOf(
  connection: Connection,
  kind: Kind,
  tokens: readonly string[],
): Promise<boolean> {
  const sought = sound(tokens);
  if (sought.length === 0) return false;
  const held = tokensOf(kind);
  const rows = await connection.all(`select 1 from ${held} where ${held} match ? limit 1`, [
    expressionOf([sought]),
  ]);
  return rows.length > 0;
}

/** In FTS5’s own language: between quotation marks, which no token has, nothing has a meaning. */
function expressionOf(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => `(${group.map((each) => `"${each}"`).join(' OR ')})`).join(' AND ');
}

async function putSome(
  connection: Connection,
  kind: Kind,
  entries: readonly IndexEntry[],
): Promise<void> {
  const ids = entries.map(({ id }) => id);
  await removeSome(connection, kind, ids);
  await insertRows(connection, tableOf(kind), entries.map(columnsOf));
  const values = entries.map(() => `((select row_id from ${tableOf(kind)} where id = ?), ?)`);
  await connection.knex.raw(
    `insert into ${tokensOf(kind)} (rowid, tokens) values ${values.join(', ')}`,
    entries.flatMap(({ id, tokens }) => [id, tokensToKeep(tokens).join(' ')]),
  );
}

function tokensOf(kind: Kind): string {
  return `${tableOf(kind)}_tokens`;
}

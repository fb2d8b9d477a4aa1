import type { Connection, Value } from '../../database/database';
import { bucketsOver, bucketStart, bucketTokens } from './buckets';
import type { Index, IndexEntry, Kind, RowId, SearchEngine, Stretch } from './engine';
import { readNumbers } from './numbers';
import { columnsOf, inParts, table, tableOf } from './table';
import { sound, tokensToKeep } from './tokens';
import { newestFirst } from './walk';

/** How many of the newest rows are looked at first: enough for words that are frequent. */
const FIRST_LOOK = 4096;
/** The next look goes so much further than what the last one found asks for. */
const MARGIN = 1.3;
/** And never so many times further than all before: what is rare at the end may be frequent below. */
const MOST_GROWTH = 16;
/** Where all the rest promises no more than so many times what is wanted, it is looked at right away. */
const RARE = 2;

/** An array of tokens under GIN. */
const index: Index = {
  isSlowWithManyWords: false,
  quickRows: 4000,

  async put(connection, kind, entries) {
    for (const some of inParts(entries)) await putSome(connection, kind, some);
  },

  // Its own vacuum does it.
  gatherUp: () => Promise.resolve(false),

  async rowIds(connection, kind, groups, { below, from, limit }) {
    const top = below === Infinity ? (await table.newestRow(connection, kind)) + 1 : below;
    const sought = { kind, groups, limit };
    const first = from === 0 ? Math.max(0, bucketStart(top - FIRST_LOOK)) : from;
    const { found, isDone } = await lookFirst(
      connection,
      sought,
      { below: top, from: first },
      from,
    );
    if (isDone) return found.slice(0, limit);
    for (let at = first; at > 0 && found.length < limit;) {
      const so = { walked: top - at, found: found.length, limit, left: at };
      const stretch = { below: at, from: Math.max(0, bucketStart(at - nextWidth(so))) };
      found.push(...(await look(connection, sought, stretch)));
      at = stretch.from;
    }
    return found.slice(0, limit);
  },

  async holds(connection, kind, tokens) {
    // Of a first row alone its planner thinks that it comes soon, and reads them all.
    const [row] = await connection.all<{ newest: RowId | null }>(
      `select max(row_id + 0) as newest from ${tableOf(kind)}
        where tokens && (string_to_array(?, ' ') collate "C")`,
      [sound(tokens).join(' ')],
    );
    return row !== undefined && row.newest !== null;
  },
};

export const postgresEngine: SearchEngine = { ...table, ...index, newest: newestFirst(index) };

/** How far to look next, by what was found so far. */
function nextWidth(so: { walked: number; found: number; limit: number; left: number }): number {
  const wanted = ((so.limit - so.found) * so.walked * MARGIN) / Math.max(1, so.found);
  const width = Math.min(wanted, so.walked * MOST_GROWTH);
  // What would be left over is not worth a look of its own.
  return width * 2 > so.left ? so.left : Math.ceil(width);
}

interface Sought {
  readonly kind: Kind;
  readonly groups: readonly (readonly string[])[];
  readonly limit: number;
}

/**
 * The newest matching rows of a stretch, and of all that is below it where they are few: it takes less
 * to look there in vain than to ask twice.
 */
async function lookFirst(
  connection: Connection,
  sought: Sought,
  stretch: Stretch,
  end: RowId,
): Promise<{ found: RowId[]; isDone: boolean }> {
  const rest = { below: stretch.from, from: end };
  if (rest.below <= rest.from)
    return { found: await look(connection, sought, stretch), isDone: true };
  const share = (stretch.below - stretch.from) / (rest.below - rest.from);
  const few = Math.min(sought.limit, Math.ceil(RARE * sought.limit * share));
  const [near, far] = [newestIn(sought, stretch), newestIn(sought, rest)];
  const [row] = await connection.all<{ found: string | null; near: number }>(
    `with near as materialized (${near.sql}),
      far as (select * from (${far.sql}) as below where (select count(*) from near) < ?)
    select string_agg(row_id::text, ' ') as found, (select count(*) from near) as near
      from (select row_id from near union all select row_id from far) as newest`,
    [...near.values, ...far.values, few],
  );
  return { found: readNumbers(row?.found ?? null), isDone: (row?.near ?? 0) < few };
}

/** The newest matching rows of a stretch. */
async function look(connection: Connection, sought: Sought, stretch: Stretch): Promise<RowId[]> {
  const { sql, values } = newestIn(sought, stretch);
  const [row] = await connection.all<{ found: string | null }>(
    `select string_agg(row_id::text, ' ') as found from (${sql}) as newest`,
    values,
  );
  return readNumbers(row?.found ?? null);
}

/**
 * By the buckets of the stretch. Numbers come as one text: node takes longer over thousands of rows
 * than PostgreSQL. `+ 0` keeps it from the index of the numbers, by which it would look into each row.
 */
function newestIn(
  { kind, groups, limit }: Sought,
  { below, from }: Stretch,
): { sql: string; values: Value[] } {
  const values: Value[] = [];
  const has = (operator: '@>' | '&&', tokens: readonly string[]) => {
    if (tokens.length === 0) return [];
    values.push(tokens.join(' '));
    return [`tokens ${operator} (string_to_array(?, ' ') collate "C")`];
  };
  const conditions = [
    ...has('@>', groups.filter(({ length }) => length === 1).flat()),
    ...groups.filter(({ length }) => length > 1).flatMap((group) => has('&&', group)),
    // Down to the first row there is nothing to leave out.
    ...has('&&', from === 0 ? [] : bucketsOver({ below, from })),
    'row_id + 0 >= ? and row_id + 0 < ?',
  ];
  return {
    sql: `select row_id from ${tableOf(kind)} where ${conditions.join(' and ')}
      order by row_id + 0 desc limit ?`,
    values: [...values, from, below, limit],
  };
}

/** What is there already gets a new place; another process may be writing the same at once. */
async function putSome(
  { knex }: Connection,
  kind: Kind,
  entries: readonly IndexEntry[],
): Promise<void> {
  const name = tableOf(kind);
  const { rows } = await knex.raw<{ rows: { row_id: RowId }[] }>(
    `select nextval(pg_get_serial_sequence('${name}', 'row_id')) as row_id
      from generate_series(1, ?::int)`,
    [entries.length],
  );
  const values = entries.map((entry, at) => {
    const place = rows[at]?.row_id ?? 0;
    const tokens = [...tokensToKeep(entry.tokens), ...bucketTokens(place)];
    return { ...columnsOf(entry), row_id: place, tokens };
  });
  await knex(name).insert(values).onConflict('id').merge();
}

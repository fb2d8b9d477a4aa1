import type { Connection, Value } from '../../database/database';
import { bucketsOver, bucketStart, bucketTokens } from './buckets';
import type { Index, IndexEntry, Kind, RowId, SearchEngine, Stretch } from './engine';
import { readNumbers } from './numbers';
import { columnsOf, inParts, table, tableOf } from './table';
import { tokensToKeep } from './tokens';
import { newestFirst } from './walk';

/** How many of the newest rows are looked at first: enough for words that are frequent. */
const FIRST_LOOK = 4096;
/** The next look goes so much further than what the last one found asks for. */
const MARGIN = 1.3;
/** And never so many times further than all before: what is rare at the end may be frequent below. */
const MOST_GROWTH = 16;

/** An array of tokens under GIN. */
const index: Index = {
  isSlowWithManyWords: false,

  async put(connection, kind, entries) {
    for (const some of inParts(entries)) await putSome(connection, kind, some);
  },

  async rowIds(connection, kind, groups, { below, from, limit }) {
    const top = below === Infinity ? (await table.newestRow(connection, kind)) + 1 : below;
    const found: RowId[] = [];
    let width = from === 0 ? FIRST_LOOK : top - from;
    for (let at = top; at > from;) {
      const stretch = { below: at, from: Math.max(from, bucketStart(at - width)) };
      const more = await look(connection, kind, groups, { ...stretch, limit });
      found.push(...more);
      if (found.length >= limit) return found.slice(0, limit);
      at = stretch.from;
      width = nextWidth({ walked: top - at, found: found.length, limit, left: at - from });
    }
    return found;
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

/**
 * The newest matching rows of a stretch, by its buckets. They come as one text: node takes longer
 * over thousands of rows than PostgreSQL. `+ 0` keeps it from the index of the numbers, by which it
 * would look into each row.
 */
async function look(
  connection: Connection,
  kind: Kind,
  groups: readonly (readonly string[])[],
  { below, from, limit }: Stretch & { limit: number },
): Promise<RowId[]> {
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
  const [row] = await connection.all<{ found: string | null }>(
    `select string_agg(row_id::text, ' ') as found from (
      select row_id from ${tableOf(kind)} where ${conditions.join(' and ')}
      order by row_id + 0 desc limit ?
    ) as newest`,
    [...values, from, below, limit],
  );
  return readNumbers(row?.found ?? null);
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

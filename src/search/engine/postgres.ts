import type { Connection, Value } from '../../database/database';
import { bucketsOver, bucketStart, bucketTokens } from './buckets';
import type { Index, IndexEntry, Kind, Look, RowId, SearchEngine } from './engine';
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

/** Numbers come as one text: node takes longer over thousands of rows than PostgreSQL. */
const AS_TEXT = `string_agg(row_id::text, ',') as found`;

/** An array of tokens under GIN. */
const index: Index = {
  isSlowWithManyWords: false,
  quickRows: 4000,

  async put(connection, kind, entries) {
    for (const some of inParts(entries)) await putSome(connection, kind, some);
  },

  // Its own vacuum does it.
  gatherUp: () => Promise.resolve(false),

  async rowIds(connection, kind, looks) {
    if (looks.length === 0) return [];
    const isOpen = looks.some(({ below }) => below === Infinity);
    const top = isOpen ? (await table.newestRow(connection, kind)) + 1 : Infinity;
    const begun = looks.map((each) => beginOf({ ...each, below: Math.min(each.below, top) }));
    const firsts = await lookFirst(connection, kind, begun);
    const found: RowId[][] = [];
    for (const first of firsts) found.push(await lookOn(connection, kind, first));
    return found;
  },

  async holds(connection, kind, groups) {
    // Of a first row alone its planner thinks that it comes soon, and reads them all.
    const held = `(select max(row_id + 0) from ${tableOf(kind)}
        where tokens && (string_to_array(?, ' ') collate "C")) is not null`;
    const [row] = await connection.all<{ held: boolean[] }>(
      `select array[${groups.map(() => held).join(', ')}]::boolean[] as held`,
      groups.map((group) => sound(group).join(' ')),
    );
    return row?.held ?? [];
  },
};

export const postgresEngine: SearchEngine = { ...table, ...index, newest: newestFirst(index) };

/** A look whose newest rows are looked at first. */
interface Begun extends Look {
  /** Down to this row it is looked at first. */
  readonly first: RowId;
  /** Where fewer are found first, all the rest is looked at as well. */
  readonly few: number;
}

function beginOf(look: Look): Begun {
  const { below, from, limit } = look;
  const first = from === 0 ? Math.max(0, bucketStart(below - FIRST_LOOK)) : from;
  const share = (below - first) / Math.max(1, first - from);
  return { ...look, first, few: Math.min(limit, Math.ceil(RARE * limit * share)) };
}

/** A look that was begun, and what it found, of all there is or of the newest alone. */
interface Looked extends Begun {
  readonly found: RowId[];
  readonly isDone: boolean;
}

/**
 * The newest matching rows, and all that are below where they are few: it takes less to look there in
 * vain than to ask twice.
 */
async function lookFirst(
  connection: Connection,
  kind: Kind,
  looks: readonly Begun[],
): Promise<Looked[]> {
  const parts = looks.map((look, at) => firstPart(kind, look, at));
  const rows = await connection.all<{ at: number; found: string | null; near: number }>(
    parts.map(({ sql }) => `(${sql})`).join(' union all '),
    parts.flatMap(({ values }) => values),
  );
  const byPlace = new Map(rows.map((row) => [row.at, row]));
  return looks.map((look, at) => {
    const { found = null, near = 0 } = byPlace.get(at) ?? {};
    const isDone = look.first === look.from || near < look.few;
    return { ...look, found: readNumbers(found), isDone };
  });
}

function firstPart(kind: Kind, look: Begun, at: number): Sql {
  const near = newestIn(kind, { ...look, from: look.first });
  if (look.first === look.from) {
    return {
      sql: `select ${at} as at, ${AS_TEXT}, 0::bigint as near from (${near.sql}) as newest`,
      values: near.values,
    };
  }
  const far = newestIn(kind, { ...look, below: look.first });
  return {
    sql: `with near as materialized (${near.sql}),
      far as (select * from (${far.sql}) as below where (select count(*) from near) < ?)
      select ${at} as at, ${AS_TEXT}, (select count(*) from near) as near
        from (select row_id from near union all select row_id from far) as newest`,
    values: [...near.values, ...far.values, look.few],
  };
}

/** Goes on below what was looked at, in wider and wider stretches, down to the first row. */
async function lookOn(
  connection: Connection,
  kind: Kind,
  { isDone, found: newest, ...look }: Looked,
): Promise<RowId[]> {
  const { groups, below, limit, first } = look;
  const found = [...newest];
  for (let at = isDone ? 0 : first; at > 0 && found.length < limit;) {
    const so = { walked: below - at, found: found.length, limit, left: at };
    const from = Math.max(0, bucketStart(at - nextWidth(so)));
    found.push(...(await lookIn(connection, kind, { groups, below: at, from, limit })));
    at = from;
  }
  return found.slice(0, limit);
}

/** How far to look next, by what was found so far. */
function nextWidth(so: { walked: number; found: number; limit: number; left: number }): number {
  const wanted = ((so.limit - so.found) * so.walked * MARGIN) / Math.max(1, so.found);
  const width = Math.min(wanted, so.walked * MOST_GROWTH);
  // What would be left over is not worth a look of its own.
  return width * 2 > so.left ? so.left : Math.ceil(width);
}

async function lookIn(connection: Connection, kind: Kind, look: Look): Promise<RowId[]> {
  const { sql, values } = newestIn(kind, look);
  const [row] = await connection.all<{ found: string | null }>(
    `select ${AS_TEXT} from (${sql}) as newest`,
    values,
  );
  return readNumbers(row?.found ?? null);
}

interface Sql {
  readonly sql: string;
  readonly values: Value[];
}

/**
 * By the buckets of the stretch. `+ 0` keeps it from the index of the numbers, by which it would look
 * into each row.
 */
function newestIn(kind: Kind, { groups, below, from, limit }: Look): Sql {
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

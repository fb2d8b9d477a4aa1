import type { Knex } from 'knex';
import type { Connection, Value } from './connection';

/** Values by name; one that is left out takes its condition with it. */
export type Values = Readonly<Record<string, Value | readonly Value[] | undefined>>;

/** Stands for the values while the SQL is built: their names and numbers are known, they are not. */
export interface Placeholders {
  /** Whether the value is given, and not an empty list. */
  has(name: string): boolean;
  one(name: string): string;
  list(name: string): string[];
}

type Build = (knex: Knex, values: Placeholders) => Knex.QueryBuilder;

interface Prepared {
  readonly sql: string;
  readonly bind: (values: Values) => Value[];
}

const MARK = '\u0000value:';
const SHAPES_KEPT = 500;

/**
 * A query that knex builds once for each shape (which values are given, and how many), and that runs
 * many times after: building takes longer than asking.
 */
export function statement<Row>(
  build: Build,
): (connection: Connection, values?: Values) => Promise<Row[]> {
  const shapes = new Map<string, Prepared>();
  return (connection, values = {}) => {
    const shape = connection.engine + shapeOf(values);
    let prepared = shapes.get(shape);
    if (prepared === undefined) {
      prepared = prepare(build(connection.knex, placeholdersFor(values)));
      if (shapes.size >= SHAPES_KEPT) shapes.clear();
      shapes.set(shape, prepared);
    }
    return connection.all<Row>(prepared.sql, prepared.bind(values));
  };
}

/** Skips the rows before a page; knex takes a raw offset, only its types do not know. */
export function skipRows(query: Knex.QueryBuilder, knex: Knex, skip: string): Knex.QueryBuilder {
  return query.offset(knex.raw('?', [skip]) as unknown as number);
}

function shapeOf(values: Values): string {
  let shape = '';
  for (const name in values) {
    const value = values[name];
    if (value === undefined) continue;
    shape += Array.isArray(value) ? ` ${name}:${String(roomFor(value.length))}` : ` ${name}`;
  }
  return shape;
}

function placeholdersFor(values: Values): Placeholders {
  return {
    has(name) {
      const value = values[name];
      return Array.isArray(value) ? value.length > 0 : value !== undefined;
    },
    one: (name) => `${MARK}${name}`,
    list(name) {
      const room = roomFor((values[name] as readonly Value[]).length);
      return Array.from({ length: room }, (_, at) => `${MARK}${name}:${String(at)}`);
    },
  };
}

/** Lists are filled up to a power of two by saying their last value again, so that shapes are few. */
function roomFor(length: number): number {
  return length === 0 ? 0 : 2 ** Math.ceil(Math.log2(length));
}

function prepare(query: Knex.QueryBuilder): Prepared {
  const { sql, bindings } = query.toSQL();
  const readers = bindings.map(reader);
  return { sql, bind: (values) => readers.map((read) => read(values)) };
}

/** Reads one binding from the values: a mark says which, anything else is a constant of the query. */
function reader(binding: unknown): (values: Values) => Value {
  if (typeof binding !== 'string' || !binding.startsWith(MARK)) return () => binding as Value;
  const [name = '', at] = binding.slice(MARK.length).split(':');
  if (at === undefined) return (values) => values[name] as Value;
  const index = Number(at);
  return (values) => {
    const list = values[name] as readonly Value[];
    return list[Math.min(index, list.length - 1)] as Value;
  };
}

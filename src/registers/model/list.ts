import { published } from '../../articles/model/published';
import type { Connection, Knex } from '../../database/database';
import { statement, type Placeholders } from '../../database/statement';
import { stateNow } from '../../database/states';
import { containing } from '../../database/titles';
import type { State } from '../../http/editing';
import type { RegisterName } from '../../http/register-routes';
import { openNow } from '../../jobs/model/open';
import type { Locale } from '../../language/locales';
import { eachShape, entryColumn, hangingThings, SHAPES, type Shape } from './shape';

const ENTRIES_A_PAGE = 30;

/** A name in a register. */
export interface EntryName {
  readonly id: number;
  readonly name: string;
}

/** The orders of a register; first the usual one. */
export const REGISTER_SORTS = ['name', 'added'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

interface Asked {
  readonly locale: Locale;
  /** Part of the name; '' stands for all. */
  readonly typed: string;
  readonly sort: RegisterSort;
  readonly page: number;
  /** One that is left out. */
  readonly except?: number | undefined;
}

/** A page of a register, and how many there are in all. */
export async function entriesOf(
  { knex }: Connection,
  register: RegisterName,
  { locale, typed, sort: order, page, except }: Asked,
): Promise<{ total: number; pages: number; items: EntryName[] }> {
  const { table, own, isBilingual } = SHAPES[register];
  const [name, sort] = isBilingual ? [`name_${locale}`, `sort_${locale}`] : ['name', 'sort'];
  const matching = () => {
    const query = knex(table).where(own);
    if (except !== undefined) void query.whereNot('id', except);
    return typed === ''
      ? query
      : query.whereRaw(`?? like ? escape '\\'`, [sort, containing(typed)]);
  };
  const [count] = await matching().count<{ total: number }[]>({ total: '*' });
  const total = count?.total ?? 0;
  const items = await matching()
    .select<EntryName[]>({ id: 'id', name })
    .orderBy(order === 'name' ? [sort, 'id'] : [{ column: 'id', order: 'desc' }])
    .limit(ENTRIES_A_PAGE)
    .offset((page - 1) * ENTRIES_A_PAGE);
  return { total, pages: Math.max(1, Math.ceil(total / ENTRIES_A_PAGE)), items };
}

/** What can be read now, of the things of a register. */
const READABLE: Readonly<
  Record<Shape['things'], (query: Knex.QueryBuilder, values: Placeholders) => Knex.QueryBuilder>
> = { jobs: openNow, articles: published };

const counting = eachShape((shape) =>
  statement<{ id: number; total: number }>((knex, values) => {
    const column = entryColumn(shape);
    const query = hangingThings(knex, shape)
      .select({ id: column })
      .count({ total: '*' })
      .whereIn(column, values.list('ids'))
      .groupBy(column);
    return values.has('now') ? READABLE[shape.things](query, values) : query;
  }),
);

/** How many things hang on each of some entries: those that can be read at `now`, or all. */
export async function countThings(
  connection: Connection,
  register: RegisterName,
  { ids, now }: { ids: readonly number[]; now?: Date | undefined },
): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await counting[register](connection, { ids, now });
  return new Map(rows.map(({ id, total }) => [id, total]));
}

const countingStates = eachShape((shape) =>
  statement<{ state: State; total: number }>((knex, values) =>
    hangingThings(knex, shape)
      .select({ state: stateNow(knex, shape.things, values) })
      .count({ total: '*' })
      .where(entryColumn(shape), values.one('id'))
      .groupByRaw('1'),
  ),
);

/** How many things in which state hang on an entry, and how many people keep one of them. */
export async function hangingOn(
  connection: Connection,
  register: RegisterName,
  id: number,
  now: Date,
): Promise<{ states: Partial<Record<State, number>>; favourites: number }> {
  const shape = SHAPES[register];
  const [table, thing] = shape.favourites;
  const rows = await countingStates[register](connection, { id, now });
  const [kept] = await connection
    .knex(table)
    .whereIn(
      thing,
      hangingThings(connection.knex, shape)
        .select(`${shape.things}.id`)
        .where(entryColumn(shape), id),
    )
    .count<{ total: number }[]>({ total: '*' });
  return {
    states: Object.fromEntries(rows.map(({ state, total }) => [state, total])),
    favourites: kept?.total ?? 0,
  };
}

import type { Knex } from '../../src/database/database';
import { skipRows, statement, type Placeholders } from '../../src/database/statement';
import { testDatabase, type TestDatabase } from '../support/database';
import { createSamples, dayOfMay } from './samples';

interface Found {
  id: number;
  name: string;
  size: number;
}

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await createSamples(database);
});
afterAll(() => database.drop());

/** A query whose shape depends on what is asked, and that tells how often it was built. */
function search() {
  let built = 0;
  const ask = statement<Found>((knex, values) => {
    built += 1;
    const query = knex('samples').select('id', 'name', 'size').orderBy('id');
    if (values.has('sizes')) query.whereIn('size', values.list('sizes'));
    if (values.has('name')) query.where('name', values.one('name'));
    if (values.has('day')) {
      query.where('seen', '>=', values.one('day')).orWhere('seen', '<', values.one('day'));
    }
    return query;
  });
  return {
    built: () => built,
    sizes: async (values: Parameters<typeof ask>[1]) =>
      (await ask(database, values)).map(({ size }) => size),
  };
}

describe('a query that is built once for each shape', () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 9, 12])('finds %i sizes of a list, as knex would', async (most) => {
    const sizes = Array.from({ length: most }, (_, at) => at + 1).reverse();
    const plain: number[] = await database.knex('samples').whereIn('size', sizes).pluck('size');
    expect(await search().sizes({ sizes })).toEqual(plain.map(Number).sort((a, b) => a - b));
  });

  it('is built again for another shape only: lists share theirs up to a power of two', async () => {
    const { sizes, built } = search();
    expect(await sizes({ sizes: [1, 2, 3] })).toEqual([1, 2, 3]);
    expect(await sizes({ sizes: [4, 5, 6, 7] })).toEqual([4, 5, 6, 7]);
    expect(await sizes({ sizes: [9, 8, 7] })).toEqual([7, 8, 9]);
    expect(built()).toBe(1);
    expect(await sizes({ sizes: [1, 2, 3, 4, 5] })).toEqual([1, 2, 3, 4, 5]);
    expect(await sizes({ sizes: [6] })).toEqual([6]);
    expect(built()).toBe(3);
  });

  it('finds what is not in a list, however the list is filled up', async () => {
    const ask = statement<Found>((knex, values) =>
      knex('samples').whereNotIn('size', values.list('sizes')),
    );
    expect(await ask(database, { sizes: [1, 2, 3] })).toHaveLength(9);
    expect(await ask(database, { sizes: [1, 2, 3, 4, 5] })).toHaveLength(7);
  });

  it('leaves out a condition whose value is not there, or is an empty list', async () => {
    const { sizes } = search();
    const all = await sizes({});
    expect(all).toHaveLength(12);
    expect(await sizes({ sizes: [], name: undefined })).toEqual(all);
    expect(await sizes({ sizes: [], name: 'sample 3' })).toEqual([3]);
    expect(await sizes({ sizes: [3, 4], name: 'sample 4' })).toEqual([4]);
  });

  it('keeps apart what was asked before and what is asked now', async () => {
    const { sizes } = search();
    expect(await sizes({ name: 'sample 1' })).toEqual([1]);
    expect(await sizes({ name: 'sample 2' })).toEqual([2]);
    expect(await sizes({ name: "' or 1 = 1 --" })).toEqual([]);
    expect(await sizes({ name: 'a ? and a :name' })).toEqual([]);
  });

  it('may use one value twice', async () => {
    expect(await search().sizes({ day: dayOfMay(5) })).toHaveLength(12);
  });

  it('keeps right after more shapes than are remembered', async () => {
    const ask = statement<Found>((knex, values) =>
      knex('samples').where('name', values.one('name')),
    );
    for (let at = 0; at < 510; at += 1) {
      await ask(database, { name: 'sample 1', [`other ${String(at)}`]: 1 });
    }
    expect(await ask(database, { name: 'sample 9' })).toHaveLength(1);
  });

  it('skips the rows before a page', async () => {
    const ask = statement<Found>((knex, values) =>
      skipRows(knex('samples').orderBy('id').limit(3), knex, values.one('skip')),
    );
    const page = async (skip: number) => (await ask(database, { skip })).map(({ name }) => name);
    expect(await page(0)).toEqual(['sample 1', 'sample 2', 'sample 3']);
    expect(await page(9)).toEqual(['sample 10', 'sample 11', 'sample 12']);
    expect(await page(12)).toEqual([]);
  });
});

describe('a value', () => {
  const count = (
    condition: (query: Knex.QueryBuilder, values: Placeholders) => Knex.QueryBuilder,
  ) =>
    statement<{ count: number }>((knex, values) =>
      condition(knex('samples'), values).count({ count: '*' }),
    );

  it.each([
    ['yes', true, 6],
    ['no', false, 6],
  ])('may be a %s', async (_word, shown, expected) => {
    const ask = count((query, values) => query.where('shown', values.one('shown')));
    expect(await ask(database, { shown })).toEqual([{ count: expected }]);
  });

  it('may be an instant', async () => {
    const ask = count((query, values) => query.where('seen', '<=', values.one('now')));
    expect(await ask(database, { now: dayOfMay(7) })).toEqual([{ count: 7 }]);
    expect(await ask(database, { now: new Date(dayOfMay(7).getTime() - 1) })).toEqual([
      { count: 6 },
    ]);
  });

  it('may be nothing', async () => {
    const ask = count((query, values) =>
      query.whereRaw('note is not distinct from ?', [values.one('note')]),
    );
    expect(await ask(database, { note: null })).toEqual([{ count: 6 }]);
    expect(await ask(database, { note: 'odd' })).toEqual([{ count: 6 }]);
    expect(await ask(database, { note: 'even' })).toEqual([{ count: 0 }]);
  });

  it('is the same in a transaction', async () => {
    const ask = count((query, values) =>
      query
        .where('shown', values.one('shown'))
        .where('seen', '>', values.one('now'))
        .whereIn('size', values.list('sizes')),
    );
    const values = { shown: true, now: dayOfMay(3), sizes: [2, 4, 5, 6, 12] };
    expect(await ask(database, values)).toEqual([{ count: 3 }]);
    expect(await database.transaction((connection) => ask(connection, values))).toEqual([
      { count: 3 },
    ]);
  });
});

describe('an answer', () => {
  const first = statement<{ seen: number; size: number; note: string | null }>((knex, values) =>
    knex('samples').select('seen', 'size', 'note').where('name', values.one('name')),
  );
  const totals = statement((knex) =>
    knex('samples').count({ rows: '*' }).max({ last: 'seen' }).min({ least: 'size' }),
  );

  it('has instants in milliseconds, and counts and large numbers as numbers', async () => {
    const name = 'sample 4';
    const row = { seen: Date.UTC(2026, 4, 4), size: 4, note: null };
    expect(await first(database, { name })).toEqual([row]);
    const total = { rows: 12, last: Date.UTC(2026, 4, 12), least: 1 };
    expect(await totals(database)).toEqual([total]);
    await database.transaction(async (connection) => {
      expect(await first(connection, { name })).toEqual([row]);
      expect(await totals(connection)).toEqual([total]);
    });
  });

  it('is the same from knex', async () => {
    expect(await database.knex('samples').max({ last: 'seen' }).count({ rows: '*' })).toEqual([
      { last: Date.UTC(2026, 4, 12), rows: 12 },
    ]);
  });
});

import type { Connection } from '../../src/database/database';
import { engineOf, type EngineQuery, type IndexEntry, type Kind } from '../../src/search/engine';
import { testDatabase, type TestDatabase } from '../support/database';
import { rowsBy, searchRecord, withoutThings } from '../support/search';

let database: TestDatabase;

beforeEach(async () => {
  database = await testDatabase();
  await withoutThings(database);
});
afterEach(() => database.drop());

describe('an engine', () => {
  it('finds what has one token of each group, the newest first', async () => {
    await put(entry(1, 'w:chef', 'w:cuisine'), entry(2, 'w:chef'), entry(3, 'w:cook', 'w:cuisine'));
    expect(await find([['w:chef']])).toEqual([2, 1]);
    expect(await find([['w:chef', 'w:cook']])).toEqual([3, 2, 1]);
    expect(await find([['w:chef', 'w:cook'], ['w:cuisine']])).toEqual([3, 1]);
    expect(await find([['w:chef'], ['w:danse']])).toEqual([]);
  });

  it('leaves out what has what is not wanted', async () => {
    await put(entry(1, 'w:chef', 'w:nuit'), entry(2, 'w:chef'), entry(3, 'w:chef', 'w:soir'));
    expect(await find([['w:chef']], ['w:nuit', 'w:soir'])).toEqual([2]);
    expect(await find([], ['w:nuit'])).toEqual([3, 2]);
    expect(await find([['w:chef']], ['w:chef'])).toEqual([]);
  });

  it('finds everything for no words at all, and nothing for a group of none', async () => {
    await put(entry(1, 'w:chef'), entry(2));
    expect(await find([])).toEqual([2, 1]);
    expect(await find([['w:chef'], []])).toEqual([]);
  });

  it('keeps whole every token that words, names and filters make', async () => {
    const tokens = [
      ...['w:c', 'w:c#', 'w:c++', 'w:f#', 'w:asp.net', 'w:.net', 'w:r&d', 'w:24/7', 'w:24', 'w:7'],
      ...['w:a/v', 'w:4.0', "w:o'brien", 'w:_chef', 'w:~chef', 't:_chef', 'n:chef', 'w:chef'],
      ...['f:tenure:full_time', 'f:tenure:full', 'f:place:le-sud-ouest', 'f:place:le', 'w:œuvre'],
      ...[
        'w:معلم',
        'w:école',
        'w:ecole',
        'w:日本',
        'w:щ',
        'w:naïve',
        'w:ß',
        'w:𝒳',
        'w:é',
        'w:e\u0301',
      ],
    ];
    await put(...tokens.map((token, at) => entry(at + 1, token)));
    for (const [at, token] of tokens.entries()) expect(await find([[token]])).toEqual([at + 1]);
  });

  it('takes every token for a token, whatever it means to an engine', async () => {
    const signs = [
      ...['*', '(', ')', '^', '-', '+', ':', "'", '\\', '%', '_', '{', '}', ',', ';', '?', '$1'],
      ...['not', 'or', 'and', 'near(w', 'null', "''", '--', '/*', '\\0', '{a,b}', '[]', '&', '|'],
    ];
    await put(...signs.map((sign, at) => entry(at + 1, `w:${sign}`)));
    for (const [at, sign] of signs.entries()) expect(await find([[`w:${sign}`]])).toEqual([at + 1]);
  });

  it('neither keeps nor finds what can be no token, and never fails of it', async () => {
    const never = [
      ...['', ' ', 'w:a b', 'w:"', '"', 'w:"a" OR "b', 'w:\t', 'w:\n', 'w:\u0000', 'w:a\u0000b'],
      ...['w:\ud800', 'w:\u200b', 'w:A', `w:${'a'.repeat(5000)}`, 'w:\u00a0', 'w:a"b'],
    ];
    await put(entry(1, 'w:a', ...never));
    for (const token of never) expect([token, await find([[token]])]).toEqual([token, []]);
    expect(await find([['w:a', ...never]])).toEqual([1]);
    expect(await find([['w:a']], never)).toEqual([1]);
  });

  it('gives back the record that was put', async () => {
    const record = searchRecord({ title: "c# معلم o'brien", places: ['verdun'] });
    await put({ ...entry(7, 'w:a'), record });
    expect(await rowsBy(database, [])).toEqual([expect.objectContaining({ id: 7, record })]);
  });

  it('puts again as the newest, with the new tokens and the new record', async () => {
    await put(entry(1, 'w:chef'), entry(2, 'w:chef'));
    expect(await find([['w:chef']])).toEqual([2, 1]);
    const record = searchRecord({ annualCents: 5 });
    await put({ ...entry(1, 'w:cook'), record });
    expect(await find([['w:chef']])).toEqual([2]);
    expect(await find([['w:cook']])).toEqual([1]);
    expect(await find([])).toEqual([1, 2]);
    expect((await rowsBy(database, []))[0]?.record).toEqual(record);
  });

  it('takes out, even what is not there', async () => {
    await put(entry(1, 'w:chef'), entry(2, 'w:chef'), entry(3, 'w:chef'));
    await engineOf(database).remove(database, 'job', [2, 99]);
    expect(await find([['w:chef']])).toEqual([3, 1]);
    await engineOf(database).remove(database, 'job', []);
    expect(await find([['w:chef']])).toEqual([3, 1]);
  });

  it('keeps listings and articles apart', async () => {
    await put(entry(1, 'w:chef'));
    await engineOf(database).put(database, 'article', [entry(1, 'w:cook')]);
    expect(await find([['w:cook']])).toEqual([]);
    expect(await find([['w:cook']], [], { kind: 'article' })).toEqual([1]);
    await engineOf(database).remove(database, 'job', [1]);
    expect(await find([], [], { kind: 'article' })).toEqual([1]);
  });

  it('looks at no more than as many as are asked for, and says whether these are all', async () => {
    await put(...Array.from({ length: 60 }, (_, at) => entry(at + 1, 'w:chef', `w:n${at + 1}`)));
    const recent = Array.from({ length: 9 }, (_, at) => `w:n${60 - at}`);
    expect(await find([['w:chef']], recent, { limit: 10 })).toEqual([51]);
    expect(await find([['w:chef'], ['w:n3']], [], { limit: 10 })).toEqual([3]);
    const isAll = async (limit: number) => {
      const query = { all: [['w:chef']], none: [], limit };
      const [newest] = await engineOf(database).newest(database, 'job', [query]);
      return newest?.isAll;
    };
    expect([await isAll(59), await isAll(61)]).toEqual([false, true]);
  });

  it('sees in a transaction what it wrote, and forgets what it took back', async () => {
    await put(entry(1, 'w:chef'));
    const work = database.transaction(async (connection) => {
      await engineOf(connection).put(connection, 'job', [entry(2, 'w:chef')]);
      await engineOf(connection).remove(connection, 'job', [1]);
      expect(await find([['w:chef']], [], { connection })).toEqual([2]);
      expect(await find([['w:chef']])).toEqual([1]);
      throw new Error('the editor stumbled');
    });
    await expect(work).rejects.toThrow('the editor stumbled');
    expect(await find([['w:chef']])).toEqual([1]);
    const record = searchRecord({ annualCents: 3 });
    await put({ ...entry(3, 'w:chef'), record });
    expect((await rowsBy(database, []))[0]).toMatchObject({ id: 3, record });
  });

  it('walks through more rows than it looks at first', async () => {
    const count = 9000;
    await put(
      ...Array.from({ length: count }, (_, at) =>
        entry(at + 1, ...(at % 1000 === 0 ? ['w:rare'] : []), at < 4000 ? 'w:old' : 'w:new'),
      ),
    );
    const everyThousandth = [8001, 7001, 6001, 5001, 4001, 3001, 2001, 1001, 1];
    expect(await find([['w:rare']], [], { limit: 2000 })).toEqual(everyThousandth);
    expect(await find([['w:rare']], [], { limit: 3 })).toEqual(everyThousandth.slice(0, 3));
    const old = await find([['w:old']], [], { limit: 2000 });
    expect([old.length, old[0], old.at(-1)]).toEqual([2000, 4000, 2001]);
    expect(await find([['w:rare']], ['w:new'], { limit: 2000 })).toEqual([3001, 2001, 1001, 1]);
    expect(await find([], [], { limit: 3000 })).toHaveLength(3000);
  });
});

interface Wanted {
  kind?: Kind;
  connection?: Connection;
  limit?: number;
}

async function find(
  all: EngineQuery['all'],
  none: EngineQuery['none'] = [],
  { kind = 'job', connection = database, limit = 100 }: Wanted = {},
): Promise<number[]> {
  const engine = engineOf(connection);
  const [{ rowIds } = { rowIds: [] }] = await engine.newest(connection, kind, [
    { all, none, limit },
  ]);
  const rows = await engine.rows(connection, kind, rowIds);
  const ids = new Map(rows.map(({ rowId, id }) => [rowId, id]));
  return rowIds.flatMap((rowId) => ids.get(rowId) ?? []);
}

function put(...entries: readonly IndexEntry[]): Promise<void> {
  return engineOf(database).put(database, 'job', entries);
}

function entry(id: number, ...tokens: readonly string[]): IndexEntry {
  return { id, tokens, record: searchRecord() };
}

import { engineOf, type EngineQuery, type IndexEntry } from '../../src/search/engine';
import { testDatabase, type TestDatabase } from '../support/database';
import { withoutThings } from '../support/search';
import { nastyQuery, randomEntries, randomQuery } from './engine-queries';

const RANDOM = Array.from({ length: 500 }, (_, at) => randomQuery(at));
const NASTY = Array.from({ length: 100 }, (_, at) => nastyQuery(at));
const LIMIT = 30;
const ASKED_TOGETHER = 10;

jest.setTimeout(300_000);

describe('either engine', () => {
  let database: TestDatabase;
  let kept: IndexEntry[];

  beforeAll(async () => {
    database = await testDatabase();
    await withoutThings(database);
    kept = randomEntries(400);
    await engineOf(database).put(database, 'job', kept);
  });
  afterAll(() => database.drop());

  it.each([
    ['500 random searches', RANDOM],
    ['100 nasty searches', NASTY],
  ])('answers %s as one would by hand', async (_, queries) => {
    await expectAnswers(queries);
  });

  it('still does after entries were put again, taken out and put back', async () => {
    const engine = engineOf(database);
    const again = kept.filter(({ id }) => id % 3 === 0).map(turned);
    const out = kept.filter(({ id }) => id % 7 === 0).map(({ id }) => id);
    const back = kept.filter(({ id }) => id % 21 === 0);
    await engine.put(database, 'job', again);
    await engine.remove(database, 'job', out);
    await engine.put(database, 'job', back);
    const touched = new Set([...again.map(({ id }) => id), ...out]);
    kept = [
      ...kept.filter(({ id }) => !touched.has(id)),
      ...again.filter(({ id }) => !out.includes(id)),
      ...back,
    ];
    await expectAnswers(RANDOM);
  });

  async function expectAnswers(queries: readonly EngineQuery[]): Promise<void> {
    const engine = engineOf(database);
    const all = await engine.rowsAfter(database, 'job', 0, 1000);
    const ids = new Map(all.map(({ rowId, id }) => [rowId, id]));
    for (const [at, query] of queries.entries()) {
      // Alone, and among others, which are asked together.
      for (const others of [[], queries.slice(Math.max(0, at - ASKED_TOGETHER), at)]) {
        const asked = [query, ...others].map((each) => ({ ...each, limit: LIMIT }));
        const [newest] = await engine.newest(database, 'job', asked);
        const found = newest?.rowIds.map((rowId) => ids.get(rowId));
        expect([query, found]).toEqual([query, byHand(query, kept)]);
      }
    }
  }
});

/** With the tokens of its neighbour: nothing of what was put first may stay. */
function turned(entry: IndexEntry, at: number, entries: readonly IndexEntry[]): IndexEntry {
  return { ...entry, tokens: entries[(at + 1) % entries.length]?.tokens ?? [] };
}

/** The same answer without any index: all entries from the newest down. */
function byHand({ all, none }: EngineQuery, entries: readonly IndexEntry[]): number[] {
  const groups = all.map(sound);
  if (groups.some(({ length }) => length === 0)) return [];
  const has = (entry: IndexEntry, group: readonly string[]) =>
    group.some((token) => token === 'f:all' || entry.tokens.includes(token));
  return [...entries]
    .reverse()
    .filter((entry) => groups.every((group) => has(entry, group)))
    .slice(0, LIMIT)
    .filter((entry) => !has(entry, sound(none)))
    .map(({ id }) => id);
}

/** A token has no room in it, no quotation mark, nothing that cannot be seen and no capital of ours. */
function sound(tokens: readonly string[]): string[] {
  return tokens.filter((token) => /^[^\s\p{C}"A-Z]{1,100}$/u.test(token));
}

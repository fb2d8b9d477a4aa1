import { engineOf, type EngineQuery, type IndexEntry } from '../../src/search/engine';
import { indexEntry } from '../../src/search/entry';
import { searcherHere } from '../../src/searching';
import { fixedClock } from '../support/clock';
import { testDatabase, type TestDatabase } from '../support/database';
import { searchRecord, withoutThings } from '../support/search';

const CLOCK = fixedClock('2026-11-24T15:00:00Z');
/** So many of the words are looked for. */
const LOOKED_FOR = 8;
const WORDS = [
  'rabot',
  'clou',
  'scie',
  'pince',
  'lime',
  'colle',
  'corde',
  'sable',
  'brique',
  'poulie',
];

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await withoutThings(database);
  const entries = WORDS.map((word, at) => withWord(word, at + 1));
  await engineOf(database).put(database, 'job', entries);
});
afterAll(() => database.drop());

it('what has no entry is not looked for again with one more word, nor the same twice', async () => {
  const searcher = searcherHere(database, CLOCK);
  const engine = engineOf(database);
  const newest = jest.spyOn(engine, 'newest');
  const { ids, instead } = await searcher.search(
    { typed: WORDS.join(' '), filters: {}, sort: 'relevance' },
    { kind: 'job', locale: 'fr', now: CLOCK.now() },
  );
  const asked = newest.mock.calls.flatMap(([, , queries]) =>
    queries.map(({ all }) => groupsOf(all)),
  );
  newest.mockRestore();

  expect(ids).toEqual([]);
  // Of the words that are looked for, each has its own entry.
  expect(instead.map(({ word, count }) => [word, count])).toEqual(
    WORDS.slice(0, LOOKED_FOR).map((word) => [word, 1]),
  );
  for (const [at, groups] of asked.entries()) {
    const before = asked.slice(0, at).filter((each) => each.length > 1);
    expect(before.filter((each) => each.every((group) => groups.includes(group)))).toEqual([]);
  }
  const once = new Set(asked.map((groups) => groups.join(', ')));
  expect(once.size).toBe(asked.length);
});

function groupsOf(all: EngineQuery['all']): string[] {
  return all.map((group) => group.join(' '));
}

function withWord(word: string, id: number): IndexEntry {
  const { title, name, ...facts } = searchRecord({ opensAt: id });
  const text = { title, summary: '', body: word };
  return indexEntry(id, { texts: { fr: text }, name, about: [] }, facts);
}

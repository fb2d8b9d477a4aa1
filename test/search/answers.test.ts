import type { Asked } from '../../src/search/search';
import type { LocalSearcher } from '../../src/search/searcher';
import { searcherHere } from '../../src/searching';
import { fixedClock } from '../support/clock';
import { testDatabase, type TestDatabase } from '../support/database';
import { insertJudgedJobs } from './judged/collection';
import { nastyAsked, randomAsked } from './typed-queries';

const RANDOM = Array.from({ length: 500 }, (_, at) => randomAsked(at));
const NASTY = Array.from({ length: 100 }, (_, at) => nastyAsked(at));
const CLOCK = fixedClock('2026-11-24T15:00:00Z');

jest.setTimeout(600_000);

let database: TestDatabase;
let searcher: LocalSearcher;

beforeAll(async () => {
  database = await filled(engine);
  searcher = searcherHere(database, CLOCK);
});
afterAll(() => database.drop());

it('whatever is typed is answered, and no answer is longer than it may be', async () => {
  for (const asked of NASTY) {
    const { ids, partial } = await answerOf(searcher, asked);
    expect(ids.length).toBeLessThanOrEqual(2300);
    expect(partial.length).toBeLessThanOrEqual(2000);
  }
});

if (engine === 'postgres') {
  describe('SQLite and PostgreSQL', () => {
    let other: TestDatabase;
    let otherSearcher: LocalSearcher;

    beforeAll(async () => {
      other = await filled('sqlite');
      otherSearcher = searcherHere(other, CLOCK);
    });
    afterAll(() => other.drop());

    it.each([
      ['500 random searches', RANDOM],
      ['100 nasty searches', NASTY],
    ])('give the same answers in the same order with the same counts: %s', async (_, all) => {
      let found = 0;
      for (const asked of all) {
        const answer = await answerOf(searcher, asked);
        expect([asked, answer]).toEqual([asked, await answerOf(otherSearcher, asked)]);
        found += answer.ids.length;
      }
      // They agree on something.
      expect(found).toBeGreaterThan(all.length);
    });
  });
}

async function filled(on: TestDatabase['engine']): Promise<TestDatabase> {
  const fresh = await testDatabase(on);
  await insertJudgedJobs(fresh, CLOCK.now());
  return fresh;
}

function answerOf(of: LocalSearcher, asked: Asked) {
  return of.search(asked, { kind: 'job', locale: 'fr', now: CLOCK.now() });
}

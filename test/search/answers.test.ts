import { jobVocabulary, searchJobs } from '../../src/jobs/model';
import type { Asked } from '../../src/search/search';
import type { Vocabulary } from '../../src/search/vocabulary';
import { testDatabase, type TestDatabase } from '../support/database';
import { insertJudgedJobs } from './judged/collection';
import { nastyAsked, randomAsked } from './typed-queries';

const RANDOM = Array.from({ length: 500 }, (_, at) => randomAsked(at));
const NASTY = Array.from({ length: 100 }, (_, at) => nastyAsked(at));
const NOW = new Date('2026-11-24T15:00:00Z');

jest.setTimeout(600_000);

let vocabulary: Vocabulary;
let database: TestDatabase;

beforeAll(async () => {
  database = await filled(engine);
  vocabulary = await jobVocabulary(database);
});
afterAll(() => database.drop());

it('whatever is typed is answered, and no answer is longer than it may be', async () => {
  for (const asked of NASTY) {
    const { ids, partial } = await answerOf(database, asked);
    expect(ids.length).toBeLessThanOrEqual(2300);
    expect(partial.length).toBeLessThanOrEqual(2000);
  }
});

if (engine === 'postgres') {
  describe('SQLite and PostgreSQL', () => {
    let other: TestDatabase;

    beforeAll(async () => {
      other = await filled('sqlite');
    });
    afterAll(() => other.drop());

    it.each([
      ['500 random searches', RANDOM],
      ['100 nasty searches', NASTY],
    ])('give the same answers in the same order with the same counts: %s', async (_, all) => {
      let found = 0;
      for (const asked of all) {
        const answer = await answerOf(database, asked);
        expect([asked, answer]).toEqual([asked, await answerOf(other, asked)]);
        found += answer.ids.length;
      }
      // They agree on something.
      expect(found).toBeGreaterThan(all.length);
    });
  });
}

async function filled(on: TestDatabase['engine']): Promise<TestDatabase> {
  const fresh = await testDatabase(on);
  await insertJudgedJobs(fresh, NOW);
  return fresh;
}

async function answerOf(of: TestDatabase, asked: Asked) {
  const who = { locale: 'fr', now: NOW, page: 1 } as const;
  const { answer } = await searchJobs(of, asked, {
    ...who,
    vocabulary: () => Promise.resolve(vocabulary),
  });
  return answer;
}

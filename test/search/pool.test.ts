import { join } from 'node:path';
import { projectRoot } from '../../src/config';
import { searcherPool, type SearcherPool } from '../../src/search/pool';
import { testDatabase, type TestDatabase } from '../support/database';
import { anEmployer, aJob } from '../support/factories';
// The site is built, since threads run what is built.
import '../support/program';

const SCRIPT = join(projectRoot, 'dist', 'src', 'search-thread.js');
const SIX_HOURS = 6 * 60 * 60 * 1000;
const now = new Date('2026-11-24T15:00:00Z');

describe('searches in threads of their own', () => {
  let database: TestDatabase;
  let pool: SearcherPool;
  const errors: unknown[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    await hire('Vitrerie Zéphyr');
    jest.useFakeTimers({
      now,
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'],
    });
    pool = searcherPool(SCRIPT, { databaseUrl: database.url }, (error) => errors.push(error));
  }, 120_000);
  afterAll(async () => {
    jest.useRealTimers();
    await pool.close();
    await database.drop();
    expect(errors).toEqual([]);
  });

  async function hire(name: string): Promise<number> {
    return aJob(database, { employerId: await anEmployer(database, { name }) });
  }

  async function suggested(typed: string): Promise<string[]> {
    const found = await pool.suggest(typed, { locale: 'fr', limit: 8 });
    return found.map(({ label }) => label);
  }

  it('are answered as they are in this one, counts and all', async () => {
    const asked = { typed: 'vitrerie zephyr', filters: {}, sort: 'relevance' } as const;
    const answer = await pool.search(asked, { kind: 'job', locale: 'fr', now });
    expect(answer.ids).toHaveLength(1);
    expect([...answer.facets.employer.values()]).toEqual([1]);
    expect((await suggested('zephy'))[0]).toBe('Vitrerie Zéphyr');
  });

  it('know after six hours who hires by then, and are answered meanwhile', async () => {
    await hire('Tonnellerie Ocarina');
    expect(await suggested('ocari')).toEqual([]);
    jest.advanceTimersByTime(SIX_HOURS);
    while ((await suggested('ocari')).length === 0);
    expect(await suggested('ocari')).toEqual(['Tonnellerie Ocarina']);
  });
});

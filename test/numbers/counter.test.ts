import { openDatabase } from '../../src/database/database';
import type { VisitCounter } from '../../src/http/visits';
import { createVisitCounter } from '../../src/numbers/counter';
import { testDatabase, type TestDatabase } from '../support/database';
import { aJob, anArticle } from '../support/factories';

const NOW = new Date('2026-11-24T15:00:00Z');

describe('a counter of visits', () => {
  let database: TestDatabase;
  let job: number;
  let article: number;

  beforeEach(async () => {
    database = await testDatabase();
    job = await aJob(database);
    article = await anArticle(database);
  });
  afterEach(() => database.drop());

  const counterOn = (on = database) =>
    createVisitCounter(on, (error) => {
      throw error;
    });
  const jobDays = () => database.knex('job_days').select<object[]>('day', 'views', 'presses');
  const countAll = (counter: VisitCounter) => {
    counter.countRead(article, NOW);
    counter.countView(job, NOW);
    counter.countPress(job, NOW);
    counter.countEmptySearch('Taxidermiste', NOW);
  };

  it('adds to what another process counts, at once and again and again', async () => {
    const elsewhere = openDatabase(database.url);
    const counters = [counterOn(), createVisitCounter(elsewhere, () => undefined)];
    try {
      for (let round = 0; round < 20; round++) {
        for (const counter of counters) countAll(counter);
        // Within one process, SQLite has no second thread that could let the first one go on.
        await (engine === 'sqlite' ? flushInTurn(counters) : flushAtOnce(counters));
      }
      expect(await jobDays()).toEqual([{ day: '2026-11-24', views: 40, presses: 40 }]);
      expect(await database.knex('article_days').pluck('reads')).toEqual([40]);
      expect(await database.knex('articles').pluck('reads')).toEqual([40]);
      expect(await database.knex('empty_searches').pluck('count')).toEqual([40]);
    } finally {
      for (const counter of counters) await counter.close();
      await elsewhere.close();
    }
  });

  it('writes what it has when it is closed', async () => {
    const counter = counterOn();
    countAll(counter);
    expect(await jobDays()).toEqual([]);
    await counter.close();
    expect(await jobDays()).toEqual([{ day: '2026-11-24', views: 1, presses: 1 }]);
  });

  it('keeps all of it when a part cannot be written, and writes it later, once', async () => {
    const counter = counterOn();
    countAll(counter);
    await database.knex.schema.renameTable('empty_searches', 'elsewhere');
    await expect(counter.flush()).rejects.toMatchObject({
      message: expect.stringContaining('empty_searches'),
    });
    expect(await jobDays()).toEqual([]);
    await database.knex.schema.renameTable('elsewhere', 'empty_searches');
    countAll(counter);
    await counter.close();
    expect(await jobDays()).toEqual([{ day: '2026-11-24', views: 2, presses: 2 }]);
    expect(await database.knex('articles').pluck('reads')).toEqual([2]);
    expect(await database.knex('empty_searches').pluck('count')).toEqual([2]);
  });

  it('takes a bounded number of different searches, and never more than 2,000 a day', async () => {
    const counter = counterOn();
    for (let round = 0; round < 6; round++) {
      for (let at = 0; at < 600; at++) counter.countEmptySearch(`mot ${round} fois ${at}`, NOW);
      await counter.flush();
    }
    await counter.close();
    const [{ total } = {}] = await database
      .knex('empty_searches')
      .count<{ total?: unknown }[]>({ total: '*' });
    expect(Number(total)).toBe(2000);
  });
});

async function flushInTurn(counters: readonly VisitCounter[]): Promise<void> {
  for (const counter of counters) await counter.flush();
}

async function flushAtOnce(counters: readonly VisitCounter[]): Promise<void> {
  await Promise.all(counters.map((counter) => counter.flush()));
}

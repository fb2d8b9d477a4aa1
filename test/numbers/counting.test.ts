import request from 'supertest';
import { anEditor } from '../support/desk';
import { aJob, anArticle, aUser, jobText } from '../support/factories';
import { addressOf } from '../support/item';
import { BROWSER, testSite, type TestSite, type Visitor } from '../support/site';

const CLOSED = new Date('2026-11-23T15:00:00Z');

describe('what is counted by day', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite();
  });
  afterEach(() => site.close());

  const rowsOf = async (table: string) => {
    await site.visits.flush();
    return site.database.knex(table).orderBy('day').select<Record<string, unknown>[]>('*');
  };
  const views = async () => (await rowsOf('job_days')).map((row) => row.views);
  const presses = async () => (await rowsOf('job_days')).map((row) => row.presses);
  const press = (visitor: Visitor, id: number, path = '/fr/emplois/:id/postuler') =>
    visitor.post(path.replace(':id', String(id)));

  it('is each read of an article and each view of a listing, in either language', async () => {
    const article = await anArticle(site.database);
    const job = await aJob(site.database, { texts: { fr: jobText('Luthière') } });
    for (const path of ['/fr/articles', '/fr/articles', '/en/articles']) {
      await site.get(await addressOf(site, path, article));
    }
    for (const path of ['/fr/emplois', '/en/jobs']) {
      await site.get(await addressOf(site, path, job));
    }
    expect(await rowsOf('article_days')).toEqual([
      { day: '2026-11-24', article_id: article, reads: 3 },
    ]);
    expect(await rowsOf('job_days')).toEqual([
      { day: '2026-11-24', job_id: job, views: 2, presses: 0 },
    ]);
  });

  it.each([
    ['before midnight in summer', '2026-07-02T03:59:59Z', '2026-07-01'],
    ['at midnight in summer', '2026-07-02T04:00:00Z', '2026-07-02'],
    ['at the end of the day that has 23 hours', '2026-03-09T03:59:59Z', '2026-03-08'],
    ['after the night that begins it', '2026-03-08T05:00:00Z', '2026-03-08'],
    ['in the hour that comes twice, the second time', '2026-11-01T06:30:00Z', '2026-11-01'],
    ['at the end of the day that has 25 hours', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['after it', '2026-11-02T05:00:00Z', '2026-11-02'],
  ])('stands under the day of Montréal %s', async (_, now, day) => {
    const id = await aJob(site.database, {
      publishedAt: new Date('2026-01-01T15:00:00Z'),
      expiresAt: new Date('2026-12-21T05:00:00Z'),
    });
    const path = await addressOf(site, '/fr/emplois', id);
    site.clock.set(now);
    await site.get(path);
    expect((await rowsOf('job_days')).map((row) => row.day)).toEqual([day]);
  });

  it.each([
    ['a robot', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a script', { 'User-Agent': 'curl/8.5.0' }],
    ['a browser that fetches ahead', { 'Sec-Purpose': 'prefetch' }],
  ])('leaves out %s', async (_, headers: Record<string, string>) => {
    const path = await addressOf(site, '/fr/emplois', await aJob(site.database));
    expect((await site.get(path).set(headers)).status).toBe(200);
    await site.get('/fr/emplois?q=taxidermiste').set(headers);
    expect([await rowsOf('job_days'), await rowsOf('empty_searches')]).toEqual([[], []]);
  });

  it('leaves out who asks for the headers alone, what has closed, and wrong addresses', async () => {
    const open = await addressOf(site, '/fr/emplois', await aJob(site.database));
    const closed = await aJob(site.database, { state: 'closed', closedAt: CLOSED });
    await request(site.server).head(open).set('User-Agent', BROWSER);
    await site.get(open.replace(/-[a-z-]+$/, ''));
    const answer = await site.get(await addressOf(site, '/fr/emplois', closed));
    expect([answer.status, await rowsOf('job_days')]).toEqual([410, []]);
  });

  it('leaves out the desk, and counts members like anyone', async () => {
    const job = await aJob(site.database);
    const article = await anArticle(site.database);
    const paths = [
      await addressOf(site, '/fr/emplois', job),
      await addressOf(site, '/fr/articles', article),
    ];
    const people = [await anEditor(site)];
    for (const role of ['admin', 'member'] as const) {
      const { email } = await aUser(site.database, { email: `${role}@exemple.example`, role });
      const visitor = site.visitor();
      await visitor.signIn(email);
      people.push(visitor);
    }
    for (const visitor of people) {
      for (const path of paths) await visitor.get(path);
      await visitor.get('/fr/emplois?q=taxidermiste');
      expect((await press(visitor, job)).status).toBe(204);
    }
    expect(await rowsOf('job_days')).toMatchObject([{ views: 1, presses: 1 }]);
    expect(await rowsOf('article_days')).toMatchObject([{ reads: 1 }]);
    expect(await rowsOf('empty_searches')).toMatchObject([{ count: 1 }]);
    const reads = await site.database.knex('articles').where({ id: article }).pluck('reads');
    expect(reads).toEqual([1]);
  });

  describe('of presses on the way to apply', () => {
    it('is each one on a listing that is open, and on no other', async () => {
      const open = await aJob(site.database);
      const closed = await aJob(site.database, { state: 'closed', closedAt: CLOSED });
      const visitor = site.visitor();
      const answers = [
        await press(visitor, open),
        await press(visitor, open, '/en/jobs/:id/apply'),
        await press(visitor, closed),
        await press(visitor, 999_999),
        await press(visitor, open, '/fr/emplois/:id%00/postuler'),
        await press(visitor, open).set('User-Agent', 'curl/8.5.0'),
      ];
      expect(answers.map(({ status, text }) => [status, text])).toEqual(
        answers.map(() => [204, '']),
      );
      expect(await rowsOf('job_days')).toEqual([
        { day: '2026-11-24', job_id: open, views: 0, presses: 2 },
      ]);
      expect(answers[0]?.headers['set-cookie']).toBeUndefined();
    });

    it('takes none that another site sends', async () => {
      const job = await aJob(site.database);
      const answer = await press(site.visitor(), job).set('Sec-Fetch-Site', 'cross-site');
      expect([answer.status, await rowsOf('job_days')]).toEqual([403, []]);
    });

    it('stops at a hundred an hour from one network, whose address stands nowhere', async () => {
      const job = await aJob(site.database);
      for (let at = 0; at < 103; at++) {
        await press(site.visitor(), job).set('X-Forwarded-For', '203.0.113.7');
      }
      await press(site.visitor(), job).set('X-Forwarded-For', '203.0.113.8');
      expect(await presses()).toEqual([101]);
      const attempts = JSON.stringify(await site.database.knex('attempts').select('*'));
      expect(attempts).not.toContain('203.0.113');
      site.clock.set('2026-11-24T16:00:01Z');
      await press(site.visitor(), job).set('X-Forwarded-For', '203.0.113.7');
      expect(await presses()).toEqual([102]);
    });
  });

  it('is nothing of who visits: no table has anything but a day, a thing and numbers', async () => {
    for (const table of ['article_days', 'job_days', 'empty_searches']) {
      const columns = Object.keys(await site.database.knex(table).columnInfo());
      const known = ['article_id', 'job_id', 'day', 'reads', 'views', 'presses', 'count'];
      expect(columns.filter((name) => ![...known, 'key', 'words'].includes(name))).toEqual([]);
    }
  });

  it('goes with its listing, and one that is gone before it is written loses no other', async () => {
    const gone = await aJob(site.database);
    const stays = await aJob(site.database);
    for (const id of [gone, stays]) await site.get(await addressOf(site, '/fr/emplois', id));
    await site.database.knex('jobs').where({ id: gone }).delete();
    expect(await views()).toEqual([1]);
    await site.database.knex('jobs').where({ id: stays }).delete();
    expect(await views()).toEqual([]);
  });
});

import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { load } from 'cheerio';
import { awayDatabase } from './support/away-database';
import { emptyDatabase, testDatabase, type TestDatabase } from './support/database';
import { failToStart, startSite } from './support/program';
import { BROWSER } from './support/site';

describe('the site in a process of its own', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(() => database.drop());

  it('fills an empty database once, though two processes start on it at once', async () => {
    const settings = { DATABASE_URL: database.url, DEMO: '1' };
    const sites = await Promise.all([startSite(settings), startSite(settings)]);
    const headings = await Promise.all(
      sites.map(({ address }) => headingOf(`${address}/en/articles`)),
    );
    expect(headings[0]).toBe(headings[1]);
    expect(await count(database, 'jobs')).toBe(60);
    expect(await count(database, 'articles')).toBe(14);
    const ends = await Promise.all(sites.map((site) => site.stop()));
    expect(ends.map(({ code, complaints }) => [code, complaints])).toEqual([
      [0, []],
      [0, []],
    ]);
  });

  it('finds everything again after a restart, and the reads of before', async () => {
    const settings = { DATABASE_URL: database.url, DEMO: '1' };
    const first = await startSite(settings);
    const list = await headingOf(`${first.address}/fr/emplois`);
    const story = await firstStory(first.address);
    const before = await readsOf(first.address + story);
    await first.stop();

    const second = await startSite({ ...settings, DEMO: '0' });
    expect(await headingOf(`${second.address}/fr/emplois`)).toBe(list);
    expect(await readsOf(second.address + story)).toBe(before + 1);
    await second.stop();
  });
});

describe('the site that cannot start', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('says each mistake in the settings in one line, and does not start', async () => {
    const end = await failToStart({
      DATABASE_URL: 'mysql://localhost/escalier',
      PORT: 'front-door',
      DEMO: 'maybe',
      NODE_ENV: 'production',
    });
    expect(end.code).toBe(1);
    expect(end.output).toBe('');
    expect([...end.complaints].sort()).toEqual([
      'escalier: DATABASE_URL: must begin with sqlite: or postgres://',
      'escalier: DEMO: must be 0 or 1',
      'escalier: PORT: must be a port number',
      'escalier: SESSION_SECRET: is needed in production',
      'escalier: SITE_URL: is needed in production',
    ]);
  });

  it('says in one line that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const end = await failToStart({ DATABASE_URL: database.url, PORT: port });
    other.close();
    const reason = `listen EADDRINUSE: address already in use 127.0.0.1:${port}`;
    expect(end).toEqual({ code: 1, output: '', complaints: [`escalier: PORT: ${reason}`] });
  });

  it('says in one line what is wrong with its database', async () => {
    const { url, reason, remove } = awayDatabase();
    const end = await failToStart({ DATABASE_URL: url });
    remove();
    expect(end).toEqual({
      code: 1,
      output: '',
      complaints: [`escalier: DATABASE_URL: ${reason}`],
    });
  });

  it.each([
    ['DATABASE_URL', 'sqlite:/tmp'],
    // No folder can be made there, not even by root.
    ['DATABASE_URL', 'sqlite:/proc/x/y.db'],
    ['DATABASE_URL', 'postgres://escalier:secret@127.0.0.1:1/escalier'],
    ['DATABASE_URL', 'postgres://escalier:sec/ret@127.0.0.1/escalier'],
    ['HOST', '1.2.3.999'],
    ['HOST', '192.0.2.1'],
  ])('names the setting at once, and no password: %s=%s', async (name, value) => {
    const began = performance.now();
    // Filling the demo takes its time first, as long as the machine needs.
    const end = await failToStart({ DATABASE_URL: database.url, DEMO: '0', [name]: value });
    expect(performance.now() - began).toBeLessThan(20_000);
    expect([end.code, end.output]).toEqual([1, '']);
    expect(end.complaints).toEqual([expect.stringMatching(new RegExp(`^escalier: ${name}: \\S`))]);
    expect(end.complaints[0]).not.toMatch(/sec|ret/);
  });
});

async function page(url: string) {
  const answer = await fetch(url, { headers: { 'User-Agent': BROWSER } });
  expect(answer.status).toBe(200);
  return load(await answer.text());
}

async function headingOf(url: string): Promise<string> {
  return (await page(url))('h1').text();
}

async function firstStory(address: string): Promise<string> {
  const $ = await page(`${address}/fr/articles`);
  return $('.story h3 > a').attr('href') ?? '';
}

/** The number of reads that an article shows. */
async function readsOf(url: string): Promise<number> {
  const [, shown = ''] = /([\d\s]+)\slectures?/.exec((await page(url))('main').text()) ?? [];
  return Number(shown.replace(/\s/g, ''));
}

async function count({ knex }: TestDatabase, table: string): Promise<number> {
  const [row] = await knex(table).count({ rows: '*' });
  return Number(row?.rows);
}

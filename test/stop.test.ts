import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { testDatabase, type TestDatabase } from './support/database';
import { anArticle } from './support/factories';
import { startSite, type Ended, type RunningSite } from './support/program';
import { BROWSER } from './support/site';

const READS = 1000;

/** Two processes and 2,000 pages are minutes on a machine that has other things to do. */
jest.setTimeout(120_000);

describe('the site that is told to stop', () => {
  let database: TestDatabase;
  let settings: { DATABASE_URL: string };

  beforeAll(async () => {
    database = await testDatabase();
    settings = { DATABASE_URL: database.url };
  });
  afterAll(() => database.drop());

  /** It waits eight seconds for the visitor: the other tests run meanwhile. */
  let whileStuck: Promise<Ended>;
  beforeAll(async () => {
    const site = await startSite(settings);
    const visitor = await begin(site, 'GET /fr/emplois HTTP/1.1\r\nHost: escalier.test\r\n');
    const dribble = setInterval(() => visitor.say('X-Patience: 1\r\n'), 500);
    whileStuck = site.stop().finally(() => {
      clearInterval(dribble);
    });
  });

  it('answers the visitor whose request is on its way, takes no other one, and ends well', async () => {
    const site = await startSite(settings);
    const visitor = await begin(site, 'GET /fr/emplois HTTP/1.1\r\nHost: escalier.test\r\n');
    const end = site.stop();
    await untilNobodyListens(site);
    visitor.say('\r\n');
    expect(await visitor.answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*<\/html>/);
    expect(await end).toMatchObject({ code: 0, complaints: [] });
  });

  it('notes each request in a line of JSON that says nothing of who asked, nor for what', async () => {
    const site = await startSite(settings);
    const headers = { 'User-Agent': BROWSER, 'X-Forwarded-For': '203.0.113.7', Cookie: 'a=b' };
    const path = `/fr/articles/${await anArticle(database)}-un-matin`;
    await fetch(`${site.address}${path}?q=burnout&from=someone@example.com`, { headers });
    await fetch(`${site.address}/fr/nulle-part`, { headers });
    const { output } = await site.stop();
    const [first, ...lines] = output.trimEnd().split('\n');
    expect(first).toBe(`Escalier: ${site.address}/`);
    const noted = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(noted.map(({ method, path: at, status }) => [method, at, status])).toEqual([
      ['GET', path, 200],
      ['GET', '/fr/nulle-part', 404],
    ]);
    for (const line of noted) {
      expect(Object.keys(line).sort().join(' ')).toBe('id level method ms path status time');
    }
  });

  it('loses no read: two processes with 1,000 readers each add 2,000', async () => {
    const articleId = await anArticle(database, { reads: 5 });
    const sites = await Promise.all([startSite(settings), startSite(settings)]);
    await Promise.all(
      sites.map((site) => readTogether(`${site.address}/fr/articles/${articleId}-un-matin`)),
    );
    const ends = await Promise.all(sites.map((site) => site.stop()));
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(await database.knex('articles').where({ id: articleId }).pluck('reads')).toEqual([
      5 + 2 * READS,
    ]);
  });

  it('waits no longer than it may for a visitor who never finishes asking', async () => {
    expect(await whileStuck).toMatchObject({ code: 0, complaints: [] });
  });
});

/** Half a request, on a connection that the site has already answered once. */
async function begin({ address }: RunningSite, half: string) {
  const { port } = new URL(address);
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8');
  socket.write(`GET /healthz HTTP/1.1\r\nHost: escalier.test\r\n\r\n${half}`);
  await once(socket, 'data');
  return { say: (more: string) => socket.write(more), answer: everything(socket) };
}

/** What is said until the other side hangs up, one way or another. */
async function everything(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (part: string) => (text += part));
  await new Promise<void>((resolve) => {
    socket
      .on('error', () => undefined)
      .once('close', () => {
        resolve();
      });
  });
  return text;
}

async function untilNobodyListens({ address }: RunningSite): Promise<void> {
  const { port } = new URL(address);
  for (;;) {
    const socket = connect(Number(port), '127.0.0.1');
    const refused = await once(socket, 'connect').then(
      () => false,
      () => true,
    );
    socket.destroy();
    if (refused) return;
  }
}

/** A thousand readers, ten at a time. */
async function readTogether(url: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 10 });
  const read = () =>
    new Promise<number | undefined>((resolve, reject) => {
      get(url, { agent, headers: { 'User-Agent': BROWSER } }, (answer) => {
        answer.resume().once('end', () => {
          resolve(answer.statusCode);
        });
      }).once('error', reject);
    });
  const answers = await Promise.all(Array.from({ length: READS }, read));
  agent.destroy();
  expect(new Set(answers)).toEqual(new Set([200]));
}

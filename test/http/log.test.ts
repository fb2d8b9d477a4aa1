import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import request from 'supertest';
import { createApp } from '../../src/app';
import { createLog } from '../../src/http/log';
import { serverFor } from '../../src/http/server';
import { createDictionary } from '../../src/language/dictionary';
import { searcherHere } from '../../src/searching';
import { aJob } from '../support/factories';
import { BROWSER, testSite, type TestSite } from '../support/site';

type Line = Readonly<Record<string, unknown>>;

describe('the log', () => {
  let site: TestSite;
  let server: Server;
  const written = new EventEmitter();
  let lines: Line[];

  beforeAll(async () => {
    site = await testSite();
    const log = createLog(
      { logLevel: 'info' },
      {
        write(line) {
          // A line that is not JSON alone on its line breaks here.
          expect(line.trimEnd()).not.toContain('\n');
          lines.push(JSON.parse(line) as Line);
          written.emit('line');
        },
      },
    );
    const { config, database, clock, visits } = site;
    const dictionary = await createDictionary();
    const searcher = searcherHere(database, clock);
    const secret = 'for this test alone';
    const services = { config, database, clock, dictionary, log, searcher, visits, secret };
    server = serverFor(createApp(services), dictionary);
  });
  beforeEach(() => {
    lines = [];
  });
  afterAll(() => site.close());

  /** Asks, and waits until so many lines are written. */
  async function ask(path: string, count = 1) {
    const answer = await request(server)
      .get(path)
      .set({ 'User-Agent': BROWSER, 'X-Forwarded-For': '203.0.113.7', Cookie: 'lang=en' })
      .set({ Referer: 'https://ailleurs.example/secret', 'Accept-Language': 'pt-BR' });
    while (lines.length < count) await once(written, 'line');
    return answer;
  }

  it('has one line for each request: when, which, how it ended, how long it took', async () => {
    const answer = await ask('/fr/emplois');
    expect(lines).toEqual([
      {
        level: 30,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        id: answer.headers['x-request-id'],
        method: 'GET',
        path: '/fr/emplois',
        status: 200,
        ms: expect.any(Number),
      },
    ]);
  });

  it('says how it ended when it ended badly', async () => {
    await ask('/fr/nulle-part');
    expect(lines.map(({ path, status }) => [path, status])).toEqual([['/fr/nulle-part', 404]]);
  });

  it('does not say what was looked for, nor who did', async () => {
    await aJob(site.database);
    for (const path of [
      ...['/fr/emplois?q=maladie&category=health', '/fr/?courriel=moi@exemple.example', '/'],
      ...['/fr/emplois/1?ref=moi', `/en/jobs?q=${'secret'.repeat(1000)}`, '/css/base.css?v=secret'],
    ]) {
      lines = [];
      await ask(path);
      expect(lines).toHaveLength(1);
      expect(JSON.stringify(lines)).not.toMatch(
        /maladie|health|moi|secret|203\.0\.113|127\.0\.0\.1|::1|Firefox|Mozilla|ailleurs|pt-BR|\?/,
      );
    }
  });

  it('does not say what opens a secret link, however its address is spelled', async () => {
    for (const [path, said] of [
      ['/fr/apercu/0123456789abcdefghij-_ABCDEFGHIJ', '/fr/apercu/…'],
      [
        '/fr/proposer-une-offre/suivi/0123456789abcdefghij-_ABCDEFGHIJ/corriger',
        '/fr/proposer-une-offre/suivi/…',
      ],
      ['/en/forgotten-password/0123456789abcdefghij-_ABCDEFGHIJ', '/en/forgotten-password/…'],
      ['/EN/Preview/0123456789abcdefghij-_ABCDEFGHIJ/', '/EN/Preview/…'],
      ['//fr/apercu//0123456789abcdefghij-_ABCDEFGHIJ/x', '//fr/apercu/…'],
    ] as const) {
      lines = [];
      await ask(path);
      expect(lines.map((line) => line.path)).toEqual([said]);
    }
  });

  it('leaves out who asks whether the process lives', async () => {
    await request(server).get('/healthz');
    await request(server).get('/readyz');
    await ask('/fr/');
    expect(lines.map(({ path }) => path)).toEqual(['/fr/']);
  });

  it('has one more line, of the same number, when something of ours breaks', async () => {
    await site.database.knex.schema.renameTable('places', 'places_elsewhere');
    try {
      const answer = await ask('/fr/emplois?category=health&employer=77123', 2);
      expect(answer.status).toBe(500);
      const [broken, ended] = lines;
      expect(broken).toMatchObject({
        level: 50,
        id: answer.headers['x-request-id'],
        err: { message: expect.stringContaining('places'), stack: expect.any(Array) },
        msg: 'request failed',
      });
      expect(ended).toMatchObject({ level: 30, status: 500, id: broken?.id });
      expect(JSON.stringify(lines)).not.toMatch(/77123|203\.0\.113|Firefox|health/);
    } finally {
      await site.database.knex.schema.renameTable('places_elsewhere', 'places');
    }
  });
});

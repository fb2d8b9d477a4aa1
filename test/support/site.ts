import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { createApp } from '../../src/app';
import { readConfig, type Config } from '../../src/config';
import { seedDemo } from '../../src/demo/seed';
import { createLog } from '../../src/http/log';
import { serverFor } from '../../src/http/server';
import { sessionSecret } from '../../src/http/session-secret';
import type { VisitCounter } from '../../src/http/visits';
import { createDictionary } from '../../src/language/dictionary';
import { createVisitCounter } from '../../src/numbers/counter';
import { searcherHere } from '../../src/searching';
import { fixedClock, type FixedClock } from './clock';
import { cookieJar } from './cookie-jar';
import { PASSWORD } from './factories';
import { testDatabase, type TestDatabase } from './database';

/** A browser’s name, so that reads count as a person’s. */
export const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

export interface TestSite {
  readonly config: Config;
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly visits: VisitCounter;
  readonly server: Server;
  /** Asks for a page as a browser does. */
  get(path: string): request.Test;
  /** A browser of its own, signed out, that keeps its cookies. */
  visitor(): Visitor;
  /** The same at another process of the site, on the same database. */
  visitorElsewhere(): Visitor;
  close(): Promise<void>;
}

/** Someone who browses: what a browser sends, and the cookies that it keeps. */
export interface Visitor {
  get(path: string): request.Test;
  /** Sends a form from a page of the site. */
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): request.Test;
  /** Sends files by the field of a form, as browsers do. */
  upload(path: string, field: string, files: readonly SentFile[]): request.Test;
  /** The cookies that it sends, as one header. */
  cookies(): string;
  /** Signs in; the account must be there. */
  signIn(email: string, password?: string): Promise<void>;
}

/** A file as someone sends it: what it is called, and said to be, is theirs to choose. */
export interface SentFile {
  readonly name: string;
  readonly type?: string;
  readonly bytes: Buffer;
}

interface Wanted {
  /** With the demo content; without, the site is empty. */
  readonly demo?: boolean;
  /** The instant that the site believes it is, in ISO 8601. */
  readonly now?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** The whole site on a database of its own, with a clock that stands still: everything but the port. */
export async function testSite({
  demo = false,
  now = '2026-11-24T15:00:00Z',
  settings = {},
}: Wanted = {}): Promise<TestSite> {
  const database = await testDatabase();
  const clock = fixedClock(now);
  const mediaDir = await mkdtemp(join(tmpdir(), 'escalier-media-'));
  const config = readConfig({
    SITE_URL: 'https://escalier.test',
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
    SESSION_SECRET: 'a secret for tests, thirty-two characters',
    TRUST_PROXY: '1',
    MEDIA_DIR: mediaDir,
    ...settings,
  });
  if (demo) await seedDemo(database, clock.now());
  const dictionary = await createDictionary();
  const visits = createVisitCounter(database, (error) => {
    throw error;
  });
  const log = createLog(config);
  const searcher = searcherHere(database, clock);
  const secret = sessionSecret(config);
  const services = { config, database, clock, dictionary, log, searcher, visits, secret };
  const server = serverFor(createApp(services), dictionary);
  const elsewhere = serverFor(createApp(services), dictionary);
  return {
    ...{ config, database, clock, visits, server },
    get: (path) => request(server).get(path).set('User-Agent', BROWSER),
    visitor: () => visitorOf(server, config),
    visitorElsewhere: () => visitorOf(elsewhere, config),
    async close() {
      await visits.close();
      await rm(mediaDir, { recursive: true });
      await database.drop();
    },
  };
}

/**
 * A browser keeps its cookies by itself: supertest's own jar would not send `Secure` ones to a server
 * that, behind its proxy, speaks plain http.
 */
function visitorOf(server: Server, { siteUrl }: Config): Visitor {
  const jar = cookieJar();
  const send = (test: request.Test) =>
    test
      .set({ 'User-Agent': BROWSER, 'X-Forwarded-Proto': 'https' })
      .set(jar.header() === '' ? {} : { Cookie: jar.header() })
      .on('response', ({ headers }: { headers: { 'set-cookie'?: string[] } }) => {
        jar.keep(headers['set-cookie'] ?? []);
      });
  const visitor: Visitor = {
    get: (path) => send(request(server).get(path)),
    post: (path, fields = {}) =>
      send(request(server).post(path))
        .set({ Origin: siteUrl, 'Sec-Fetch-Site': 'same-origin' })
        .type('form')
        .send(fields),
    upload(path, field, files) {
      const test = send(request(server).post(path)).set({
        ...{ Origin: siteUrl, 'Sec-Fetch-Site': 'same-origin' },
      });
      for (const { name, type = 'image/jpeg', bytes } of files) {
        void test.attach(field, bytes, { filename: name, contentType: type });
      }
      return test;
    },
    cookies: () => jar.header(),
    async signIn(email, password = PASSWORD) {
      const answer = await visitor.post('/fr/connexion', { email, password });
      if (answer.status !== 303) throw new Error(`${email} could not sign in`);
    },
  };
  return visitor;
}

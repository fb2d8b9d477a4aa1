import type { Server } from 'node:http';
import request from 'supertest';
import { createApp } from '../../src/app';
import { createReadCounter, type ReadCounter } from '../../src/articles/reads';
import { readConfig, type Config } from '../../src/config';
import { seedDemo } from '../../src/demo/seed';
import { createLog } from '../../src/http/log';
import { serverFor } from '../../src/http/server';
import { createDictionary } from '../../src/language/dictionary';
import { fixedClock, type FixedClock } from './clock';
import { testDatabase, type TestDatabase } from './database';

/** A browser’s name, so that reads count as a person’s. */
export const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

export interface TestSite {
  readonly config: Config;
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly reads: ReadCounter;
  readonly server: Server;
  /** Asks for a page as a browser does. */
  get(path: string): request.Test;
  close(): Promise<void>;
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
  const config = readConfig({
    SITE_URL: 'https://escalier.test',
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
    ...settings,
  });
  if (demo) await seedDemo(database, clock.now());
  const dictionary = await createDictionary();
  const reads = createReadCounter(database, (error) => {
    throw error;
  });
  const log = createLog(config);
  const server = serverFor(createApp({ config, database, clock, dictionary, log }, reads));
  return {
    ...{ config, database, clock, reads, server },
    get: (path) => request(server).get(path).set('User-Agent', BROWSER),
    async close() {
      await reads.close();
      await database.drop();
    },
  };
}

import type { Server } from 'node:http';
import { createApp } from './app';
import { indexedArticles } from './articles/model';
import { systemClock } from './clock';
import { ConfigError, operatorLocale, processConfig, SettingError, type Config } from './config';
import { connectDatabase, type Database } from './database/database';
import { migrate } from './database/migrate';
import { announceAccounts, demoPassword } from './demo/accounts';
import { seedDemo } from './demo/seed';
import { createLog, reasonOf, type Log } from './http/log';
import { serverFor } from './http/server';
import type { VisitCounter } from './http/visits';
import { sessionSecret } from './http/session-secret';
import { indexedJobs } from './jobs/model';
import { createDictionary, type Translate } from './language/dictionary';
import { keepDelivering, type Postman } from './mail/postman';
import { transportFor } from './mail/transport';
import { libraryIn } from './media/adding';
import { createVisitCounter } from './numbers/counter';
import { searcherPool, type SearcherPool } from './search/pool';
import { keepIndexCurrent, type Upkeep } from './search/upkeep';
import { indexVersion } from './search/version';
import type { ThreadData } from './search-thread';

/** A process manager kills after ten seconds: what still runs then is cut by us, counts saved. */
const DRAIN_MILLISECONDS = 8000;
const IDLE_MILLISECONDS = 50;

interface Running {
  readonly server: Server;
  readonly visits: VisitCounter;
  readonly upkeep: Upkeep;
  readonly searcher: SearcherPool;
  readonly postman: Postman;
  readonly database: Database;
  readonly log: Log;
}

start().catch((error: unknown) => {
  const lines = error instanceof ConfigError ? error.lines : [reasonOf(error)];
  for (const line of lines) process.stderr.write(`escalier: ${line}\n`);
  process.exitCode = 1;
});

/** Settings → database → site → listening. Whatever fails says so in one line, and nothing is left open. */
async function start(): Promise<void> {
  const config = processConfig();
  const log = createLog(config);
  const database = await connectDatabase(config.databaseUrl);
  try {
    await migrate(database);
    // Reading the lexicon takes a moment: not while the demo keeps the database to itself.
    const version = indexVersion();
    const dictionary = await createDictionary();
    if (config.demo) await fillWithDemo(database, config, dictionary.for(operatorLocale()));
    await sweepPictures(database, config, log);
    const visits = createVisitCounter(database, (error) => {
      log.error({ err: error }, 'visits not written yet');
    });
    const secret = sessionSecret(config);
    const searcher = searchInThreads(config, log);
    const clock = systemClock;
    const services = { config, database, clock, dictionary, log, searcher, visits, secret };
    const server = serverFor(createApp(services), dictionary);
    await listen(server, config);
    const upkeep = keepIndexCurrent(database, [indexedJobs, indexedArticles], {
      ...{ clock: systemClock, version },
      onError(error) {
        log.error({ err: error }, 'search index not brought up to date');
      },
    });
    const postman = keepDelivering(database, {
      ...{ clock: systemClock, transport: transportFor(config) },
      onError(error) {
        // A mail server repeats the address that it refuses: that is for the desk, not for the log.
        const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
        log.error({ code, responseCode }, 'mail not sent yet');
      },
    });
    stopOnSignal({ server, visits, upkeep, searcher, postman, database, log });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Takes away what a crash has left of pictures; where their folder cannot be had, all else still can. */
async function sweepPictures(database: Database, { mediaDir }: Config, log: Log): Promise<void> {
  try {
    await libraryIn(database, mediaDir).sweep(systemClock.now());
  } catch (error) {
    log.error({ err: error }, 'folder of pictures not swept');
  }
}

function searchInThreads({ databaseUrl }: Config, log: Log): SearcherPool {
  const given: ThreadData = { databaseUrl };
  return searcherPool(require.resolve('./search-thread'), given, (error) => {
    log.error({ err: error }, 'searching thread failed');
  });
}

/** Fills an empty database, and says once how to sign in to what it filled it with. */
async function fillWithDemo(database: Database, config: Config, t: Translate): Promise<void> {
  const password = demoPassword(config);
  const filled = await seedDemo(database, systemClock.now(), password);
  if (filled && password !== undefined) {
    process.stdout.write(`${announceAccounts(password, config, t)}\n`);
  }
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const portRefused = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(new SettingError(portRefused ? 'PORT' : 'HOST', error));
    });
    server.listen(port, host, () => {
      const address = server.address();
      const at = typeof address === 'object' && address !== null ? address.port : port;
      process.stdout.write(
        `Escalier: http://${host === '127.0.0.1' ? 'localhost' : host}:${String(at)}/\n`,
      );
      resolve();
    });
  });
}

/** On SIGTERM or SIGINT: no new visitors, the present ones are answered, counts are written, then out. */
function stopOnSignal(running: Running): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    drain(running).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`escalier: ${reasonOf(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function drain(running: Running): Promise<void> {
  const { server, visits, upkeep, searcher, postman, database, log } = running;
  const answered = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    // A browser holds on to its connection after its answer: it is let go as soon as it is idle.
    setInterval(() => {
      server.closeIdleConnections();
    }, IDLE_MILLISECONDS).unref();
    setTimeout(() => {
      server.closeAllConnections();
    }, DRAIN_MILLISECONDS).unref();
  });
  await answered;
  await upkeep.stop();
  await postman.stop();
  await searcher.close();
  await visits.close();
  await database.close();
  log.flush();
}

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../src/database/database';
import { migrate } from '../../../src/database/migrate';
import { insertJobs } from '../../../src/jobs/model';
import { finished, node, settled, withSite, type Options } from '../built-site';
import { startMeasured } from '../postgres';
import { hold, quantile, timed } from '../timing';
import { fill, jobMaker } from './corpus';
import { benchBeginning, benchQuery } from './queries';

const ENGINES = ['sqlite', 'postgres'] as const;
type Engine = (typeof ENGINES)[number];

const SIZES = [10_000, 100_000];
const SEARCHES = 500;
const WRITES = 300;
const WARM_UP = 20;
const LIST = '/fr/emplois';

/** What may not be passed, in milliseconds, from so many listings on. */
const FLOORS = {
  page: [
    { from: 1_000_000, most: 110 },
    { from: 100_000, most: 35 },
  ],
  suggestions: [{ from: 0, most: 10 }],
  loopDelay: [{ from: 0, most: 5 }],
} as const;

/** What was measured of one corpus on one engine; times in milliseconds. */
interface Measured {
  readonly fillSeconds: number;
  readonly reindexSeconds: number;
  readonly indexMegabytes: number;
  readonly writesASecond: number;
  readonly firstSearch: number;
  readonly usual: readonly number[];
  readonly worst: readonly number[];
  readonly noWords: readonly number[];
  readonly suggestions: readonly number[];
  readonly loopDelay: number;
}

/**
 * How fast the search of the built site answers, its page rendered with all its counts, on synthetic
 * boards of each size and on both engines. One visitor asks, one request after the other.
 */
export async function searchBench({ jobs, engine }: Options): Promise<void> {
  const [{ model } = { model: 'unknown' }] = cpus();
  console.log(`${SEARCHES} searches, a tenth of them the worst; ${model}, ${cpus().length} cores`);
  for (const each of ENGINES.filter((known) => (engine ?? known) === known)) {
    for (const size of jobs ?? SIZES) await measureOn(each, size);
  }
}

async function measureOn(engine: Engine, size: number): Promise<void> {
  const server = engine === 'postgres' ? await startMeasured() : undefined;
  try {
    const settings = {
      ...{ DEMO: '0', NODE_OPTIONS: `--require ${join(__dirname, 'loop-delay.cjs')}` },
      ...(server === undefined ? {} : { DATABASE_URL: server.url }),
    };
    let built: Awaited<ReturnType<typeof build>> | undefined;
    await withSite(
      settings,
      async (address, site) => {
        if (built === undefined) throw new Error('nothing was built');
        report(engine, size, { ...built, ...(await searchOn(address, site, size)) });
      },
      async (given) => {
        built = await build(given, size);
      },
    );
  } finally {
    await server?.stop();
  }
}

async function build(settings: Record<string, string>, size: number) {
  const now = new Date();
  const database = openDatabase(settings.DATABASE_URL ?? '');
  try {
    await migrate(database);
    const fillSeconds = await seconds(() => fill(database, size, now));
    const reindexSeconds = await seconds(() =>
      finished(node(['cli/main.js', 'reindex'], settings)),
    );
    const make = await jobMaker(database, 1, now);
    const writing = await seconds(async () => {
      for (let at = 0; at < WRITES; at++) {
        const job = make(size + at, size + at);
        await database.transaction((connection) => insertJobs(connection, [job], now));
      }
    });
    const indexMegabytes = await sizeOfIndex(database);
    return { fillSeconds, reindexSeconds, indexMegabytes, writesASecond: WRITES / writing };
  } finally {
    await database.close();
  }
}

async function searchOn(address: string, site: ChildProcess, size: number) {
  const first = await settled(address, size);
  for (let at = 0; at < WARM_UP; at++) await timed(address + LIST + benchQuery(at).query);
  site.send('begin');
  const [usual, worst]: [number[], number[]] = [[], []];
  for (let at = 0; at < SEARCHES; at++) {
    const { query, isWorst } = benchQuery(WARM_UP + at);
    (isWorst ? worst : usual).push(await timed(address + LIST + query));
  }
  const noWords = await times(SEARCHES / 5, () => timed(address + LIST));
  const suggestions = await times(SEARCHES, (at) =>
    timed(`${address}${LIST}/suggestions?q=${encodeURIComponent(benchBeginning(at))}`),
  );
  site.send('end');
  const [late] = (await once(site, 'message')) as [{ p99: number }];
  return { firstSearch: first, usual, worst, noWords, suggestions, loopDelay: late.p99 };
}

async function times(count: number, act: (at: number) => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < count; at++) found.push(await act(at));
  return found;
}

async function seconds(act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
}

async function sizeOfIndex({ engine, knex }: Database): Promise<number> {
  const question =
    engine === 'sqlite'
      ? `select sum(pgsize) as bytes from dbstat where name like 'search_jobs%'`
      : `select pg_total_relation_size('search_jobs') as bytes`;
  const answer: unknown = await knex.raw(question);
  const { bytes } = [answer as { rows?: unknown[] } & unknown[]].map(
    (all) => (all.rows ?? all)[0] as { bytes: string | number },
  )[0] ?? { bytes: 0 };
  return Number(bytes) / 1e6;
}

function report(engine: Engine, size: number, measured: Measured): void {
  const { usual, worst, noWords, suggestions, loopDelay } = measured;
  const all = [...usual, ...worst];
  console.log(`\n${engine}, ${size} listings | p50 ms | p95 ms | p99 ms | most ms`);
  console.log('--- | --- | --- | --- | ---');
  for (const [what, found] of Object.entries({ all, usual, worst, noWords, suggestions })) {
    const figures = [0.5, 0.95, 0.99, 1].map((share) => quantile(share, found).toFixed(1));
    console.log([what, ...figures].join(' | '));
  }
  const { fillSeconds, reindexSeconds, indexMegabytes, writesASecond, firstSearch } = measured;
  console.log(
    `filled in ${fillSeconds.toFixed(0)} s, reindexed in ${reindexSeconds.toFixed(0)} s, ` +
      `index of ${indexMegabytes.toFixed(0)} MB, ${writesASecond.toFixed(0)} writes a second, ` +
      `first search after the start ${firstSearch.toFixed(0)} ms, ` +
      `loop delay p99 ${loopDelay.toFixed(1)} ms`,
  );
  holdAt('page p99', quantile(0.99, all), FLOORS.page, size);
  holdAt('suggestions p99', quantile(0.99, suggestions), FLOORS.suggestions, size);
  holdAt('loop delay p99', loopDelay, FLOORS.loopDelay, size);
}

/** The floor of a board of this size, where there is one. */
function holdAt(
  what: string,
  found: number,
  floors: readonly { readonly from: number; readonly most: number }[],
  size: number,
): void {
  const floor = floors.find(({ from }) => size >= from);
  if (floor !== undefined) hold(what, found, floor.most);
}

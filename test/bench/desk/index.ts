import { cpus, loadavg } from 'node:os';
import { openDatabase } from '../../../src/database/database';
import { analyze } from '../../../src/database/health';
import { clientOf } from '../../support/client';
import { finished, node, settled, withSite, type Options } from '../built-site';
import { startMeasured } from '../postgres';
import { hold } from '../timing';
import { fillDesk } from './fill';
import { measureLists, MOST, type Measured } from './measure';

const ENGINES = ['sqlite', 'postgres'] as const;
const PASSWORD = 'quatre marches et un palier';
const ITEMS = 50_000;

/**
 * How long the lists of the desk take with 50,000 of everything that they list, on both engines, for an
 * administrator who asks for one page after the other. No answer may take as long as people notice.
 */
export async function deskBench({ jobs: [items = ITEMS] = [], engine }: Options): Promise<void> {
  const [{ model } = { model: 'unknown' }] = cpus();
  console.log(`\n${items} of everything; ${model}, ${cpus().length} cores`);
  for (const each of ENGINES.filter((known) => (engine ?? known) === known)) {
    const server = each === 'postgres' ? await startMeasured() : undefined;
    try {
      await measureOn(each, items, server?.url);
    } finally {
      await server?.stop();
    }
  }
}

async function measureOn(engine: string, items: number, url: string | undefined): Promise<void> {
  await withSite(
    {
      ...{ DEMO: '1', DEMO_PASSWORD: PASSWORD },
      ...(url === undefined ? {} : { DATABASE_URL: url }),
    },
    async (address) => {
      // Listings, and as many articles.
      await settled(address, 2 * items);
      const admin = clientOf(address);
      await admin.signIn('admin@escalier.example', PASSWORD);
      console.log(`\n${engine} | p50 ms | p95 ms | most ms\n--- | --- | --- | ---`);
      const lists = await measureLists(address, admin, print);
      console.log(`load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`);
      hold('the slowest list, p95', Math.max(...lists.map(({ p95 }) => p95)), MOST);
    },
    (settings) => fill(settings, items),
  );
}

async function fill(settings: Record<string, string>, items: number): Promise<void> {
  await finished(node(['cli/main.js', 'seed'], settings));
  const many = ['--jobs', String(items), '--articles', String(items)];
  await finished(node(['cli/main.js', 'generate', ...many], settings));
  const database = openDatabase(settings.DATABASE_URL ?? '');
  try {
    await fillDesk(database, items, new Date());
    await analyze(database);
  } finally {
    await database.close();
  }
}

function print({ address, p50, p95, most }: Measured): void {
  console.log([address, ...[p50, p95, most].map((each) => each.toFixed(1))].join(' | '));
}

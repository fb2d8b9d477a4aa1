import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/database';
import { migrate } from '../../src/database/migrate';
import { measure, type Quality } from '../search/judged/measure';
import { startPostgres } from '../support/postgres-server';

type Half = 'open' | 'held-out';

/**
 * Prints how well the judged searches are answered, family by family: `npm run judge`, or `npm run
 * judge -- postgres`. Both engines say the same.
 */
async function main(): Promise<void> {
  const measureHalf = process.argv.includes('postgres') ? onPostgres : onSqlite;
  for (const half of ['open', 'held-out'] as const) {
    console.log(`${half} | searches | nDCG@10 | recall@50 | first answer`);
    for (const [family, { queries, ...quality }] of await measureHalf(half)) {
      const figures = [quality.ndcg10, quality.recall50, quality.first];
      console.log([family, queries, ...figures.map((each) => each.toFixed(3))].join(' | '));
    }
  }
}

async function onSqlite(half: Half): Promise<Map<string, Quality>> {
  const folder = mkdtempSync(join(tmpdir(), 'escalier-judged-'));
  try {
    return await measureOn(`sqlite:${join(folder, 'judged.db')}`, half);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function onPostgres(half: Half): Promise<Map<string, Quality>> {
  const server = await startPostgres();
  try {
    return await measureOn(server.url, half);
  } finally {
    await server.stop();
  }
}

async function measureOn(url: string, half: Half): Promise<Map<string, Quality>> {
  const database = openDatabase(url);
  try {
    await migrate(database);
    return await measure(database, half);
  } finally {
    await database.close();
  }
}

void main();

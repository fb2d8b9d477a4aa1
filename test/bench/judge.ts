import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/database';
import { migrate } from '../../src/database/migrate';
import { measure } from '../search/judged/measure';

/** Prints how well the judged searches are answered, family by family: `npm run judge`. */
async function main(): Promise<void> {
  for (const half of ['open', 'held-out'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'escalier-judged-'));
    const database = openDatabase(`sqlite:${join(folder, 'judged.db')}`);
    await migrate(database);
    console.log(`${half} | searches | nDCG@10 | recall@50 | first answer`);
    for (const [family, { queries, ...quality }] of await measure(database, half)) {
      const figures = [quality.ndcg10, quality.recall50, quality.first];
      console.log([family, queries, ...figures.map((each) => each.toFixed(3))].join(' | '));
    }
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

void main();

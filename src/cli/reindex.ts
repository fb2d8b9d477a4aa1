import { indexedArticles } from '../articles/model';
import { systemClock } from '../clock';
import type { Database } from '../database/database';
import { migrate } from '../database/migrate';
import { indexedJobs } from '../jobs/model';
import type { Translate } from '../language/dictionary';
import { rebuildIndex } from '../search/rebuild';
import { progressBar } from './progress';

/** `escalier reindex` */
export async function runReindex(database: Database, t: Translate): Promise<void> {
  await migrate(database);
  const now = () => systemClock.now();
  const [jobs, articles] = [
    await indexedJobs.count(database, now()),
    await indexedArticles.count(database, now()),
  ];
  const bar = progressBar(t);
  bar.start(jobs + articles, 0);
  try {
    const step = (before: number) => (done: number) => {
      bar.update(before + done);
      return true;
    };
    await rebuildIndex(database, indexedJobs, { now, onStep: step(0) });
    await rebuildIndex(database, indexedArticles, { now, onStep: step(jobs) });
  } finally {
    bar.stop();
  }
  console.log(t('command:reindex.done', { jobs, articles }));
}

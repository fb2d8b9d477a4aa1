import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';

interface TextRow {
  job_id: number;
  title: string;
  summary: string;
  body: string;
}

const selectTexts = statement<TextRow>((knex, values) =>
  knex('job_texts')
    .select('job_id', 'title', 'summary', 'body')
    .where('state', 'ready')
    .whereIn('job_id', values.list('ids')),
);

/** All words of some listings, each part of each text by itself: for what stands there word by word. */
export async function textsOfJobs(
  connection: Connection,
  ids: readonly number[],
): Promise<Map<number, string[]>> {
  const texts = new Map<number, string[]>();
  if (ids.length === 0) return texts;
  for (const { job_id: id, title, summary, body } of await selectTexts(connection, { ids })) {
    texts.set(id, [...(texts.get(id) ?? []), title, summary, body]);
  }
  return texts;
}

import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import { withoutPictures } from '../../language/markdown';

interface TextRow {
  article_id: number;
  title: string;
  summary: string;
  body: string;
}

const selectTexts = statement<TextRow>((knex, values) =>
  knex('article_texts')
    .select('article_id', 'title', 'summary', 'body')
    .where('state', 'ready')
    .whereIn('article_id', values.list('ids')),
);

/** All words of some articles, each part of each text by itself: for what stands there word by word. */
export async function textsOfArticles(
  connection: Connection,
  ids: readonly number[],
): Promise<Map<number, string[]>> {
  const texts = new Map<number, string[]>();
  if (ids.length === 0) return texts;
  for (const { article_id: id, title, summary, body } of await selectTexts(connection, { ids })) {
    texts.set(id, [...(texts.get(id) ?? []), title, summary, withoutPictures(body)]);
  }
  return texts;
}

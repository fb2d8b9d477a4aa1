import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import { buildVocabulary, type Vocabulary } from '../../search/vocabulary';

/** The words of the newest so many articles: older ones add hardly any. */
const TITLES = 5000;

const selectTitles = statement<{ title: string }>((knex) =>
  knex('article_texts')
    .select('title')
    .where('state', 'ready')
    .orderBy('article_id', 'desc')
    .limit(TITLES),
);

const selectNames = statement<{ name: string }>((knex) => knex('authors').select('name'));

/** The words that articles are called by, and the names of who wrote them. */
export async function articleVocabulary(connection: Connection): Promise<Vocabulary> {
  const titles = await selectTitles(connection);
  const names = await selectNames(connection);
  return buildVocabulary(
    titles.map(({ title }) => title),
    names.map(({ name }) => name),
  );
}

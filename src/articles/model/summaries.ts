import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';
import { withPicture } from '../../media/model';
import { mapArticle, type ArticleRow, type ArticleSummary, type ArticleWords } from './article';

const selectArticles = statement<ArticleRow>((knex, values) =>
  withPicture(knex('articles'), 'articles', 'cover')
    .join('authors', 'authors.id', 'articles.author_id')
    .join('categories', 'categories.id', 'articles.category_id')
    .select('articles.id', 'articles.author_id', 'articles.state', 'articles.published_at')
    .select({
      author_name: 'authors.name',
      author_slug: 'authors.slug',
      category_code: 'categories.code',
      category_name_fr: 'categories.name_fr',
      category_name_en: 'categories.name_en',
      category_slug_fr: 'categories.slug_fr',
      category_slug_en: 'categories.slug_en',
    })
    .whereIn('articles.id', values.list('ids')),
);

interface WordsRow extends Omit<ArticleWords, 'readingMinutes'> {
  article_id: number;
  locale: Locale;
  reading_minutes: number;
}

const selectWords = statement<WordsRow>((knex, values) =>
  knex('article_texts')
    .select('article_id', 'locale', 'slug', 'title', 'summary', 'reading_minutes')
    .where('state', 'ready')
    .whereIn('article_id', values.list('ids')),
);

/** The articles with these ids, in the order of the ids; one that does not exist is left out. */
export async function articleSummaries(
  connection: Connection,
  ids: readonly number[],
): Promise<ArticleSummary[]> {
  if (ids.length === 0) return [];
  const [rows, words] = await Promise.all([
    selectArticles(connection, { ids }),
    selectWords(connection, { ids }),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const texts: Partial<Record<Locale, ArticleWords>> = {};
    for (const { article_id, locale, slug, title, summary, reading_minutes } of words) {
      if (article_id !== id) continue;
      texts[locale] = { slug, title, summary, readingMinutes: reading_minutes };
    }
    return [mapArticle(row, texts)];
  });
}

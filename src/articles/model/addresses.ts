import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';
import { published } from './published';

/** What a sitemap needs of an article’s text. */
export interface ArticleAddress {
  readonly id: number;
  readonly locale: Locale;
  readonly slug: string;
  readonly updated_at: number;
}

const selectAddresses = statement<ArticleAddress>((knex, values) =>
  published(knex('articles'), values)
    .join('article_texts', 'article_texts.article_id', 'articles.id')
    .whereRaw(`article_texts.state = 'ready'`)
    .select({ id: 'articles.id', locale: 'article_texts.locale' })
    .select('article_texts.slug', 'article_texts.updated_at')
    .orderBy('articles.id'),
);

/** The texts of all published articles, by id. */
export function articleAddresses(connection: Connection, now: Date): Promise<ArticleAddress[]> {
  return selectAddresses(connection, { now });
}

import type { Connection, Knex } from '../../database/database';
import { skipRows, statement, type Placeholders } from '../../database/statement';
import type { ArticleSummary } from './article';
import { published } from './published';
import { articleSummaries } from './summaries';

export const ARTICLES_A_PAGE = 12;

export interface ArticleSearch {
  readonly categoryId?: number | undefined;
  readonly authorId?: number | undefined;
  /** From 1. */
  readonly page: number;
}

export interface FoundArticles {
  readonly total: number;
  readonly pages: number;
  readonly articles: readonly ArticleSummary[];
}

const countMatches = statement<{ total: number }>((knex, values) =>
  matching(knex, values).count({ total: '*' }),
);

const selectMatches = statement<{ id: number }>((knex, values) => {
  const query = matching(knex, values)
    .select('articles.id')
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(ARTICLES_A_PAGE);
  return skipRows(query, knex, values.one('skip'));
});

/** The published articles that match, newest first: one page of them, with the count of all. */
export async function findArticles(
  connection: Connection,
  { categoryId, authorId, page }: ArticleSearch,
  now: Date,
): Promise<FoundArticles> {
  const values = { now, category: categoryId, author: authorId };
  const [[count], rows] = await Promise.all([
    countMatches(connection, values),
    selectMatches(connection, { ...values, skip: (page - 1) * ARTICLES_A_PAGE }),
  ]);
  const total = count?.total ?? 0;
  return {
    total,
    pages: Math.max(1, Math.ceil(total / ARTICLES_A_PAGE)),
    articles: await articleSummaries(
      connection,
      rows.map(({ id }) => id),
    ),
  };
}

function matching(knex: Knex, values: Placeholders): Knex.QueryBuilder {
  const query = published(knex('articles'), values);
  if (values.has('category')) query.where('articles.category_id', values.one('category'));
  if (values.has('author')) query.where('articles.author_id', values.one('author'));
  return query;
}

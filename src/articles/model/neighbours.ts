import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import { rankNear, subjectOf, type Subject } from '../../search/nearness';
import type { ArticleSummary } from './article';
import { published } from './published';
import { articleSummaries } from './summaries';

/** So many of the newest articles are looked at: the cost stays the same however old the magazine is. */
const LOOKED_AT = 250;

const newest = statement<{ id: number }>((knex, values) =>
  published(knex('articles'), values)
    .select('articles.id')
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(LOOKED_AT),
);

const selectTags = statement<{ article_id: number; tag: string }>((knex, values) =>
  knex('article_tags').select('article_id', 'tag').whereIn('article_id', values.list('ids')),
);

/** The published articles nearest to a subject, at most `limit`, spread over authors. */
export async function articlesNear(
  connection: Connection,
  subject: Subject,
  { now, limit, except }: { now: Date; limit: number; except?: number },
): Promise<ArticleSummary[]> {
  const rows = await newest(connection, { now });
  const ids = rows.map(({ id }) => id).filter((id) => id !== except);
  if (ids.length === 0) return [];
  const [articles, tags] = await Promise.all([
    articleSummaries(connection, ids),
    selectTags(connection, { ids }),
  ]);
  return rankNear(
    subject,
    articles.map((article) => ({
      item: article,
      subject: subjectOf(
        tags.filter(({ article_id }) => article_id === article.id).map(({ tag }) => tag),
        [article.category.code],
        article.texts,
      ),
      group: article.author.id,
      at: article.publishedAt?.getTime() ?? 0,
    })),
    limit,
  );
}

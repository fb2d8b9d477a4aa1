import type { Knex } from '../../database/database';
import type { Placeholders } from '../../database/statement';

/**
 * What can be read now, as SQL; it reads the clock (the value `now`) each time. That it has a text
 * to show is seen to when it is written (`insertArticles`). The states are spelled out, not bound:
 * only so can SQLite use the index of what may be published.
 */
export function published(query: Knex.QueryBuilder, values: Placeholders): Knex.QueryBuilder {
  return publishedNowOrLater(query).where('articles.published_at', '<=', values.one('now'));
}

/** The same, with what is scheduled: what search must know, so that it appears without anybody’s help. */
export function publishedNowOrLater(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.whereRaw(`articles.state in ('scheduled', 'published')`);
}

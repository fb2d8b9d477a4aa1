import type { Knex } from '../../database/database';
import type { Placeholders } from '../../database/statement';

/**
 * What can be read now, as SQL; it reads the clock (the value `now`) each time. That it has a text
 * to show is seen to when it is written (`insertArticles`). The states are spelled out, not bound:
 * only so can SQLite use the index of what may be published.
 */
export function published(query: Knex.QueryBuilder, values: Placeholders): Knex.QueryBuilder {
  return query
    .whereRaw(`articles.state in ('scheduled', 'published')`)
    .where('articles.published_at', '<=', values.one('now'));
}

import type { Knex } from '../../database/database';
import type { Placeholders } from '../../database/statement';

/**
 * *Open now*, as SQL: the one predicate of lists, counts, neighbours and sitemaps. It reads the
 * clock (the value `now`) each time, so a listing opens and closes without anybody’s help.
 * That what is open has a text to show is seen to when it is written (`insertJobs`).
 * The states are spelled out, not bound: only so can SQLite use the indexes of what may be open.
 */
export function openNow(query: Knex.QueryBuilder, values: Placeholders): Knex.QueryBuilder {
  return openNowOrLater(query, values).where('jobs.published_at', '<=', values.one('now'));
}

/** The same, with what is scheduled: what search must know, so that it opens without anybody’s help. */
export function openNowOrLater(query: Knex.QueryBuilder, values: Placeholders): Knex.QueryBuilder {
  return query
    .whereRaw(`jobs.state in ('scheduled', 'published')`)
    .where('jobs.expires_at', '>', values.one('now'));
}

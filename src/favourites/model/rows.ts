import type { Knex } from '../../database/database';
import type { Placeholders } from '../../database/statement';
import type { Kind } from '../rules';

/** Where favourites of each kind stand, and the things that they point at. */
export const ROWS = {
  job: { table: 'job_favourites', things: 'jobs', column: 'job_id' },
  article: { table: 'article_favourites', things: 'articles', column: 'article_id' },
} as const satisfies Record<Kind, object>;

/**
 * What a person (`userId`) keeps of one kind. What closed stays; what is a draft again, or in the bin,
 * is not shown to anybody, so it is not counted either.
 */
export function keptRows(knex: Knex, values: Placeholders, kind: Kind): Knex.QueryBuilder {
  const { table, things, column } = ROWS[kind];
  return knex(table)
    .join(things, `${things}.id`, `${table}.${column}`)
    .where(`${table}.user_id`, values.one('userId'))
    .whereNull(`${table}.removed_at`)
    .whereRaw(`${things}.state in ('scheduled', 'published', 'closed')`)
    .where(`${things}.published_at`, '<=', values.one('now'));
}

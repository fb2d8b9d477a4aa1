import type { Instant } from '../../database/database';
import { statement } from '../../database/statement';
import { INDEXED_AT_ONCE, type Indexed } from '../../search/indexed';
import { openNowOrLater } from './open';
import { indexJobs } from './search-index';

const countAll = statement<{ total: number }>((knex, values) =>
  openNowOrLater(knex('jobs'), values).count({ total: '*' }),
);

const selectAfter = statement<{ id: number; published_at: Instant }>((knex, values) => {
  const query = openNowOrLater(knex('jobs'), values).select('id', 'published_at');
  if (values.has('id')) {
    query.whereRaw('(published_at, id) > (?, ?)', [values.one('since'), values.one('id')]);
  }
  return query
    .whereNotNull('published_at')
    .orderBy('published_at')
    .orderBy('id')
    .limit(INDEXED_AT_ONCE);
});

/** The listings, for who rebuilds the index of the search. */
export const indexedJobs: Indexed = {
  kind: 'job',

  async count(connection, now) {
    const [row] = await countAll(connection, { now });
    return row?.total ?? 0;
  },

  async after(connection, last, now) {
    const from = last === undefined ? {} : { since: new Date(last.publishedAt), id: last.id };
    const rows = await selectAfter(connection, { now, ...from });
    return rows.map((row) => ({ id: row.id, publishedAt: row.published_at }));
  },

  async hold({ engine, knex }, ids) {
    // On SQLite the transaction itself holds all.
    if (engine === 'sqlite') return;
    await knex('jobs').select('id').whereIn('id', ids).orderBy('id').forNoKeyUpdate();
  },

  index: indexJobs,
};

import type { Instant } from '../../database/database';
import { statement } from '../../database/statement';
import { INDEXED_AT_ONCE, type Indexed } from '../../search/indexed';
import { publishedNowOrLater } from './published';
import { indexArticles } from './search-index';

const countAll = statement<{ total: number }>((knex) =>
  publishedNowOrLater(knex('articles')).count({ total: '*' }),
);

const selectAfter = statement<{ id: number; published_at: Instant }>((knex, values) => {
  const query = publishedNowOrLater(knex('articles')).select('id', 'published_at');
  if (values.has('id')) {
    query.whereRaw('(published_at, id) > (?, ?)', [values.one('since'), values.one('id')]);
  }
  return query
    .whereNotNull('published_at')
    .orderBy('published_at')
    .orderBy('id')
    .limit(INDEXED_AT_ONCE);
});

/** The articles, for who rebuilds the index of the search. */
export const indexedArticles: Indexed = {
  kind: 'article',

  async count(connection) {
    const [row] = await countAll(connection);
    return row?.total ?? 0;
  },

  async after(connection, last) {
    const from = last === undefined ? {} : { since: new Date(last.publishedAt), id: last.id };
    const rows = await selectAfter(connection, from);
    return rows.map((row) => ({ id: row.id, publishedAt: row.published_at }));
  },

  async hold({ engine, knex }, ids) {
    // On SQLite the transaction itself holds all.
    if (engine === 'sqlite') return;
    await knex('articles').select('id').whereIn('id', ids).orderBy('id').forNoKeyUpdate();
  },

  index: indexArticles,
};

import type { Connection, Instant, Knex } from '../../database/database';
import { skipRows, statement, type Placeholders } from '../../database/statement';
import { stateNow } from '../../database/states';
import type { DeskItem, TextState } from '../../http/desk-list';
import { stateAt, type State } from '../../http/editing';
import type { Locale } from '../../language/locales';

const ARTICLES_A_PAGE = 30;

interface DeskRow {
  id: number;
  state: State;
  published_at: Instant | null;
  updated_at: Instant;
  author: string;
}

interface TextRow {
  article_id: number;
  locale: Locale;
  title: string;
  state: TextState;
}

const countMatches = statement<{ total: number }>((knex, values) =>
  matching(knex, values).count({ total: '*' }),
);

const selectMatches = statement<DeskRow>((knex, values) => {
  const query = matching(knex, values)
    .join('authors', 'authors.id', 'articles.author_id')
    .select('articles.id', 'articles.state', 'articles.published_at', 'articles.updated_at')
    .select({ author: 'authors.name' })
    .orderBy('articles.updated_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(ARTICLES_A_PAGE);
  return skipRows(query, knex, values.one('skip'));
});

const selectTexts = statement<TextRow>((knex, values) =>
  knex('article_texts')
    .select('article_id', 'locale', 'title', 'state')
    .whereIn('article_id', values.list('ids')),
);

/** A page of all articles, in one state or in any; what was saved last comes first. */
export async function articlesOnDesk(
  connection: Connection,
  { state, page }: { state: State | undefined; page: number },
  now: Date,
): Promise<{ pages: number; items: DeskItem[] }> {
  const asked = state === undefined ? {} : { state, now };
  const [[count], rows] = await Promise.all([
    countMatches(connection, asked),
    selectMatches(connection, { ...asked, skip: (page - 1) * ARTICLES_A_PAGE }),
  ]);
  const ids = rows.map(({ id }) => id);
  const texts = ids.length === 0 ? [] : await selectTexts(connection, { ids });
  return {
    pages: Math.max(1, Math.ceil((count?.total ?? 0) / ARTICLES_A_PAGE)),
    items: rows.map((row) =>
      mapItem(
        row,
        texts.filter(({ article_id }) => article_id === row.id),
        now,
      ),
    ),
  };
}

function mapItem(row: DeskRow, texts: readonly TextRow[], now: Date): DeskItem {
  const publishedAt = row.published_at === null ? null : new Date(row.published_at);
  return {
    id: row.id,
    state: stateAt({ state: row.state, publishedAt }, now),
    publishedAt,
    by: row.author,
    updatedAt: new Date(row.updated_at),
    texts: Object.fromEntries(texts.map(({ locale, title, state }) => [locale, { title, state }])),
  };
}

function matching(knex: Knex, values: Placeholders): Knex.QueryBuilder {
  const query = knex('articles');
  return values.has('state')
    ? query.whereRaw('? = ?', [stateNow(knex, 'articles', values), values.one('state')])
    : query;
}

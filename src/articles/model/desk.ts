import type { Connection, Instant, Knex } from '../../database/database';
import { skipRows, statement, type Placeholders } from '../../database/statement';
import { stateNow } from '../../database/states';
import { byTitle, withWords, wordPatterns } from '../../database/titles';
import type { DeskItem, DeskPage, TextState } from '../../http/desk-list';
import { stateAt, type State } from '../../http/editing';
import type { Locale } from '../../language/locales';
import type { ArticleSort } from '../rules';

const ARTICLES_A_PAGE = 30;

interface Asked {
  readonly state: State | undefined;
  readonly sort: ArticleSort;
  /** Words of titles and authors; '' stands for all. */
  readonly typed: string;
  readonly locale: Locale;
  readonly page: number;
}

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

type Ordered = (query: Knex.QueryBuilder) => Knex.QueryBuilder;

const selectIn = {
  updated: pageIn((query) =>
    query.orderBy('articles.updated_at', 'desc').orderBy('articles.id', 'desc'),
  ),
  added: pageIn((query) => query.orderBy('articles.id', 'desc')),
  // What has no date of publication yet comes last, on both engines.
  published: pageIn((query) =>
    query
      .orderByRaw('articles.published_at is null')
      .orderBy('articles.published_at', 'desc')
      .orderBy('articles.id', 'desc'),
  ),
  title: {
    fr: pageIn((query) => byTitle(query, 'articles', 'fr')),
    en: pageIn((query) => byTitle(query, 'articles', 'en')),
  },
} as const;

/** The page is cut out before authors are looked for: the last one is as fast as the first. */
function pageIn(inOrder: Ordered) {
  return statement<DeskRow>((knex, values) => {
    const ids = inOrder(matching(knex, values).select('articles.id')).limit(ARTICLES_A_PAGE);
    return inOrder(
      knex('articles')
        .join('authors', 'authors.id', 'articles.author_id')
        .select('articles.id', 'articles.state', 'articles.published_at', 'articles.updated_at')
        .select({ author: 'authors.name' })
        .whereIn(
          'articles.id',
          knex.from(skipRows(ids, knex, values.one('skip')).as('page')).select('id'),
        ),
    );
  });
}

const selectTexts = statement<TextRow>((knex, values) =>
  knex('article_texts')
    .select('article_id', 'locale', 'title', 'state')
    .whereIn('article_id', values.list('ids')),
);

/** A page of all articles, in one state or in any, found by words. */
export async function articlesOnDesk(
  connection: Connection,
  { state, sort, typed, locale, page }: Asked,
  now: Date,
): Promise<DeskPage> {
  const asked = { words: wordPatterns(typed), ...(state === undefined ? {} : { state, now }) };
  const select = sort === 'title' ? selectIn.title[locale] : selectIn[sort];
  const [[count], rows] = await Promise.all([
    countMatches(connection, asked),
    select(connection, { ...asked, skip: (page - 1) * ARTICLES_A_PAGE }),
  ]);
  const total = count?.total ?? 0;
  const ids = rows.map(({ id }) => id);
  const texts = ids.length === 0 ? [] : await selectTexts(connection, { ids });
  return {
    total,
    pages: Math.max(1, Math.ceil(total / ARTICLES_A_PAGE)),
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
  withWords(query, knex, values, { table: 'articles', owners: 'authors', owner: 'author_id' });
  return values.has('state')
    ? query.whereRaw('? = ?', [stateNow(knex, 'articles', values), values.one('state')])
    : query;
}

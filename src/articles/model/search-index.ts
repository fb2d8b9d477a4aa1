import type { Connection, Instant } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';
import { withoutPictures } from '../../language/markdown';
import type { DocumentText } from '../../search/document';
import { engineOf, type IndexEntry } from '../../search/engine';
import { indexEntry } from '../../search/entry';
import { publishedNowOrLater } from './published';

interface FactsRow {
  id: number;
  author_id: number;
  author: string;
  category: string;
  category_fr: string;
  category_en: string;
  published_at: Instant;
}

type TextRow = DocumentText & { readonly article_id: number; readonly locale: Locale };

const selectFacts = statement<FactsRow>((knex, values) =>
  publishedNowOrLater(knex('articles'))
    .join('authors', 'authors.id', 'articles.author_id')
    .join('categories', 'categories.id', 'articles.category_id')
    .select('articles.id', 'articles.author_id', 'articles.published_at')
    .select({
      author: 'authors.name',
      category: 'categories.code',
      category_fr: 'categories.name_fr',
      category_en: 'categories.name_en',
    })
    .whereIn('articles.id', values.list('ids'))
    .whereNotNull('articles.published_at')
    // The newest are put last.
    .orderBy('articles.published_at')
    .orderBy('articles.id'),
);

const selectTexts = statement<TextRow>((knex, values) =>
  knex('article_texts')
    .select('article_id', 'locale', 'title', 'summary', 'body')
    .where('state', 'ready')
    .whereIn('article_id', values.list('ids')),
);

const selectTags = statement<{ article_id: number; tag: string }>((knex, values) =>
  knex('article_tags')
    .select('article_id', 'tag')
    .whereIn('article_id', values.list('ids'))
    .orderBy('tag'),
);

/**
 * Brings the entries of articles in the search’s index up to date, in the transaction that changed
 * them: those that can be read, or will be, are found by what they say now; the others are not found.
 */
export async function indexArticles(connection: Connection, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const engine = engineOf(connection);
  const entries = await entriesOf(connection, ids);
  const found = new Set(entries.map(({ id }) => id));
  await engine.remove(
    connection,
    'article',
    ids.filter((id) => !found.has(id)),
  );
  await engine.put(connection, 'article', entries);
}

async function entriesOf(connection: Connection, ids: readonly number[]): Promise<IndexEntry[]> {
  const rows = await selectFacts(connection, { ids });
  if (rows.length === 0) return [];
  // One after the other: in a transaction they share one connection to PostgreSQL.
  const texts = await selectTexts(connection, { ids });
  const tags = await selectTags(connection, { ids });
  return rows.flatMap((row) => {
    const isOwn = ({ article_id }: { article_id: number }) => article_id === row.id;
    const ready = texts.filter(isOwn);
    return ready.length === 0 ? [] : entryOf(row, ready, tags.filter(isOwn));
  });
}

function entryOf(
  row: FactsRow,
  texts: readonly TextRow[],
  tags: readonly { tag: string }[],
): IndexEntry {
  return indexEntry(
    row.id,
    {
      texts: Object.fromEntries(
        texts.map((text) => [text.locale, { ...text, body: withoutPictures(text.body) }]),
      ),
      name: row.author,
      about: [...tags.map(({ tag }) => tag), row.category_fr, row.category_en],
    },
    {
      opensAt: row.published_at,
      closesAt: Infinity,
      annualCents: 0,
      ...{ tenure: '', schedule: '', workplace: '', places: [], languages: [] },
      category: row.category,
      employerId: 0,
      authorId: row.author_id,
      locales: texts.map(({ locale }) => locale),
    },
  );
}

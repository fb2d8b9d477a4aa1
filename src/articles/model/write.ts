import type { Connection } from '../../database/database';
import { insertRows } from '../../database/insert';
import type { TextState } from '../../http/desk-list';
import { titleKeys } from '../../language/collation';
import { LOCALES, type Locale } from '../../language/locales';
import {
  countWords,
  picturesIn,
  readingMinutes,
  renderMarkdown,
  type PictureHtml,
} from '../../language/markdown';
import { slugify } from '../../language/slug';
import { creditRow, type ArticleState, type Credit } from './article';
import { keepUses, picturesFor } from './pictures';
import { indexArticles } from './search-index';

/** The words of an article as someone wrote them; the body is Markdown. */
export interface NewArticleText {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  /** Ready unless it says otherwise. */
  readonly state?: TextState;
}

export interface NewArticle {
  readonly authorId: number;
  readonly categoryId: number;
  readonly state: ArticleState;
  readonly publishedAt: Date | null;
  readonly credit: Credit | null;
  /** The picture of its cover; none unless it says otherwise. */
  readonly coverId?: number | null;
  readonly reads: number;
  readonly tags: readonly string[];
  readonly texts: Partial<Record<Locale, NewArticleText>>;
  readonly demo: boolean;
}

/**
 * Adds articles with all that belongs to them; returns their ids in the same order.
 * @throws Error when one that may be read has no text.
 */
export async function insertArticles(
  connection: Connection,
  articles: readonly NewArticle[],
  now: Date,
): Promise<number[]> {
  articles.forEach(assertWhole);
  const ids = await insertRows(
    connection,
    'articles',
    articles.map((article) => ({
      author_id: article.authorId,
      category_id: article.categoryId,
      state: article.state,
      published_at: article.publishedAt,
      ...creditRow(article.credit),
      cover_id: article.coverId ?? null,
      reads: article.reads,
      ...titleKeys(article.texts),
      demo: article.demo,
      created_at: now,
      updated_at: now,
    })),
  );
  await insertTexts(connection, articles, ids, now);
  await insertRows(
    connection,
    'article_tags',
    articles.flatMap((article, at) => article.tags.map((tag) => ({ article_id: ids[at], tag }))),
  );
  await indexArticles(connection, ids);
  return ids;
}

async function insertTexts(
  connection: Connection,
  articles: readonly NewArticle[],
  ids: readonly number[],
  now: Date,
): Promise<void> {
  const texts = articles.flatMap((article, at) =>
    LOCALES.flatMap((locale) => {
      const text = article.texts[locale];
      return text === undefined ? [] : [{ id: ids[at] ?? 0, locale, text }];
    }),
  );
  const pictures = await picturesFor(
    connection,
    texts.map(({ text }) => text.body),
  );
  await insertRows(
    connection,
    'article_texts',
    texts.map(({ id, locale, text }) => ({
      ...{ article_id: id, locale },
      ...textRow(text, pictures(locale)),
      ...{ created_at: now, updated_at: now },
    })),
  );
  for (const { text, ...own } of texts) {
    if (picturesIn(text.body).numbers.length > 0) await keepUses(connection, own, text.body);
  }
}

/** Lists and counts rely on it: they do not ask each time whether a text is ready. */
export function assertWhole({ state, texts }: Pick<NewArticle, 'state' | 'texts'>): void {
  const mayBeRead = state === 'scheduled' || state === 'published';
  const isReady = Object.values(texts).some((text) => (text.state ?? 'ready') === 'ready');
  if (mayBeRead && !isReady) throw new Error(`${state} article without a text`);
}

/** The columns of a text: as it was typed, and what is made of it once, here. */
export function textRow(
  { state = 'ready', title, summary, body }: NewArticleText,
  pictures: PictureHtml,
) {
  return {
    ...{ state, slug: slugify(title), title, summary, body },
    body_html: renderMarkdown(body, pictures),
    reading_minutes: readingMinutes(countWords(body)),
  };
}

/** Adds to the counts of reads, by article id, in one transaction: always in the same order. */
export async function addReads(
  connection: Connection,
  reads: ReadonlyMap<number, number>,
): Promise<void> {
  for (const [id, more] of [...reads].sort(([a], [b]) => a - b)) {
    await connection.knex('articles').where({ id }).increment('reads', more);
  }
}

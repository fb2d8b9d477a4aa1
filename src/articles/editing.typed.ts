import { allAuthors } from '../authors/model';
import { categoriesOf } from '../catalogue/model';
import type { Connection } from '../database/database';
import type { Typed } from '../http/editing-item';
import { forEachLocale, otherLocale } from '../language/locales';
import { picturesIn } from '../language/markdown';
import type { Reader } from '../language/reader';
import { figuresOf } from '../media/card';
import { picturesById } from '../media/model';
import type { SentArticle } from './editing.forms';
import { articleById, shownText, type Article, type ArticleState } from './model';

type ReadArticle = Typed<SentArticle>;

/** Of an article that was never saved. */
const NEW = { id: 0, state: 'draft' as ArticleState, reads: 0, demo: false };
/** What is still to be added has no page yet. */
const NO_PAGE = { fr: '', en: '' };

/** An article as it would be once it is saved as it is typed; nothing of it is written. */
export async function typedArticle(
  connection: Connection,
  { id, publishedAt, sent, mistakes }: ReadArticle,
  reader: Reader,
): Promise<Article> {
  const saved = id === undefined ? undefined : await articleById(connection, id);
  const isCreditWhole = !Object.keys(mistakes).some((name) => name.startsWith('credit.'));
  return {
    ...(saved ?? NEW),
    publishedAt,
    ...(await authorOf(connection, sent, reader)),
    category: await categoryOf(connection, sent, reader),
    tags: sent.tags,
    // An address that is none must not be led to.
    credit: isCreditWhole ? sent.credit : null,
    ...(await shownOf(connection, sent)),
  };
}

async function authorOf(
  connection: Connection,
  { author }: SentArticle,
  { t }: Reader,
): Promise<Pick<Article, 'author' | 'portrait'>> {
  const known = await allAuthors(connection);
  const chosen = author.name === undefined ? known.find(({ id }) => id === author.id) : undefined;
  const unknown = { id: 0, name: author.name ?? t('previews:unchosen.author'), slug: '' };
  return { author: chosen ?? unknown, portrait: chosen?.portrait ?? null };
}

async function categoryOf(
  connection: Connection,
  { category }: SentArticle,
  { t }: Reader,
): Promise<Article['category']> {
  const { name } = category;
  if (name !== undefined) {
    const either = forEachLocale((locale) => name[locale] || name[otherLocale(locale)]);
    return { code: '', name: either, slug: NO_PAGE };
  }
  const known = await categoriesOf(connection, 'article');
  const unchosen = t('previews:unchosen.category');
  return (
    known.find(({ id }) => id === category.id) ?? {
      ...{ code: '', name: forEachLocale(() => unchosen), slug: NO_PAGE },
    }
  );
}

/** The words and the pictures. */
async function shownOf(
  connection: Connection,
  { texts, cover }: SentArticle,
): Promise<Pick<Article, 'texts' | 'cover'>> {
  const asked = Object.values(texts).flatMap(({ body }) => picturesIn(body).numbers);
  const pictures = await picturesById(connection, [...new Set([...asked, cover.id ?? 0])]);
  const figures = figuresOf(pictures);
  const { fr, en } = texts;
  return {
    cover: pictures.get(cover.id ?? 0) ?? null,
    texts: {
      ...(fr === undefined ? {} : { fr: shownText(fr, figures('fr')) }),
      ...(en === undefined ? {} : { en: shownText(en, figures('en')) }),
    },
  };
}

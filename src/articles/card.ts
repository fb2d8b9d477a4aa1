import { offerHeart, type Heart } from '../favourites/card';
import { formatDate } from '../language/dates';
import { forEachLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { foreignMark, textFor, type ForeignMark } from '../language/words';
import { pictureHtml } from '../media/card';
import { pathTo } from '../site-map';
import { drawCover } from './cover';
import type { ArticleSummary } from './model';

/** As wide as a card is, three abreast. */
const IN_LIST = '(min-width: 60rem) 24rem, (min-width: 36rem) 46vw, 92vw';

/** An article in a list. */
export interface StoryCard extends ForeignMark {
  readonly id: number;
  readonly href: string;
  readonly title: string;
  readonly kind: ReturnType<typeof categoryLink>;
  readonly summary: string;
  readonly byline: string;
  readonly cover: string;
  readonly heart?: Heart;
}

/** Cards of articles; one without a ready text has none. */
export function presentStoryCards(
  articles: readonly ArticleSummary[],
  reader: Reader,
): StoryCard[] {
  const { t, locale } = reader;
  return articles.flatMap((article) => {
    const words = textFor(article.texts, locale);
    if (words === undefined) return [];
    const { slug, title, summary, readingMinutes } = words.text;
    return [
      {
        id: article.id,
        href: pathTo('articles.show', locale, { item: { id: article.id, slug } }),
        title,
        ...foreignMark(words.locale, reader),
        kind: categoryLink(article, reader),
        summary,
        byline: t('articles:byline', {
          author: article.author.name,
          date: article.publishedAt === null ? '' : formatDate(article.publishedAt, locale),
          readingTime: t('articles:readingTime', { count: readingMinutes }),
        }),
        ...offerHeart({ kind: 'article', id: article.id, title }, reader),
        cover: cardCover(article),
      },
    ];
  });
}

/** The title beside it says what is behind it: the picture itself is passed over. */
function cardCover({ id, cover }: ArticleSummary): string {
  return cover === null
    ? drawCover(id)
    : pictureHtml(cover, { sizes: IN_LIST, alt: '', className: 'cover' });
}

/** The category of an article, with the address of its list, unless it is still to be added. */
export function categoryLink(
  { category }: ArticleSummary,
  { locale }: Reader,
): { readonly href?: string; readonly label: string } {
  const slug = category.slug[locale];
  return {
    ...(slug === '' ? {} : { href: pathTo('articles.category', locale, { slug }) }),
    label: category.name[locale],
  };
}

/** The addresses of an article’s page in both languages. */
export function articleAddresses(article: ArticleSummary): Record<Locale, string> {
  return forEachLocale((locale) => {
    const slug = textFor(article.texts, locale)?.text.slug ?? '';
    return pathTo('articles.show', locale, { item: { id: article.id, slug } });
  });
}

import { byName, type Category } from '../catalogue/model';
import { montrealDay } from '../clock';
import { offerHeart, type Heart } from '../favourites/card';
import type { Page } from '../http/page';
import { pagedPath, pagedTitle, presentPager, type Pager } from '../http/paging';
import { presentNearJobCards, type JobCard } from '../jobs/card';
import type { JobSummary } from '../jobs/model';
import { formatDate } from '../language/dates';
import { elidesBefore } from '../language/elision';
import type { SearchForm } from '../http/search-form';
import { forEachLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { foreignMark, onlyLocale, textFor, type ForeignMark } from '../language/words';
import { altOf, captionHtml, pictureHtml, portraitHtml } from '../media/card';
import { pathTo } from '../site-map';
import { articleAddresses, categoryLink, presentStoryCards, type StoryCard } from './card';
import { drawCover } from './cover';
import type { Article, ArticleSummary, FoundArticles } from './model';
import { presentMagazineSearch } from './search-form';

interface Link {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

export interface ArticlesIndex {
  readonly heading: string;
  readonly intro?: string;
  readonly search: SearchForm;
  /** What was searched in the place of what was typed. */
  readonly mended?: { readonly words: string; readonly typed: Link };
  /** Only the beginning of what was typed was looked at. */
  readonly cut?: boolean;
  /** Not all that there is was looked at. */
  readonly window?: string;
  readonly categories: readonly Link[];
  readonly lead?: StoryCard;
  readonly stories: readonly StoryCard[];
  /** What leaving one word out would bring. */
  readonly instead?: readonly Link[];
  /** What lacks one of the words that were searched. */
  readonly partial?: readonly StoryCard[];
  readonly pager?: Pager;
  /** The listings that the words of a search find. */
  readonly subject?: {
    readonly heading: string;
    readonly href: string;
    readonly jobs: readonly JobCard[];
  };
  /** Where to go on from a search that found nothing. */
  readonly ways?: { readonly all: string; readonly jobs: Link };
}

interface ArticleShow extends ForeignMark {
  readonly id: number;
  readonly title: string;
  readonly summary: string;
  readonly category: StoryCard['kind'];
  /** Without a page: one that is still to be added. */
  readonly author: Omit<Link, 'href'> & Partial<Link>;
  /** Beside its author’s name, which says what it shows. */
  readonly portrait?: string;
  readonly date: string;
  readonly dateTime: string;
  readonly readingTime: string;
  readonly reads: string;
  readonly demo: boolean;
  readonly heart?: Heart;
  readonly cover: string;
  readonly bodyHtml: string;
  readonly credit?: { readonly before: string; readonly link: Link; readonly after: string };
  readonly stories: readonly StoryCard[];
  readonly jobs: readonly JobCard[];
}

/** The magazine, or one category of it. */
export function presentArticles(
  found: FoundArticles,
  shown: { page: number; category: Category | undefined; categories: readonly Category[] },
  reader: Reader,
): Page<ArticlesIndex> {
  const { t, locale } = reader;
  const { page, category, categories } = shown;
  const paths = forEachLocale((each) =>
    category === undefined
      ? pathTo('articles.list', each)
      : pathTo('articles.category', each, { slug: category.slug[each] }),
  );
  const pager = presentPager(
    { page, pages: found.pages },
    (each) => pagedPath(paths[locale], each),
    reader,
  );
  const stories = presentStoryCards(found.articles, reader);
  const lead = page === 1 ? stories[0] : undefined;
  const name = category?.name[locale];
  const title =
    name === undefined
      ? t('articles:list.title')
      : t('articles:category.title', { category: name });
  const count = { count: found.total };
  return {
    title: pagedTitle(title, page, reader),
    description:
      name === undefined
        ? t('articles:list.description', count)
        : t('articles:category.description', { ...count, category: name }),
    section: 'magazine',
    addresses: forEachLocale((each) => pagedPath(paths[each], page)),
    content: {
      heading: name ?? t('articles:list.heading'),
      ...(name === undefined ? { intro: t('articles:list.intro') } : {}),
      search: presentMagazineSearch('', reader),
      categories: presentCategories(categories, category ?? 'all', reader),
      ...(lead === undefined ? {} : { lead }),
      stories: lead === undefined ? stories : stories.slice(1),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** The page of an article; undefined when no text of it is ready. */
export function presentArticle(
  article: Article,
  { stories, jobs }: { stories: readonly ArticleSummary[]; jobs: readonly JobSummary[] },
  reader: Reader,
): Page<ArticleShow> | undefined {
  const { t, locale } = reader;
  const words = textFor(article.texts, locale);
  if (words === undefined || article.publishedAt === null) return undefined;
  const { text } = words;
  const only = onlyLocale(article.texts);
  const credit = presentCredit(article, reader);
  return {
    title: text.title,
    description: text.summary,
    section: 'magazine',
    addresses: articleAddresses(article),
    ...(only === undefined ? {} : { onlyIn: only }),
    content: {
      id: article.id,
      title: text.title,
      ...foreignMark(words.locale, reader),
      summary: text.summary,
      category: categoryLink(article, reader),
      author: authorLink(article.author, locale),
      ...(article.portrait === null ? {} : { portrait: portraitHtml(article.portrait) }),
      date: formatDate(article.publishedAt, locale),
      dateTime: montrealDay(article.publishedAt),
      readingTime: t('articles:readingTime', { count: text.readingMinutes }),
      reads: t('articles:reads', { count: article.reads }),
      demo: article.demo,
      ...offerHeart({ kind: 'article', id: article.id, title: text.title }, reader),
      cover: presentCover(article, words.locale),
      bodyHtml: text.bodyHtml,
      ...(credit === undefined ? {} : { credit }),
      stories: presentStoryCards(stories, reader),
      jobs: presentNearJobCards(jobs, reader),
    },
  };
}

function authorLink(author: Article['author'], locale: Locale): ArticleShow['author'] {
  const { slug, name: label } = author;
  return slug === ''
    ? { label }
    : { href: pathTo('authors.show', locale, { item: author }), label };
}

/** Its picture with what is said of it, the first thing to be seen; else the stair of its number. */
function presentCover({ id, cover }: Article, locale: Locale): string {
  if (cover === null) return drawCover(id);
  const html = pictureHtml(cover, {
    ...{ sizes: '(min-width: 46rem) 44rem, 92vw', alt: altOf(cover, locale) },
    ...{ className: 'cover', first: true },
  });
  return `<figure class="cover-figure">${html}${captionHtml(cover, locale)}</figure>`;
}

/** The shelves of the magazine; a search stands on none of them. */
export function presentCategories(
  categories: readonly Category[],
  current: Category | 'all' | undefined,
  { t, locale }: Reader,
): Link[] {
  return [
    {
      href: pathTo('articles.list', locale),
      label: t('articles:list.all'),
      current: current === 'all',
    },
    ...byName(categories, locale).map((category) => ({
      href: pathTo('articles.category', locale, { slug: category.slug[locale] }),
      label: category.name[locale],
      current: category === current,
    })),
  ];
}

function presentCredit({ credit, author }: Article, { t }: Reader): ArticleShow['credit'] {
  if (credit === null) return undefined;
  const { wording, name, url } = credit;
  return {
    before: creditStart(wording, author.name, t),
    link: { href: url, label: name },
    after: t(`articles:credit.${wording}.after`),
  };
}

function creditStart(
  wording: NonNullable<Article['credit']>['wording'],
  author: string,
  t: Reader['t'],
): string {
  if (wording === 'first_published') return t('articles:credit.first_published.before');
  // « l’accord d’Idir », « de Mireille »: both languages have both keys.
  return elidesBefore(author)
    ? t('articles:credit.permission.beforeVowel', { author })
    : t('articles:credit.permission.before', { author });
}

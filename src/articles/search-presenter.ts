import type { Category } from '../catalogue/model';
import type { Page } from '../http/page';
import { pagedTitle, presentPager } from '../http/paging';
import { forEachLocale, type Locale } from '../language/locales';
import { presentJobCards } from '../jobs/card';
import type { JobsOnSubject } from '../jobs/model';
import type { Reader } from '../language/reader';
import type { Instead } from '../search/instead';
import { mendedQuery } from '../search/mended-query';
import { isSameSubject } from '../search/subject';
import { pathTo, type RouteName } from '../site-map';
import { presentStoryCards } from './card';
import type { SearchedArticles } from './model';
import { presentCategories, type ArticlesIndex } from './presenter';
import { presentMagazineSearch } from './search-form';

/** The articles that a search found. */
export function presentFoundArticles(
  found: SearchedArticles,
  shown: {
    typed: string;
    page: number;
    categories: readonly Category[];
    jobs: JobsOnSubject | undefined;
  },
  reader: Reader,
): Page<ArticlesIndex> {
  const { t, locale } = reader;
  const { typed, page, categories } = shown;
  const count = { count: found.total };
  const isMore = found.more && found.total > 0;
  const pager = presentPager(
    { page, pages: found.pages },
    (each) => searchPath(locale, typed, each),
    reader,
  );
  return {
    title: pagedTitle(titleOf(typed, { ...count, isMore }, reader), page, reader),
    description: t('articles:list.description', count),
    section: 'magazine',
    addresses: forEachLocale((each) => searchPath(each, typed, page)),
    // A million searches, all of the same articles.
    unlisted: true,
    content: {
      heading: isMore ? t('search:articles.more', count) : t('search:articles.count', count),
      cut: found.plan.cut,
      ...(found.more ? { window: t('search:articles.window') } : {}),
      search: presentMagazineSearch(typed, reader),
      ...presentMended(typed, found, reader),
      categories: presentCategories(categories, undefined, reader),
      stories: presentStoryCards(found.articles, reader),
      instead: found.instead.map((way) => presentInstead(way, reader)),
      partial: presentStoryCards(found.partial, reader),
      ...(pager === undefined ? {} : { pager }),
      ...presentSubject(found, shown, reader),
      ...(found.total > 0 ? {} : { ways: presentWays(typed, reader) }),
    },
  };
}

function titleOf(
  words: string,
  { isMore, count }: { isMore: boolean; count: number },
  { t }: Reader,
): string {
  return t(isMore ? 'search:articles.titleMore' : 'search:articles.title', { count, words });
}

function presentMended(
  typed: string,
  { plan: { mended } }: SearchedArticles,
  { locale }: Reader,
): Pick<ArticlesIndex, 'mended'> {
  if (mended.length === 0) return {};
  const [quoted, words] = mendedQuery(typed, mended);
  return { mended: { words, typed: { href: searchPath(locale, quoted), label: typed } } };
}

function presentInstead(
  { word = '', isAlone = false, typed, count, more }: Instead,
  { t, locale }: Reader,
): { href: string; label: string } {
  const found = t(more ? 'search:articles.more' : 'search:articles.count', { count });
  return {
    href: searchPath(locale, typed),
    label: t(isAlone ? 'search:instead.alone' : 'search:instead.word', { word, found }),
  };
}

/** The listings that the same words find, where they are on the subject. */
function presentSubject(
  { plan }: SearchedArticles,
  { typed, jobs }: { typed: string; jobs: JobsOnSubject | undefined },
  reader: Reader,
): Pick<ArticlesIndex, 'subject'> {
  if (jobs === undefined || jobs.total === 0 || !isSameSubject(plan, jobs.plan)) return {};
  const { t, locale } = reader;
  const count = jobs.more
    ? t('jobs:list.more', { count: jobs.total })
    : t('jobs:list.count', { count: jobs.total });
  return {
    subject: {
      heading: t('search:subject.heading', { found: count }),
      href: queryPath('jobs.list', locale, typed),
      jobs: presentJobCards({ jobs: jobs.jobs, featuredIds: new Set() }, reader),
    },
  };
}

/** Where to go on from nothing. */
function presentWays(typed: string, { t, locale }: Reader): NonNullable<ArticlesIndex['ways']> {
  return {
    all: pathTo('articles.list', locale),
    jobs: {
      href: queryPath('jobs.list', locale, typed),
      label: t('search:articles.jobs', { words: typed }),
    },
  };
}

function searchPath(locale: Locale, typed: string, page = 1): string {
  const path = queryPath('articles.list', locale, typed);
  return page === 1 ? path : `${path}&page=${String(page)}`;
}

function queryPath(route: RouteName, locale: Locale, typed: string): string {
  return `${pathTo(route, locale)}?${new URLSearchParams({ q: typed }).toString()}`;
}

import { presentStoryCards, type StoryCard } from '../articles/card';
import type { FoundArticles } from '../articles/model';
import type { Page } from '../http/page';
import { pagedPath, pagedTitle, presentPager, type Pager } from '../http/paging';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { portraitHtml } from '../media/card';
import { pathTo } from '../site-map';
import type { Author } from './model';

interface AuthorShow {
  readonly name: string;
  /** Beside their name, which says what it shows. */
  readonly portrait?: string;
  readonly bio?: string;
  readonly heading: string;
  readonly stories: readonly StoryCard[];
  readonly pager?: Pager;
}

/** An author and what they wrote. */
export function presentAuthor(
  author: Author,
  found: FoundArticles,
  page: number,
  reader: Reader,
): Page<AuthorShow> {
  const { t, locale } = reader;
  const paths = authorAddresses(author);
  const pager = presentPager(
    { page, pages: found.pages },
    (each) => pagedPath(paths[locale], each),
    reader,
  );
  const words = { author: author.name, count: found.total };
  const title = t('authors:show.title', words);
  const bio = author.bio[locale];
  return {
    title: pagedTitle(title, page, reader),
    description: t('authors:show.description', words),
    section: 'magazine',
    addresses: forEachLocale((each) => pagedPath(paths[each], page)),
    content: {
      name: author.name,
      ...(author.portrait === null ? {} : { portrait: portraitHtml(author.portrait) }),
      ...(bio === null ? {} : { bio }),
      heading: t('authors:show.articles', { count: found.total }),
      stories: presentStoryCards(found.articles, reader),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** The addresses of an author’s page in both languages. */
export function authorAddresses(author: Pick<Author, 'id' | 'slug'>) {
  return forEachLocale((each) => pathTo('authors.show', each, { item: author }));
}

import type { Page } from '../http/page';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import type { KeptArticle, KeptJob } from './model';
import { presentArticleRows, presentJobRows, type Row } from './rows';
import type { Wish } from './wish';
import { listPath, SORTS, type Sort } from './way-back';

interface Link {
  readonly href: string;
  readonly label: string;
}

interface Door {
  readonly sentence: string;
  readonly login: string;
  readonly signup: string;
}

interface List {
  /** None when there are no listings to sort. */
  readonly sort: readonly (Link & { readonly current: boolean })[];
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly rows: readonly Row[];
  }[];
  readonly ways: readonly Link[];
}

/** For who is signed out: what signing in is for, by name when they have just pressed a heart. */
export function presentDoor(wish: Wish | undefined, reader: Reader): Page<Door> {
  const { t, locale } = reader;
  return {
    ...frame('kept', reader),
    content: {
      sentence:
        wish === undefined
          ? t('favourites:door.sentence.none')
          : t(`favourites:door.sentence.${wish.kind}`),
      login: pathTo('accounts.login', locale),
      signup: pathTo('accounts.signup', locale),
    },
  };
}

/** All that the reader keeps. */
export function presentList(
  { jobs, articles }: { jobs: readonly KeptJob[]; articles: readonly KeptArticle[] },
  sort: Sort,
  reader: Reader,
): Page<List> {
  const { t, locale } = reader;
  const sections = [
    {
      id: 'jobs',
      heading: t('favourites:list.jobs'),
      rows: presentJobRows(jobs, sort, reader),
    },
    {
      id: 'articles',
      heading: t('favourites:list.articles'),
      rows: presentArticleRows(articles, sort, reader),
    },
  ];
  return {
    ...frame(sort, reader),
    content: {
      sort:
        jobs.length === 0
          ? []
          : SORTS.map((each) => ({
              href: listPath(locale, each),
              label: t(`favourites:sort.${each}`),
              current: each === sort,
            })),
      sections: sections.filter(({ rows }) => rows.length > 0),
      ways: [
        { href: pathTo('jobs.list', locale), label: t('favourites:empty.jobs') },
        { href: pathTo('articles.list', locale), label: t('favourites:empty.articles') },
      ],
    },
  };
}

function frame(sort: Sort, { t }: Reader) {
  return {
    title: t('favourites:list.title'),
    description: t('favourites:list.description'),
    addresses: forEachLocale((each) => listPath(each, sort)),
    unlisted: true,
  };
}

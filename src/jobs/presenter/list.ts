import type { Page } from '../../http/page';
import { pagedTitle, presentPager, type Pager } from '../../http/paging';
import { forEachLocale, type Locale } from '../../language/locales';
import type { Reader } from '../../language/reader';
import { pathTo } from '../../site-map';
import { presentJobCards, type JobCard } from '../card';
import { writeJobQuery, type JobQuery } from '../forms';
import type { FoundJobs } from '../model';
import { presentChips, type Chip } from './chips';
import type { Choices } from './choices';
import { presentFilters, type Filter } from './filters';
import { titleOfList } from './title';

interface Link {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

interface JobsIndex {
  readonly heading: string;
  readonly action: string;
  readonly filters: readonly Filter[];
  readonly keep: readonly { readonly name: string; readonly value: string }[];
  readonly sort: readonly Link[];
  readonly chips: readonly Chip[];
  readonly clearHref?: string;
  readonly jobs: readonly JobCard[];
  readonly pager?: Pager;
  /** None when nothing narrows the list: it would lead to the same page. */
  readonly emptyHref?: string;
}

/** The list of listings, as one search found it. */
export function presentJobList(
  found: FoundJobs,
  { query, page }: { query: JobQuery; page: number },
  choices: Choices,
  reader: Reader,
): Page<JobsIndex> {
  const { t, locale } = reader;
  const path = pathTo('jobs.list', locale);
  const chips = presentChips(query, choices, reader);
  const pager = presentPager(
    { page, pages: found.pages },
    (each) => path + writeJobQuery(query, each),
    reader,
  );
  const count = { count: found.total };
  return {
    title: pagedTitle(titleOfList(chips, found.total, reader), page, reader),
    description: t('jobs:list.description', count),
    section: 'jobs',
    addresses: listAddresses(query, page),
    unlisted: !isWorthListing(query),
    content: {
      heading: t('jobs:list.count', count),
      action: path,
      filters: presentFilters(query, choices, reader),
      keep: query.sort === 'date' ? [] : [{ name: 'sort', value: query.sort }],
      sort: (['date', 'salary'] as const).map((sort) => ({
        href: path + writeJobQuery({ ...query, sort }),
        label: t(`jobs:sort.${sort}`),
        current: query.sort === sort,
      })),
      chips,
      ...(chips.length > 1 ? { clearHref: path } : {}),
      jobs: presentJobCards(found, reader),
      ...(pager === undefined ? {} : { pager }),
      ...(writeJobQuery({ ...query, sort: 'date' }) === '' ? {} : { emptyHref: path }),
    },
  };
}

function listAddresses(query: JobQuery, page: number): Record<Locale, string> {
  return forEachLocale((locale) => pathTo('jobs.list', locale) + writeJobQuery(query, page));
}

/**
 * Search engines get the plain list, and that of one category or of one place: pages that someone
 * would look for. Every other combination of filters would be a million pages of the same things.
 */
function isWorthListing(query: JobQuery): boolean {
  const plain = writeJobQuery({ ...query, category: [], place: [] }) === '';
  return plain && query.category.length + query.place.length <= 1;
}

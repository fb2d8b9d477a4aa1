import type { ArticlesOnSubject } from '../../articles/model';
import type { Page } from '../../http/page';
import { pagedTitle, presentPager, type Pager } from '../../http/paging';
import type { SearchForm } from '../../http/search-form';
import type { Reader } from '../../language/reader';
import { pathTo } from '../../site-map';
import { SORTS, usualSort, writeJobQuery, type JobQuery } from '../forms';
import type { FoundJobs, SearchedJobs } from '../model';
import { presentSearchForm } from '../search-form';
import { presentChips, type Chip } from './chips';
import type { Choices } from './choices';
import { presentFilters, type Filter } from './filters';
import {
  listAddresses,
  presentNotes,
  presentResults,
  type ResultCard,
  type SearchNotes,
} from './results';
import { presentSubject, type Subject } from './subject';
import { titleOfList } from './title';

interface Link {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

interface JobsIndex {
  readonly search: SearchForm;
  readonly heading: string;
  readonly action: string;
  readonly filters: readonly Filter[];
  readonly keep: readonly { readonly name: string; readonly value: string }[];
  readonly sort: readonly Link[];
  readonly chips: readonly Chip[];
  readonly clearHref?: string;
  readonly q: string;
  readonly notes: SearchNotes;
  readonly jobs: readonly ResultCard[];
  readonly pager?: Pager;
  readonly subject?: Subject;
  /** None when nothing narrows the list: it would lead to the same page. */
  readonly emptyHref?: string;
}

/** The list of listings, as one search found it. */
export function presentJobList(
  found: FoundJobs & SearchedJobs & { readonly articles: ArticlesOnSubject | undefined },
  { query, page }: { query: JobQuery; page: number },
  choices: Choices,
  reader: Reader,
): Page<JobsIndex> {
  const { t, locale } = reader;
  const count = { count: found.total };
  // Beyond what is looked at nobody counts.
  const isMore = query.q !== '' && found.answer.more && found.total > 0;
  const path = pathTo('jobs.list', locale);
  const chips = presentChips(query, found.answer.plan, choices, reader);
  const pager = presentPager(
    { page, pages: found.pages },
    (each) => path + writeJobQuery(query, each),
    reader,
  );
  const { plan } = found.answer;
  const subject = presentSubject(found.articles, { typed: query.q, plan }, reader);
  return {
    title: pagedTitle(titleOfList(chips, { ...count, isMore }, reader), page, reader),
    description: t('jobs:list.description', count),
    section: 'jobs',
    addresses: listAddresses(query, page),
    unlisted: !isWorthListing(query),
    content: {
      search: presentSearchForm({ query, places: choices.places }, reader),
      heading: isMore ? t('jobs:list.more', count) : t('jobs:list.count', count),
      action: path,
      q: query.q,
      notes: presentNotes(found, query, reader),
      filters: presentFilters(query, found.answer, choices, reader),
      keep: [
        ...(query.q === '' ? [] : [{ name: 'q', value: query.q }]),
        ...(query.sort === usualSort(query.q) ? [] : [{ name: 'sort', value: query.sort }]),
      ],
      sort: SORTS.filter((sort) => query.q !== '' || sort !== 'relevance').map((sort) => ({
        href: path + writeJobQuery({ ...query, sort }),
        label: t(`jobs:sort.${sort}`),
        current: query.sort === sort,
      })),
      chips,
      ...(chips.length > 1 ? { clearHref: path } : {}),
      jobs: presentResults(found.jobs, found, reader, found.featuredIds),
      ...(pager === undefined ? {} : { pager }),
      ...(subject === undefined ? {} : { subject }),
      ...(writeJobQuery({ ...query, sort: 'date' }) === '' ? {} : { emptyHref: path }),
    },
  };
}

/**
 * Search engines get the plain list, and that of one category or of one place: pages that someone
 * would look for. Every other combination of filters would be a million pages of the same things.
 */
function isWorthListing(query: JobQuery): boolean {
  const plain = writeJobQuery({ ...query, category: [], place: [] }) === '';
  return plain && query.category.length + query.place.length <= 1;
}

import { lastDayOf } from '../clock';
import { formatDate } from '../language/dates';
import { forEachLocale, LOCALES, otherLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { foreignMark, type ForeignMark } from '../language/words';
import { pathTo } from '../site-map';
import { STATES, type Standing, type State } from './editing';
import { DESK_ROUTES, previewAddresses, type DeskKind } from './desk-addresses';
import { presentDeskNav } from './desk-nav';
import { saysState } from './moment-fields';
import type { Page } from './page';
import { listQuery, pagedTitle, presentPager, type Pager } from './paging';

/** How far the words of an item are in one language. */
export type TextState = 'ready' | 'draft';

/** An item of the desk, as its list shows it. */
export interface DeskItem extends Standing {
  readonly id: number;
  readonly texts: Partial<Record<Locale, { readonly title: string; readonly state: TextState }>>;
  /** Whose it is: the author, the employer. */
  readonly by: string;
  readonly updatedAt: Date;
  /** Of a listing: the instant at which its last day ends. */
  readonly expiresAt?: Date | null;
  /** Of a listing that is published all the same. */
  readonly lacksFrench?: boolean;
}

/** A page of what a list of the desk asked for, and how many there are in all. */
export interface DeskPage {
  readonly total: number;
  readonly pages: number;
  readonly items: readonly DeskItem[];
}

interface DeskRow extends ForeignMark {
  readonly id: number;
  readonly href: string;
  readonly title: string;
  /** Where it is looked at as readers would see it. */
  readonly previewHref: string;
  /** What must not be overlooked. */
  readonly flag?: string;
  readonly facts: readonly string[];
}

/** A list that is narrowed by one of its values; '' stands for all. */
export interface DeskFilter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly chosen: boolean;
  }[];
}

export interface DeskList {
  readonly heading: string;
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly add: { readonly href: string; readonly label: string };
  readonly action: string;
  /** The words that are searched, as they were typed. */
  readonly typed: string;
  readonly filters: readonly DeskFilter[];
  readonly count: string;
  readonly rows: readonly DeskRow[];
  readonly pager?: Pager;
}

interface Shown extends DeskPage {
  readonly kind: 'article' | 'job';
  readonly state: State | undefined;
  readonly typed: string;
  /** The orders there are, and the one that an address need not name. */
  readonly sorts: Sorts<DeskSort>;
  readonly page: number;
  /** The filters that only this kind has. */
  readonly more?: readonly DeskFilter[];
}

type DeskSort = 'added' | 'title' | 'closing' | 'updated' | 'published';

/** The orders of a list. */
interface Sorts<Sort> {
  readonly all: readonly Sort[];
  readonly usual: Sort;
  readonly chosen: Sort;
}

/** The order that `?sort=` asks for among those there are; the usual one, also for nonsense. */
export function readSort<Sort extends string>(
  asked: unknown,
  all: readonly Sort[],
  usual: Sort,
): Sorts<Sort> {
  return { all, usual, chosen: all.find((sort) => sort === asked) ?? usual };
}

/** The state that `?state=` asks for; undefined: all of them, also for nonsense. */
export function readState(asked: unknown): State | undefined {
  return STATES.find((state) => state === asked);
}

/** A list of the desk: what there is, in which state, and how far in each language. */
export function presentDeskList(shown: Shown, reader: Reader): Page<DeskList> {
  const { t, locale } = reader;
  const { kind, items, page, pages, typed } = shown;
  const routes = DESK_ROUTES[kind];
  const filters = [stateFilter(shown, reader), ...(shown.more ?? []), sortFilter(shown, reader)];
  const pathOf = (each: Locale, number: number) =>
    pathTo(routes.list, each) + writeDeskQuery(typed, filters, number);
  const pager = presentPager({ page, pages }, (each) => pathOf(locale, each), reader);
  const heading = t(`desk:list.${kind}.heading`);
  return {
    title: pagedTitle(t(`desk:list.${kind}.title`), page, reader),
    description: t('desk:overview.description'),
    addresses: forEachLocale((each) => pathOf(each, page)),
    unlisted: true,
    content: {
      heading,
      nav: presentDeskNav(routes.list, reader),
      add: { href: pathTo(routes.add, locale), label: t(`desk:list.${kind}.add`) },
      action: pathTo(routes.list, locale),
      ...{ typed, filters },
      count: t(`desk:list.${kind}.count`, { count: shown.total }),
      rows: items.map((item) => presentRow(kind, item, reader)),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** What narrows a list of the desk, and its page, as its address says it. */
function writeDeskQuery(typed: string, filters: readonly DeskFilter[], page: number): string {
  const chosen = filters.map(
    ({ name, options }) => [name, options.find((each) => each.chosen)?.value ?? ''] as const,
  );
  return listQuery([['q', typed], ...chosen], page);
}

function stateFilter({ state }: Shown, { t }: Reader): DeskFilter {
  return {
    name: 'state',
    label: t('desk:list.state'),
    options: [
      { value: '', label: t('desk:list.all'), chosen: state === undefined },
      ...STATES.map((value) => ({
        value,
        label: t(`desk:state.${value}`),
        chosen: value === state,
      })),
    ],
  };
}

function sortFilter({ sorts }: Shown, { t }: Reader): DeskFilter {
  return {
    name: 'sort',
    label: t('desk:sort.label'),
    options: sorts.all.map((value) => ({
      value: value === sorts.usual ? '' : value,
      label: t(`desk:sort.${value}`),
      chosen: value === sorts.chosen,
    })),
  };
}

/** A draft may have no title yet, in the reader’s language or in any. */
function presentRow(kind: DeskKind, item: DeskItem, reader: Reader): DeskRow {
  const { t, locale } = reader;
  const titled = [locale, otherLocale(locale)].find((each) => item.texts[each]?.title);
  return {
    ...{ id: item.id, href: pathTo(DESK_ROUTES[kind].item, locale, { id: item.id }) },
    previewHref: previewAddresses(kind, item.id)[locale],
    title: (titled && item.texts[titled]?.title) ?? t('desk:list.untitled'),
    ...(titled === undefined ? {} : foreignMark(titled, reader)),
    ...(item.lacksFrench === true ? { flag: t('desk:list.lacksFrench') } : {}),
    facts: [
      saysState(item, reader),
      ...LOCALES.map((each) =>
        t('desk:list.text', {
          language: t(`desk:language.${each}`),
          state: t(`desk:text.${item.texts[each]?.state ?? 'none'}`),
        }),
      ),
      item.by,
      ...(item.expiresAt
        ? [t('desk:list.lastDay', { date: formatDate(lastDayOf(item.expiresAt), locale) })]
        : []),
      t('desk:list.updated', { date: formatDate(item.updatedAt, locale) }),
    ],
  };
}

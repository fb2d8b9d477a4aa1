import { presentDeskNav } from '../http/desk-nav';
import type { Page } from '../http/page';
import { listQuery, pagedTitle, presentPager, type Pager } from '../http/paging';
import { REGISTER_ROUTES, type RegisterName } from '../http/register-routes';
import type { SearchForm } from '../http/search-form';
import { forEachLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { REGISTER_SORTS, type EntryName, type RegisterSort } from '../registers/model';
import { pathTo } from '../site-map';

/** A page of a register, and what was searched in it. */
export interface ShownRegister {
  readonly register: RegisterName;
  readonly typed: string;
  readonly sort: RegisterSort;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly items: readonly EntryName[];
  /** How many things hang on each: those that can be read now, and all. */
  readonly readable: ReadonlyMap<number, number>;
  readonly all: ReadonlyMap<number, number>;
  /** Whether one of them was just deleted. */
  readonly isDeleted?: boolean;
}

/** The names of a register, with a search among them. */
export interface RegisterList {
  readonly search: Omit<SearchForm, 'place' | 'suggestionsHref'>;
  readonly count: string;
  readonly sorts: readonly {
    readonly href: string;
    readonly label: string;
    readonly current: boolean;
  }[];
  readonly rows: readonly {
    readonly id: number;
    readonly href: string;
    readonly title: string;
    readonly facts: readonly string[];
  }[];
  readonly pager?: Pager;
}

interface RegisterPage extends RegisterList {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly heading: string;
  readonly add: { readonly href: string; readonly label: string };
  readonly done?: string;
}

/** A register on the desk. */
export function presentRegister(shown: ShownRegister, reader: Reader): Page<RegisterPage> {
  const { t, locale } = reader;
  const { register, page } = shown;
  const routes = REGISTER_ROUTES[register];
  const ownPath = (each: Locale) => pathTo(routes.list, each);
  return {
    title: pagedTitle(t(`registers:${register}.title`), page, reader),
    description: t('registers:description'),
    addresses: forEachLocale((each) => ownPath(each) + writeQuery(shown, page)),
    unlisted: true,
    content: {
      nav: presentDeskNav(routes.list, reader),
      heading: t(`registers:${register}.heading`),
      add: { href: pathTo(routes.add, locale), label: t(`registers:${register}.new`) },
      ...(shown.isDeleted === true ? { done: t('registers:done.delete') } : {}),
      ...presentList(shown, reader, {
        action: ownPath(locale),
        hrefOf: (id) => pathTo(routes.entry, locale, { id }),
      }),
    },
  };
}

/** The names that were found, each leading somewhere. */
export function presentList(
  shown: ShownRegister,
  reader: Reader,
  { action, hrefOf }: { action: string; hrefOf: (id: number) => string },
): RegisterList {
  const { t } = reader;
  const { register, typed, sort, page, pages } = shown;
  const pager = presentPager({ page, pages }, (each) => action + writeQuery(shown, each), reader);
  return {
    search: {
      ...{ action, typed, example: '', keep: keptSort(sort) },
      name: t(`registers:${register}.heading`),
      label: t('registers:search'),
    },
    count: t('registers:found', { count: shown.total }),
    sorts: REGISTER_SORTS.map((each) => ({
      href: action + writeQuery({ typed, sort: each }, 1),
      label: t(`registers:sort.${each}`),
      current: each === sort,
    })),
    rows: shown.items.map(({ id, name }) => ({
      ...{ id, href: hrefOf(id), title: name },
      facts: presentCounts(register, id, shown, reader),
    })),
    ...(pager === undefined ? {} : { pager }),
  };
}

/** What was searched, the order and the page, as an address says it. */
export function writeQuery(
  { typed, sort }: Pick<ShownRegister, 'typed' | 'sort'>,
  page: number,
): string {
  const order = keptSort(sort).map(({ name, value }) => [name, value] as const);
  return listQuery([['q', typed], ...order], page);
}

/** The usual order is not named. */
function keptSort(sort: RegisterSort): { name: string; value: string }[] {
  return sort === REGISTER_SORTS[0] ? [] : [{ name: 'sort', value: sort }];
}

function presentCounts(
  register: RegisterName,
  id: number,
  { readable, all }: Pick<ShownRegister, 'readable' | 'all'>,
  { t }: Reader,
): string[] {
  const things = thingsOf(register);
  return [
    t(`registers:readable.${things}`, { count: readable.get(id) ?? 0 }),
    t('registers:all', { count: all.get(id) ?? 0 }),
  ];
}

/** What hangs on the entries of a register. */
export function thingsOf(register: RegisterName): 'jobs' | 'articles' {
  return register === 'author' || register === 'articleCategory' ? 'articles' : 'jobs';
}

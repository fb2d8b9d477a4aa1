import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { notFound } from './problem';

/** What the pager of a list shows. */
export interface Pager {
  readonly label: string;
  readonly previous?: string;
  readonly next?: string;
  readonly pages: readonly {
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
  }[];
}

/** The page that an address asks for: 1 when it says nothing. @throws Problem 404 for nonsense. */
export function readPage(value: unknown): number {
  if (value === undefined || value === '') return 1;
  if (typeof value !== 'string' || !/^[1-9]\d{0,5}$/.test(value)) throw notFound('page');
  return Number(value);
}

/** @throws Problem 404 when the list ends before the page. */
export function assertPage(page: number, pages: number): void {
  if (page > pages) throw notFound(`page ${String(page)} of ${String(pages)}`);
}

/** `path?page=2`; the first page has no parameter, so that it has one address. */
export function pagedPath(path: string, page: number): string {
  return page === 1 ? path : `${path}?page=${String(page)}`;
}

/** What narrows a list, and its page, as an address says it: what is empty is left out. */
export function listQuery(
  narrowed: Iterable<readonly [name: string, value: string]>,
  page: number,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of narrowed) if (value !== '') query.set(name, value);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** The title of a list, which names its page from the second on. */
export function pagedTitle(title: string, page: number, { t, locale }: Reader): string {
  return page === 1 ? title : t('site:titlePage', { title, page: formatNumber(page, locale) });
}

/** A pager around the current page; undefined when all fits on one. */
export function presentPager(
  { page, pages }: { page: number; pages: number },
  href: (page: number) => string,
  { t, locale }: Reader,
): Pager | undefined {
  if (pages === 1) return undefined;
  const written = (each: number) => formatNumber(each, locale);
  return {
    label: t('site:pager.status', { page: written(page), pages: written(pages) }),
    ...(page > 1 ? { previous: href(page - 1) } : {}),
    ...(page < pages ? { next: href(page + 1) } : {}),
    pages: nearbyPages(page, pages).map((each) => ({
      label: written(each),
      href: href(each),
      current: each === page,
    })),
  };
}

/** The first, the last, and those around the current one. */
function nearbyPages(page: number, pages: number): number[] {
  const wanted = [1, page - 2, page - 1, page, page + 1, page + 2, pages];
  return [...new Set(wanted)].filter((each) => each >= 1 && each <= pages).sort((a, b) => a - b);
}

import type { Request } from 'express';
import { safeReturn } from '../http/access';
import type { Locale } from '../language/locales';
import { pathTo } from '../site-map';
import { anchorOf, type Favourite } from './rules';

/** What a page is told that someone comes back to: what has become of their press. */
export const NEWS = ['kept', 'removed', 'gone', 'full'] as const;
export type News = (typeof NEWS)[number];

/** More would not fit into an address with our own words behind it. */
const LONGEST = 2000;

/**
 * The page where the press was made, without the news of an earlier one. Only its path is used, so a
 * forged header leads nowhere else; undefined when the browser does not say, or comes from elsewhere.
 */
export function pressedOn(req: Request, siteUrl: string): string | undefined {
  const given = req.get('Referer') ?? '';
  if (!URL.canParse(given)) return undefined;
  const page = new URL(given);
  if (page.host !== new URL(siteUrl).host && page.host !== req.host) return undefined;
  for (const name of NEWS) page.searchParams.delete(name);
  const path = safeReturn(page.pathname + page.search);
  return path !== undefined && path.length <= LONGEST ? path : undefined;
}

/** A page with news of a press. */
export function withNews(path: string, news: News, favourite: Favourite): string {
  return `${path}${path.includes('?') ? '&' : '?'}${news}=${anchorOf(favourite)}`;
}

/** The place of a thing on a page. */
export function atThing(path: string, favourite: Favourite): string {
  return `${path}#${anchorOf(favourite)}`;
}

export const SORTS = ['kept', 'closing'] as const;
export type Sort = (typeof SORTS)[number];

/** How the list of favourites is sorted: the last kept first, when nothing is said. */
export function readSort(value: unknown): Sort {
  return value === 'closing' ? 'closing' : 'kept';
}

/** The list of favourites, sorted. */
export function listPath(locale: Locale, sort: Sort): string {
  const path = pathTo('favourites.list', locale);
  return sort === 'kept' ? path : `${path}?sort=${sort}`;
}

import { forEachLocale, LOCALES, type Locale } from '../language/locales';
import { pathTo } from '../site-map';
import type { PreviewForm } from './preview';

/** Where the items of each kind stand on the desk. */
export const DESK_ROUTES = {
  article: {
    list: 'desk.articles',
    add: 'desk.newArticle',
    item: 'desk.article',
    revisions: 'desk.articleRevisions',
    revision: 'desk.articleRevision',
    preview: 'desk.articlePreview',
  },
  job: {
    list: 'desk.jobs',
    add: 'desk.newJob',
    item: 'desk.job',
    revisions: 'desk.jobRevisions',
    revision: 'desk.jobRevision',
    preview: 'desk.jobPreview',
  },
} as const;

/** What the desk has forms and lists of. */
export type DeskKind = keyof typeof DESK_ROUTES;

/** Where the revisions of an item stand: all of them, or one. */
export function revisionAddresses(
  kind: DeskKind,
  id: number,
  revision?: number,
): Record<Locale, string> {
  const { revisions, revision: one } = DESK_ROUTES[kind];
  return forEachLocale((locale) =>
    revision === undefined
      ? pathTo(revisions, locale, { id })
      : pathTo(one, locale, { id, revision }),
  );
}

/** Where an item is looked at as readers would see it, in one form. */
export function previewAddresses(
  kind: DeskKind,
  id: number,
  form: PreviewForm = 'page',
): Record<Locale, string> {
  const query = form === 'page' ? '' : `?form=${form}`;
  return forEachLocale((locale) => pathTo(DESK_ROUTES[kind].preview, locale, { id }) + query);
}

/** Where the form of an item stands, in both languages; of one that is not there yet, too. */
export function addressesOf(
  kind: DeskKind,
  item: { readonly id: number } | undefined,
): Record<Locale, string> {
  const { add, item: own } = DESK_ROUTES[kind];
  return forEachLocale((locale) =>
    item === undefined ? pathTo(add, locale) : pathTo(own, locale, { id: item.id }),
  );
}

/** The language of each address, for forms that wait under either. */
export function eachAddress(addresses: Readonly<Record<Locale, string>>): string[] {
  return LOCALES.map((locale) => addresses[locale]);
}

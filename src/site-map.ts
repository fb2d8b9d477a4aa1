type Locale = 'fr' | 'en';

/** Where each page stands: the one place where a path is spelled. `:name` is one part of it. */
export const siteMap = {
  home: { fr: '/fr/', en: '/en/' },
  'jobs.list': { fr: '/fr/emplois', en: '/en/jobs' },
  'jobs.show': { fr: '/fr/emplois/:item', en: '/en/jobs/:item' },
  'articles.list': { fr: '/fr/articles', en: '/en/articles' },
  'articles.category': {
    fr: '/fr/articles/categorie/:slug',
    en: '/en/articles/category/:slug',
  },
  'articles.show': { fr: '/fr/articles/:item', en: '/en/articles/:item' },
  'employers.list': { fr: '/fr/employeurs', en: '/en/employers' },
  'employers.show': { fr: '/fr/employeurs/:item', en: '/en/employers/:item' },
  'authors.show': { fr: '/fr/auteurs/:item', en: '/en/authors/:item' },
  privacy: { fr: '/fr/confidentialite', en: '/en/privacy' },
  accessibility: { fr: '/fr/accessibilite', en: '/en/accessibility' },
  terms: { fr: '/fr/conditions', en: '/en/terms' },
} as const satisfies Record<string, Record<Locale, string>>;

export type RouteName = keyof typeof siteMap;

/** Something with a page of its own: `{id}-{slug}` in its address. */
export interface Item {
  readonly id: number;
  readonly slug: string;
}

/** The path of a page in one language, with its parts filled in. */
export function pathTo(
  route: RouteName,
  locale: Locale,
  parts: { item?: Item; slug?: string } = {},
): string {
  const item = parts.item === undefined ? '' : `${String(parts.item.id)}-${parts.item.slug}`;
  return siteMap[route][locale].replace(':item', item).replace(':slug', parts.slug ?? '');
}

/** The number in `{id}-{slug}`, and the slug as it was given; undefined when there is no number. */
export function readItem(part: string): Item | undefined {
  const [, id, slug] = /^([1-9]\d{0,8})(?:-(.*))?$/s.exec(part) ?? [];
  return id === undefined ? undefined : { id: Number(id), slug: slug ?? '' };
}

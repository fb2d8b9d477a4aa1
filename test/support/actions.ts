import type { CheerioAPI } from 'cheerio';
import { LOCALES, type Locale } from '../../src/language/locales';
import { readItem, siteMap, type RouteName } from '../../src/site-map';

/** Slugs of categories in both languages: they are all that addresses translate beside the site map. */
export type Slugs = readonly Readonly<Record<Locale, string>>[];

/**
 * What a page lets its reader do, without the language that it says it in: where its links lead, and
 * what its forms send; `words …` leads out of a text that someone wrote. Sorted, since names are listed
 * in the order of their language.
 */
export function actionsOf($: CheerioAPI, slugs: Slugs): string[] {
  const links = $('a[href]')
    .toArray()
    .filter((link) => !$(link).is('.switch'))
    .map((link) => {
      const route = routeOf(String($(link).attr('href')), slugs);
      return $(link).closest('.prose').length > 0 ? `words ${route}` : route;
    });
  const fields = $('form')
    .toArray()
    .flatMap((form) => {
      const { action = '', method = 'get' } = $(form).attr() ?? {};
      return $(form)
        .find('input, select option, textarea, button')
        .toArray()
        .map((field) => {
          const { name, value = '', type = field.tagName } = $(field).attr() ?? {};
          const sent = name ?? $(field).closest('select').attr('name') ?? '';
          return `${method} ${routeOf(action, slugs)} ${type} ${sent}=${value}`;
        });
    });
  return [...links, ...fields].sort();
}

/** An address as its route: `/fr/emplois/12-luthiere?x` → `jobs.show 12?x`; another site’s stays. */
export function routeOf(href: string, slugs: Slugs): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  for (const route of Object.keys(siteMap) as RouteName[]) {
    for (const locale of LOCALES) {
      const pattern = siteMap[route][locale].replace(/:\w+/, '([^/]+)');
      const [found, part] = new RegExp(`^${pattern}$`).exec(path) ?? [];
      if (found === undefined) continue;
      return (
        [route, ...(part === undefined ? [] : [thingOf(part, locale, slugs)])].join(' ') + rest
      );
    }
  }
  return href;
}

/** What a part of an address names, without its language: the number of an item, the place of a category. */
function thingOf(part: string, locale: Locale, slugs: Slugs): string {
  const item = readItem(part);
  if (item !== undefined) return String(item.id);
  const category = slugs.findIndex((slug) => slug[locale] === part);
  return category === -1 ? part : `category ${String(category)}`;
}

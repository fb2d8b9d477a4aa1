import { load, type CheerioAPI } from 'cheerio';
import type { TestSite } from './site';

/** What stands at an address of the site. */
export interface Crawled {
  readonly path: string;
  readonly status: number;
  readonly html: string;
  readonly $: CheerioAPI;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The page that first led here. */
  readonly from: string;
}

/**
 * Everything that links lead to from some addresses on, each opened once, as a patient visitor would;
 * or these addresses alone.
 */
export async function crawl(
  site: TestSite,
  starts: readonly string[],
  { follow = true } = {},
): Promise<Map<string, Crawled>> {
  const pages = new Map<string, Crawled>();
  const waiting = starts.map((path) => ({ path, from: 'the test' }));
  const known = new Set(starts);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, from } = next;
    const { status, text, headers } = await site.get(path);
    const page: Crawled = { path, from, status, html: text, $: load(text), headers };
    pages.set(path, page);
    for (const link of follow ? internalLinks(page.$) : []) {
      if (known.has(link)) continue;
      known.add(link);
      waiting.push({ path: link, from: path });
    }
  }
  return pages;
}

/** Where the links of a page lead within the site. */
export function internalLinks($: CheerioAPI): string[] {
  return $('a[href]')
    .toArray()
    .map((link) => String($(link).attr('href')))
    .filter((href) => href.startsWith('/') && !href.startsWith('//'))
    .map((href) => href.replace(/#.*$/, ''));
}

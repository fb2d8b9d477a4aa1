import { open, type ReadPage } from './page';
import type { TestSite } from './site';

/** A listing in a list, as someone who pages through sees it. */
export interface Listed {
  readonly title: string;
  readonly featured: boolean;
}

/** The listings of a page, in order. */
export function listedOn({ $ }: ReadPage): Listed[] {
  return $('.job')
    .toArray()
    .map((job) => ({
      title: $(job).find('h3 > a').text(),
      featured: $(job).find('.flag').length > 0,
    }));
}

/** All pages of a list, one after the other, as « Page suivante » leads through them. */
export async function wholeList(site: TestSite, path: string): Promise<Listed[][]> {
  const pages: Listed[][] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const page: ReadPage = await open(site, next);
    pages.push(listedOn(page));
    next = page.$('.pager a[rel=next]').attr('href');
  }
  return pages;
}

import { pagedTitle, presentPager } from '../../src/http/paging';
import { createDictionary } from '../../src/language/dictionary';
import type { Reader } from '../../src/language/reader';

describe.each([
  ['fr', 'Page 2\u00a0500 sur 5\u00a0000', 'Offres, page 2\u00a0500', '5\u00a0000'],
  ['en', 'Page 2,500 of 5,000', 'Offres, page 2,500', '5,000'],
] as const)('the pager of a very long list, in %s', (locale, status, title, last) => {
  let reader: Reader;

  beforeAll(async () => {
    const t = (await createDictionary()).for(locale);
    reader = { locale, t, now: new Date('2026-11-24T15:00:00Z') };
  });

  it('writes numbers as people do, and addresses as machines do', () => {
    const pager = presentPager({ page: 2500, pages: 5000 }, (page) => `?page=${page}`, reader);
    expect(pager?.label).toBe(status);
    expect(pager?.pages.at(-1)).toEqual({ label: last, href: '?page=5000', current: false });
    expect(pagedTitle('Offres', 2500, reader)).toBe(title);
  });
});

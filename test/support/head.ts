import type { ReadPage } from './page';

/** What a page says of itself to search engines, and where its switch of language leads. */
export function headOf(page: ReadPage) {
  const { $ } = page;
  const alternates = $('link[rel=alternate][hreflang]').toArray();
  return {
    title: page.text('title'),
    canonical: $('link[rel=canonical]').attr('href'),
    robots: $('meta[name=robots]').attr('content'),
    alternates: Object.fromEntries(
      alternates.map((link) => [$(link).attr('hreflang') ?? '', $(link).attr('href')]),
    ),
    otherLanguage: $('.switch').attr('href'),
  };
}

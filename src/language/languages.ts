import { forEachLocale, htmlLang, LOCALES } from './locales';

const names = forEachLocale(
  (locale) => new Intl.DisplayNames(htmlLang(locale), { type: 'language' }),
);

/** What a language is called in each language of the site: `es` is « espagnol » and “Spanish”. */
export function languageNames(code: string): string[] {
  return LOCALES.flatMap((locale) => names[locale].of(code) ?? []);
}

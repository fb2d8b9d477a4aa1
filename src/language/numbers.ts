import { remember } from './format-cache';
import { forEachLocale, htmlLang, type Locale } from './locales';

const write = forEachLocale((locale) => {
  const formatter = new Intl.NumberFormat(htmlLang(locale));
  return remember((value: number) => formatter.format(value));
});

/** « 2 468 » (with a no-break space) or “2,468”. */
export function formatNumber(value: number, locale: Locale): string {
  return write[locale](value);
}

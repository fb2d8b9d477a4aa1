import { forEachLocale, htmlLang, type Locale } from './locales';

const all = forEachLocale(
  (locale) => new Intl.ListFormat(htmlLang(locale), { type: 'conjunction' }),
);
const any = forEachLocale(
  (locale) => new Intl.ListFormat(htmlLang(locale), { type: 'disjunction' }),
);

/** « a, b et c » or “a, b and c”; an empty string when there is nothing. */
export function formatList(items: readonly string[], locale: Locale): string {
  return all[locale].format(items);
}

/** « a, b ou c » or “a, b or c”. */
export function formatAlternatives(items: readonly string[], locale: Locale): string {
  return any[locale].format(items);
}

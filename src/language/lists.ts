import { forEachLocale, htmlLang, type Locale } from './locales';

const formatters = forEachLocale(
  (locale) => new Intl.ListFormat(htmlLang(locale), { type: 'conjunction' }),
);

/** « a, b et c » or “a, b and c”; an empty string when there is nothing. */
export function formatList(items: readonly string[], locale: Locale): string {
  return formatters[locale].format(items);
}

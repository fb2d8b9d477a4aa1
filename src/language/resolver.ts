import { createInstance, type FormatterModule } from 'i18next';
import { LOCALES, forEachLocale, type Locale } from './locales';
import type { Messages } from './messages';
import { formatNumber } from './numbers';

/** What is put into a message: `{{name}}` by its name; `count` also chooses the plural. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** i18next’s answer, which the dictionary must equal. */
export type Resolve = (key: string, locale: Locale, values?: MessageValues) => string;

/**
 * Sets i18next up over the words of the site: it owns what a message may contain, and it is slow.
 * Nothing is escaped, since views escape; `{{count}}` and `{{name, number}}` go through `formatNumber`.
 * The answer throws when a value that the message shows is not given.
 */
export async function createResolver(messages: Messages): Promise<Resolve> {
  const i18next = createInstance().use(numberFormat);
  await i18next.init({
    resources: messages,
    ns: Object.keys(messages.fr),
    lng: 'fr',
    supportedLngs: [...LOCALES],
    fallbackLng: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
    missingInterpolationHandler: (text: string) => {
      throw new Error(`A value is missing for “${text}”`);
    },
  });
  const translate = forEachLocale((locale) => i18next.getFixedT(locale));
  return (key, locale, values = {}) =>
    // As `replace`, a value cannot be taken for an option of i18next.
    translate[locale](key, { count: values.count, replace: values });
}

/** Stands in for i18next’s own formats, which would write for `fr` and not for `fr-CA`. */
const numberFormat: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format(value: string | number, format, locale, options) {
    if (format !== undefined && format !== 'number') throw new Error(`No format ${format}`);
    // What is not a number stays as it is, even undefined, or i18next would not report it missing.
    if (typeof value !== 'number') return value;
    const counted = options?.interpolationkey === 'count' || format === 'number';
    return counted ? formatNumber(value, locale as Locale) : String(value);
  },
};

import { htmlLang, forEachLocale, type Locale } from '../../language/locales';
import type { Reader } from '../../language/reader';
import { WORK_LANGUAGES } from '../rules';

type WorkLanguage = (typeof WORK_LANGUAGES)[number];

const wholeDollars = forEachLocale(
  (locale) =>
    new Intl.NumberFormat(htmlLang(locale), {
      style: 'currency',
      currency: 'CAD',
      maximumFractionDigits: 0,
    }),
);

/** « 60 000 $ », “$60,000”. */
export function dollars(amount: number, locale: Locale): string {
  return wholeDollars[locale].format(amount);
}

/** « anglais », “English”; the code itself for a language that has no name here. */
export function workLanguage(code: string, { t }: Reader): string {
  const known = WORK_LANGUAGES.find((language): language is WorkLanguage => language === code);
  return known === undefined ? code : t(`jobs:language.${known}`);
}

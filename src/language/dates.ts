import { montrealDay } from '../clock';
import { remember } from './format-cache';
import { forEachLocale, htmlLang, type Locale } from './locales';

const write = forEachLocale((locale) => {
  // The day is already Montréal’s, so it is written as it stands.
  const formatter = new Intl.DateTimeFormat(htmlLang(locale), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
  return remember((day: string) => {
    const written = formatter.format(new Date(`${day}T12:00:00Z`));
    // French writes the first day of a month as an ordinal; Intl does not.
    return locale === 'fr' ? written.replace(/^1(?!\d)/, '1er') : written;
  });
});

/**
 * The Montréal day of an instant: « 4 juillet 2019 », « 1er juillet 2026 » or “July 4, 2019”.
 * @throws RangeError when the date is invalid.
 */
export function formatDate(date: Date, locale: Locale): string {
  return write[locale](montrealDay(date));
}

/** A day of the calendar, given as `YYYY-MM-DD`, in the same words. */
export function formatDay(day: string, locale: Locale): string {
  return write[locale](day);
}

const clocks = forEachLocale(
  (locale) =>
    new Intl.DateTimeFormat(htmlLang(locale), {
      timeZone: 'America/Toronto',
      hour: 'numeric',
      minute: '2-digit',
    }),
);

/** The hour in Montréal: « 14 h 32 », « 9 h » (with no-break spaces) or “2:32 p.m.”. */
export function formatTime(date: Date, locale: Locale): string {
  const written = clocks[locale].format(date).replace(/\s/g, '\u00a0');
  // French leaves the minutes of a whole hour out (OQLF); Intl does not.
  return locale === 'fr' ? written.replace(/\u00a000$/, '') : written;
}

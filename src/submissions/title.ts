import type { Values } from '../http/form';
import { LOCALES, type Locale } from '../language/locales';
import { textFor } from '../language/words';

/** What a submitted listing is called, in each language in which it has a title. */
export function titlesOf(values: Values): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      [values[`${locale}.title`] ?? ''].flat().join().trim(),
    ]).filter(([, title]) => title !== ''),
  ) as Partial<Record<Locale, string>>;
}

/** What it is called for a reader of one language: its form always has a title. */
export function titleOf(values: Values, locale: Locale): string {
  return textFor(titlesOf(values), locale)?.text ?? '';
}

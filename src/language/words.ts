import { htmlLang, otherLocale, type Locale } from './locales';
import type { Reader } from './reader';

/** What a view needs to mark words that are not in the language of the page. */
export interface ForeignMark {
  readonly lang?: string;
  readonly langLabel?: string;
}

/** The text in the reader’s language, else the one in the other; nobody here reads half the listings. */
export function textFor<Text>(
  texts: Partial<Record<Locale, Text>>,
  locale: Locale,
): { readonly text: Text; readonly locale: Locale } | undefined {
  const own = texts[locale];
  if (own !== undefined) return { text: own, locale };
  const other = otherLocale(locale);
  const text = texts[other];
  return text === undefined ? undefined : { text, locale: other };
}

/** `lang` and « en anglais » for words in the other language; nothing for the reader’s own. */
export function foreignMark(locale: Locale, reader: Reader): ForeignMark {
  return locale === reader.locale
    ? {}
    : { lang: htmlLang(locale), langLabel: reader.t(`site:writtenIn.${locale}`) };
}

/** The language that a thing is written in, when it is written in one alone. */
export function onlyLocale(texts: Partial<Record<Locale, unknown>>): Locale | undefined {
  const written = Object.keys(texts) as Locale[];
  return written.length === 1 ? written[0] : undefined;
}

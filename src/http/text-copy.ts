import { LOCALES, otherLocale, type Locale } from '../language/locales';
import type { Values } from './form';
import { hasWords, twinOf } from './twin-fields';

/** The buttons that copy the text of one language into the other, by the language that they fill. */
export const COPIES = { fr: 'copy_fr', en: 'copy_en' } as const;

/** The languages in which nothing is written yet, while something is in the other. */
export function copiesFor(values: Values): Locale[] {
  return LOCALES.filter(
    (locale) => isEmpty(values, locale) && !isEmpty(values, otherLocale(locale)),
  );
}

/** A form with the words of one language in the other, wherever nothing was written in it. */
export function copied(values: Values, to: Locale): Values {
  const copies = textFields(values, otherLocale(to)).map(([name, own]) => {
    return [own, hasWords(values[own]) ? values[own] : values[name]] as const;
  });
  return { ...values, ...Object.fromEntries(copies) };
}

function isEmpty(values: Values, locale: Locale): boolean {
  return !textFields(values, locale).some(([name]) => hasWords(values[name]));
}

/** The fields of one language’s text, each with its twin. */
function textFields(values: Values, locale: Locale): [name: string, twin: string][] {
  return Object.keys(values).flatMap((name) => {
    const twin = name.startsWith(`${locale}.`) ? twinOf(name) : undefined;
    return twin === undefined ? [] : [[name, twin] as [string, string]];
  });
}

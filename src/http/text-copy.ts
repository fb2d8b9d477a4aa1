import { LOCALES, otherLocale, type Locale } from '../language/locales';
import type { Values } from './form';

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
  const from = otherLocale(to);
  const copies = textFields(values, from).map((name) => {
    const own = to + name.slice(from.length);
    return [own, hasWords(values[own]) ? values[own] : values[name]] as const;
  });
  return { ...values, ...Object.fromEntries(copies) };
}

function isEmpty(values: Values, locale: Locale): boolean {
  return !textFields(values, locale).some((name) => hasWords(values[name]));
}

/** All but whether the text is ready: that is for whoever has translated it to say. */
function textFields(values: Values, locale: Locale): string[] {
  return Object.keys(values).filter(
    (name) => name.startsWith(`${locale}.`) && name !== `${locale}.ready`,
  );
}

function hasWords(value: Values[string]): boolean {
  return [value ?? ''].flat().join('').trim() !== '';
}

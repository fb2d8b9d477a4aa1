import { LOCALES, otherLocale } from '../language/locales';
import type { Values } from './form';

/**
 * The same field of the other language; undefined where a field has none, and for the box that says
 * whether a text is ready: each is for whoever has written it to tick.
 */
export function twinOf(name: string): string | undefined {
  const locale = LOCALES.find((each) => name.startsWith(`${each}.`));
  if (locale === undefined || name.endsWith('.ready')) return undefined;
  return otherLocale(locale) + name.slice(locale.length);
}

/** Whether something is written in a field. */
export function hasWords(value: Values[string]): boolean {
  return [value ?? ''].flat().join('').trim() !== '';
}

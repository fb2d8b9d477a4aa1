import { remember } from './format-cache';
import { forEachLocale, htmlLang, type Locale } from './locales';

const rules = forEachLocale((locale) => new Intl.PluralRules(htmlLang(locale)));

const select = forEachLocale((locale) => remember((count: number) => rules[locale].select(count)));

/** The form that a count takes in a language; French has `many` too (« 1 000 000 d’offres »). */
export function pluralForm(count: number, locale: Locale): Intl.LDMLPluralRule {
  return select[locale](count);
}

/** The forms that each plural message of a language must have. */
export function pluralForms(locale: Locale): readonly Intl.LDMLPluralRule[] {
  return rules[locale].resolvedOptions().pluralCategories;
}

/**
 * A key without its plural suffix, and its form when it has one: `count_many` → `count`, `many`.
 * `zero` is no category of ours but may be given: it is then used for 0, as i18next does.
 */
export function splitPluralKey(key: string): { base: string; form?: Intl.LDMLPluralRule } {
  const [, base, form] = /^(.+)_(zero|one|many|other)$/.exec(key) ?? [];
  return base === undefined ? { base: key } : { base, form: form as Intl.LDMLPluralRule };
}

/** The languages of the site; French comes first, in order and when nothing else decides. */
export const LOCALES = ['fr', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** What `lang` attributes and `Intl` are given for each language. */
const TAGS = { fr: 'fr-CA', en: 'en-CA' } as const;

/** The language of the switch in the masthead. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'fr' ? 'en' : 'fr';
}

/** The tag of a language as spoken in Canada, for `lang`, `hreflang` and `Intl`. */
export function htmlLang(locale: Locale): (typeof TAGS)[Locale] {
  return TAGS[locale];
}

/** Makes one thing for each language, once: an `Intl` formatter costs far more to make than to use. */
export function forEachLocale<Thing>(make: (locale: Locale) => Thing): Record<Locale, Thing> {
  return { fr: make('fr'), en: make('en') };
}

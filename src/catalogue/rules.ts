import { LOCALES, type Locale } from '../language/locales';
import { slugify } from '../language/slug';

type Names = Readonly<Record<Locale, string>>;

/** Whether one of these categories would have the address of a new one with such names. */
export function isTaken(
  names: Names,
  categories: readonly { readonly code: string; readonly slug: Names }[],
): boolean {
  return categories.some(
    ({ code, slug }) =>
      code === slugify(names.en) ||
      LOCALES.some((locale) => slug[locale] === slugify(names[locale])),
  );
}

import { LOCALES, type Locale } from '../language/locales';
import { slugify } from '../language/slug';

type Names = Readonly<Record<Locale, string>>;

/** The places that slugs name, also those that a merger has ended. */
export function placesNamed<
  Known extends { readonly slug: string; readonly former: readonly string[] },
>(places: readonly Known[], slugs: readonly string[]): Known[] {
  return places.filter(({ slug, former }) =>
    [slug, ...former].some((each) => slugs.includes(each)),
  );
}

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

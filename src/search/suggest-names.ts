import { forEachLocale, LOCALES, type Locale } from '../language/locales';
import { CONCEPTS } from './lexicon';
import { PLACES } from './places';
import { wordsOf } from './words';

/** What can be suggested; of things that answer as well the first kind comes first. */
export const SUGGESTED = ['concept', 'place', 'employer'] as const;
export type SuggestedKind = (typeof SUGGESTED)[number];

/** Something that can be suggested. */
export interface Thing {
  readonly kind: SuggestedKind;
  /** The concept’s, the employer’s number, the place’s slug, or slugs with spaces between them. */
  readonly id: string;
  /** Its usual name in each language, in both genders where it has two. */
  readonly labels: Readonly<Record<Locale, readonly string[]>>;
}

/** One of the names of a thing; those of places and employers have no language. */
export interface ThingName {
  readonly thing: Thing;
  readonly name: string;
  readonly locale: Locale | undefined;
}

/** What exists besides the lexicon. */
export interface SuggestSources {
  readonly employers: readonly { readonly id: number; readonly name: string }[];
  /** By their names on the site; what else people call them is known here. */
  readonly places: readonly { readonly slug: string; readonly name: string }[];
}

/** All names of all that can be suggested. */
export function namesOf({ employers, places }: SuggestSources): ThingName[] {
  return [
    ...CONCEPTS.flatMap(({ id, names }) => {
      const labels = forEachLocale((locale) => usualNames(names[locale]));
      const thing = { kind: 'concept', id, labels } as const;
      return LOCALES.flatMap((locale) => names[locale].map((name) => ({ thing, name, locale })));
    }),
    ...places.flatMap(({ slug, name }) => placeNames(slug, [name, ...spokenNames(slug)])),
    ...PLACES.filter(({ slugs }) => slugs.length > 1).flatMap(({ slugs, names }) =>
      placeNames(slugs.join(' '), names),
    ),
    ...employers.flatMap(({ id, name }) => {
      const thing = {
        kind: 'employer',
        id: String(id),
        labels: { fr: [name], en: [name] },
      } as const;
      return { thing, name, locale: undefined };
    }),
  ];
}

/** The first, and those that differ from it by gender or number alone. */
function usualNames(names: readonly string[]): readonly string[] {
  const [usual] = names.map(stemsOf);
  return names.filter((name) => stemsOf(name) === usual);
}

function stemsOf(name: string): string {
  return wordsOf(name)
    .filter(({ empty }) => !empty)
    .map(({ stem }) => stem)
    .join(' ');
}

function spokenNames(slug: string): readonly string[] {
  return PLACES.find(({ slugs }) => slugs.join(' ') === slug)?.names ?? [];
}

function placeNames(id: string, names: readonly string[]): ThingName[] {
  const [label = id] = names;
  const thing = { kind: 'place', id, labels: { fr: [label], en: [label] } } as const;
  return [...new Set(names)].map((name) => ({ thing, name, locale: undefined }));
}

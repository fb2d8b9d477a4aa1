import { foldLetters } from '../language/collation';
import { LOCALES, type Locale } from '../language/locales';
import { CONCEPTS } from './lexicon';
import { indexPairs, type Spelt } from './pair-index';
import { PLACES } from './places';
import { soundOf } from './sound';
import { stemOf } from './stem';
import { textsOf } from './words';

/** A word that something here really holds, as people read it. */
export interface KnownWord extends Spelt {
  /** With its accents. */
  readonly word: string;
  readonly stem: string;
  /** The languages in which the lexicon has it. */
  readonly locales: readonly Locale[];
  /** How common it is among all words here, from 0 to 1. */
  readonly commonness: number;
  /** It is written with a capital: a name of a place, an employer, a product. */
  readonly isName: boolean;
}

/** The words of the listings, of their employers and of the lexicon. It never changes. */
export interface Vocabulary {
  readonly size: number;
  /** Whether one of its words has this stem. */
  has(stem: string): boolean;
  /** The words that are the most like one: a rough choice, to be looked at closer. */
  like(word: Spelt): KnownWord[];
}

/** Where a word was read, from where its spelling is the surest. */
const SOURCES = ['lexicon', 'place', 'title', 'name'] as const;
type Source = (typeof SOURCES)[number];

interface Counted {
  text: string;
  readonly stem: string;
  readonly source: Source;
  locales: readonly Locale[];
  count: number;
}

const NO_LOCALES: readonly Locale[] = [];

/** Spellings of which mending knows what they sound like: neither too short nor with signs. */
export const MENDABLE = /^[a-z]{4,32}$/;

/**
 * The vocabulary of the lexicon and the places, and of these titles of listings and names of
 * employers; one that stands there more than once counts as often.
 */
export function buildVocabulary(titles: Iterable<string>, names: Iterable<string>): Vocabulary {
  const words = new Map<string, Counted>();
  for (const locale of LOCALES) {
    const called = CONCEPTS.flatMap((concept) => concept.names[locale]);
    countWords(words, called, 'lexicon', [locale]);
  }
  const said = PLACES.flatMap((place) => place.names);
  countWords(words, said, 'place');
  countWords(words, titles, 'title');
  countWords(words, names, 'name');

  const counts = countByStem(words.values());
  const known = knownWords([...words.values()], counts);
  const nearest = indexPairs(known);
  return {
    size: known.length,
    has: (stem) => counts.has(stem),
    like: (word) => nearest(word).flatMap((number) => known[number] ?? []),
  };
}

function countWords(
  words: Map<string, Counted>,
  texts: Iterable<string>,
  source: Source,
  locales: readonly Locale[] = NO_LOCALES,
): void {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  for (const [text, count] of times) {
    for (const word of textsOf(text)) {
      const small = word.toLowerCase();
      let counted = words.get(small);
      if (counted === undefined) {
        counted = { text: word, stem: stemOf(small), source, locales, count: 0 };
        words.set(small, counted);
      }
      counted.count += count;
      // No name, if the same source also writes it small: *Management* within the name of a product.
      if (counted.source === source && word === small) counted.text = small;
      if (source === 'lexicon' && counted.locales !== locales) counted.locales = LOCALES;
    }
  }
}

/** A stem is as common as all its words. */
function countByStem(words: Iterable<Counted>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stem, count } of words) counts.set(stem, (counts.get(stem) ?? 0) + count);
  return counts;
}

/** What a misspelt word may be meant to be, each spelling once, as its surest source writes it. */
function knownWords(words: Counted[], counts: ReadonlyMap<string, number>): KnownWord[] {
  const known = new Map<string, KnownWord>();
  const most = [...counts.values()].reduce((one, other) => Math.max(one, other), 1);
  const sure = words.sort((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source));
  for (const { text, stem, source, locales } of sure) {
    const word = source === 'title' ? text.toLowerCase() : text;
    if (isAbbreviation(word)) continue;
    const isName = source === 'name' || /^\p{Lu}/u.test(word);
    const commonness = Math.log2(1 + (counts.get(stem) ?? 0)) / Math.log2(1 + most);
    for (const form of formsOf(word)) {
      const small = form.toLowerCase();
      const spelling = foldLetters(small);
      if (known.has(spelling) || !MENDABLE.test(spelling)) continue;
      const sound = soundOf(foldLetters(small.replaceAll('ç', 'ss')));
      known.set(spelling, { word: form, stem, spelling, sound, commonness, isName, locales });
    }
  }
  return [...known.values()];
}

function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase();
}

/** What a word becomes in its other gender, where the two are far apart to the eye. */
const FEMININE: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/teur$/, 'trice'],
  [/eur$/, 'euse'],
  [/ier$/, 'ière'],
  [/ien$/, 'ienne'],
];

/** A word and its feminine forms: tables and titles mostly hold the other one. */
function formsOf(word: string): string[] {
  const feminine = FEMININE.flatMap(([ending, instead]) =>
    ending.test(word) ? [word.replace(ending, instead)] : [],
  );
  return [word, ...feminine];
}

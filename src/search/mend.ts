import { foldLetters } from '../language/collation';
import type { Locale } from '../language/locales';
import type { Spelt } from './pair-index';
import { soundOf } from './sound';
import { spellingDistance } from './spelling-distance';
import { MENDABLE, type KnownWord, type Vocabulary } from './vocabulary';
import { wordOf } from './words';

/** Who asks, and what is known to exist besides the vocabulary. */
export interface MendOptions {
  /** The reader’s language: of two words as near, theirs is the likelier. */
  readonly locale: Locale;
  /** Whether something holds a stem that the vocabulary lacks. */
  readonly existsElsewhere?: (stem: string) => boolean;
}

/** What a word was probably meant to be. */
export interface Correction {
  readonly word: string;
  readonly stem: string;
}

const LONGEST_ABBREVIATION = 5;
const MOST = 3;
/** Others are worth a try as well while they are not much further away than the nearest. */
const NEARLY = 45;

/** By ear two spellings are this far apart at least, and their letters count a little. */
export const BY_EAR = 35;
const BY_EAR_LETTERS = 0.25;
/** People know what a word begins with; the commonest word is this much nearer than the rarest. */
const OTHER_BEGINNING = 45;
const COMMON = 50;
const OTHER_LANGUAGE = 50;

/**
 * The likeliest corrections of a word that nothing holds, the best first; none for a word that
 * exists, one that is too short or has a sign or a digit in it, and none that is far-fetched.
 */
export function mend(
  word: string,
  vocabulary: Vocabulary,
  { locale, existsElsewhere = () => false }: MendOptions,
): Correction[] {
  const { stem, empty } = wordOf(word);
  const spelling = foldLetters(word.toLowerCase());
  if (empty || !isMendable(word, spelling)) return [];
  if (vocabulary.has(stem) || existsElsewhere(stem)) return [];

  const best = new Map<string, Ranked>();
  for (const ranked of rankNearest([...new Set([spelling, stem])], vocabulary, locale)) {
    const { known, rank } = ranked;
    if (rank < (best.get(known.stem)?.rank ?? Infinity)) best.set(known.stem, ranked);
  }
  const sorted = [...best.values()].sort((a, b) => a.rank - b.rank);
  return sorted
    .filter(({ rank }) => rank <= (sorted[0]?.rank ?? 0) + NEARLY)
    .slice(0, MOST)
    .map(({ known }) => ({ word: known.word, stem: known.stem }));
}

interface Ranked {
  readonly known: KnownWord;
  readonly rank: number;
}

/** The words that may have been meant by one, as it was typed or by its stem; the lower the likelier. */
function rankNearest(typed: readonly string[], vocabulary: Vocabulary, locale: Locale): Ranked[] {
  const farthest = farthestFor(typed[0]?.length ?? 0);
  return typed.flatMap((spelling) => {
    const spelt = { spelling, sound: soundOf(spelling) };
    return vocabulary.like(spelt).flatMap((known) => {
      const distance = distanceBetween(spelt, known, known.isName ? farthest / 2 : farthest);
      return distance === Infinity ? [] : [{ known, rank: distance + strangeness(known, locale) }];
    });
  });
}

/** What speaks against a word besides its distance: few have it, or not in this language. */
function strangeness({ commonness, locales }: KnownWord, locale: Locale): number {
  const isForeign = locales.length > 0 && !locales.includes(locale);
  return (isForeign ? OTHER_LANGUAGE : 0) - COMMON * commonness;
}

/** Not a few capitals either, which are an abbreviation. */
function isMendable(word: string, spelling: string): boolean {
  const isAbbreviation = word.length <= LONGEST_ABBREVIATION && word === word.toUpperCase();
  return MENDABLE.test(spelling) && !isAbbreviation;
}

/**
 * How far a correction may be, in hundredths of a letter too many or too few: one in a word of six
 * letters, less than two in the longest, and half a one in a word of four. Of 5,000 real words of
 * both languages that the lexicon lacks, 9 in 100 have another word within it.
 */
export function farthestFor(letters: number): number {
  return letters <= 4 ? 50 : Math.min(170, 40 + 10 * letters);
}

/** The nearer of two distances, of the letters and of what they sound like; infinite beyond the limit. */
function distanceBetween(typed: Spelt, known: Spelt, limit: number): number {
  const begins =
    typed.spelling.startsWith(known.spelling.charAt(0)) ||
    typed.sound.startsWith(known.sound.charAt(0));
  const most = begins ? limit : limit - OTHER_BEGINNING;
  const letters = spellingDistance(typed.spelling, known.spelling, most / BY_EAR_LETTERS);
  const sounds = spellingDistance(typed.sound, known.sound, most - BY_EAR);
  const distance = Math.min(letters, BY_EAR + sounds + BY_EAR_LETTERS * letters);
  if (distance > most) return Infinity;
  return begins ? distance : distance + OTHER_BEGINNING;
}

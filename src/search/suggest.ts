import { foldLetters } from '../language/collation';
import type { Locale } from '../language/locales';
import { mend } from './mend';
import { beginningMender } from './mend-beginning';
import { finderOf, RANKS, WORSE, type Match } from './suggest-find';
import { namesOf, SUGGESTED, type SuggestedKind, type SuggestSources } from './suggest-names';
import type { Vocabulary } from './vocabulary';
import { wordOf, wordsOf, type Word } from './words';

/** A completion of what someone types. */
export interface Suggestion {
  readonly kind: SuggestedKind;
  /** The concept’s, the employer’s number, the place’s slug, or slugs with spaces between them. */
  readonly id: string;
  /** Its usual name, in the reader’s language and in the gender that was typed. */
  readonly label: string;
  /** The name that it was found by, where that is another, and its language if it has one. */
  readonly foundBy: { readonly name: string; readonly locale: Locale | undefined } | undefined;
  /** What the field holds once it is taken: words before what is completed stay. */
  readonly text: string;
}

export interface SuggestOptions {
  readonly locale: Locale;
  readonly limit: number;
  /** How many open listings hold each, by its id, where that is known. */
  readonly counts?: Readonly<Partial<Record<SuggestedKind, ReadonlyMap<string, number>>>>;
}

/** What was completed, and what it is the beginning of. */
interface Completed {
  readonly completed: readonly Word[];
  readonly matches: readonly Match[];
}

/** Completes what someone types, from the second letter on. */
export type Suggest = (typed: string, options: SuggestOptions) => Suggestion[];

const LONGEST = 100;
const MOST_WORDS = 6;
const SHORTEST = 2;
/** With so few found by what was typed, misspelt beginnings are looked at too. */
const FEW = 3;
/** How many of the list are kept for places and for employers, where some begin so. */
const KEPT = 2;

/**
 * Makes suggestions out of all names: concepts in both languages, places as they are said, employers.
 * It is built once and asked often.
 */
export function buildSuggest(sources: SuggestSources, vocabulary: Vocabulary): Suggest {
  const names = namesOf(sources);
  const find = finderOf(names);
  const held = names.flatMap(({ name }) => wordsOf(name)).filter(({ empty }) => !empty);
  const stems = new Set(held.map(({ stem }) => stem));
  const mendBeginning = beginningMender(held.map(({ text }) => foldLetters(text)));

  return (typed, options) => {
    const words = typed.length > LONGEST ? [] : wordsOf(typed).slice(-MOST_WORDS);
    const attempts = words.at(-1)?.empty === true ? [words, words.slice(0, -1)] : [words];
    for (const attempt of attempts) {
      const { completed, matches } = completeEnd(attempt, options.locale);
      const [first] = completed;
      if (first === undefined) continue;
      const before = typedBefore(typed, words.length - attempt.length + completed.length);
      return choose(matches, options).map((match) =>
        suggestionOf(match, { locale: options.locale, first, before }),
      );
    }
    return [];
  };

  /** Completes all of these words, or else the most of the last of them that can be. */
  function completeEnd(typed: readonly Word[], locale: Locale): Completed {
    const words = typed.map((word, at) => (at < typed.length - 1 ? mended(word, locale) : word));
    let beginnings: readonly string[] | undefined;
    const misspelt = () => (beginnings ??= mendBeginning(words.at(-1)?.text ?? ''));
    for (const [from, { empty }] of words.entries()) {
      if (from > 0 && empty) continue;
      const completed = words.slice(from);
      const found = complete(completed, misspelt, locale);
      const matches = from === 0 ? found : found.filter(isSure);
      if (matches.length > 0) return { completed, matches };
    }
    return { completed: [], matches: [] };
  }

  /** A word that is typed to its end is read as a search would read it. */
  function mended(word: Word, locale: Locale): Word {
    const existsElsewhere = (stem: string) => stems.has(stem);
    const [instead] = mend(word.text, vocabulary, { locale, existsElsewhere });
    return instead === undefined ? word : wordOf(instead.word);
  }

  /** What these words are the beginning of, then what they may be a misspelt one of. */
  function complete(
    words: readonly Word[],
    misspelt: () => readonly string[],
    locale: Locale,
  ): Match[] {
    const last = words.at(-1);
    if (last === undefined || lettersOf(words) < SHORTEST) return [];
    const before = words.slice(0, -1).filter(({ empty }) => !empty);
    const after = (beginning: string) => [...before.map(({ stem }) => stem), beginning].join(' ');
    const written = foldLetters(words.map(({ text }) => text).join(' '));
    const found = find([written, after(foldLetters(last.text)), after(last.stem)], locale);
    if (found.length >= FEW) return found;
    const known = new Set(found.map(({ name }) => name.thing));
    const others = find(misspelt().map(after), locale).filter(({ name }) => !known.has(name.thing));
    return [...found, ...others.map(({ name, rank }) => ({ name, rank: rank + RANKS.mended }))];
  }
}

/** What was typed before its last words, so many, as it was typed. */
function typedBefore(typed: string, words: number): string {
  const pieces = typed.trim().split(/\s+/);
  const at = pieces.findLastIndex(
    (_, from) => wordsOf(pieces.slice(from).join(' ')).length >= words,
  );
  return pieces
    .slice(0, Math.max(0, at))
    .map((piece) => `${piece} `)
    .join('');
}

function lettersOf(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

/** Good enough to complete only the end of what was typed. */
function isSure({ rank }: Match): boolean {
  return rank <= RANKS.start + WORSE.other;
}

/** The best, the most frequent of those that answer as well; some places and employers among them. */
function choose(
  matches: readonly Match[],
  { locale, limit, counts = {} }: SuggestOptions,
): Match[] {
  const sorted = SUGGESTED.flatMap((kind) =>
    bestRanks(
      matches.filter(({ name }) => name.thing.kind === kind),
      limit,
    ),
  )
    .map((match) => ({ match, count: countOf(match), order: orderOf(match, locale) }))
    .sort((a, b) => a.match.rank - b.match.rank || b.count - a.count || a.order - b.order)
    .map(({ match }) => match);
  const kept = SUGGESTED.filter((kind) => kind !== 'concept').flatMap((kind) =>
    sorted
      .filter(({ name, rank }) => name.thing.kind === kind && rank < RANKS.later)
      .slice(0, KEPT),
  );
  const chosen = new Set(
    [...kept, ...sorted.filter((match) => !kept.includes(match))].slice(0, limit),
  );
  return sorted.filter((match) => chosen.has(match));

  function countOf({ name: { thing } }: Match): number {
    return counts[thing.kind]?.get(thing.id) ?? 0;
  }
}

/** Those of the best ranks that make up so many: two letters find thousands, which need no sorting. */
function bestRanks(matches: readonly Match[], limit: number): readonly Match[] {
  const ranks = [...new Set(matches.map(({ rank }) => rank))].sort((a, b) => a - b);
  const enough = ranks.find((worst) => matches.filter(({ rank }) => rank <= worst).length >= limit);
  return enough === undefined ? matches : matches.filter(({ rank }) => rank <= enough);
}

/** The kinds in their order, and of each the shortest name first: it is the least particular. */
function orderOf({ name: { name, thing } }: Match, locale: Locale): number {
  const lengths = name.length * LONGEST + (thing.labels[locale][0]?.length ?? 0);
  return SUGGESTED.indexOf(thing.kind) * LONGEST ** 3 + lengths;
}

function suggestionOf(
  { name: { thing, name, locale: own } }: Match,
  { locale, first, before }: { locale: Locale; first: Word; before: string },
): Suggestion {
  const labels = thing.labels[locale];
  const asTyped = labels.find((each) => foldLetters(each).startsWith(foldLetters(first.text)));
  const label = asTyped ?? labels[0] ?? name;
  return {
    ...{ kind: thing.kind, id: thing.id, label },
    foundBy: labels.includes(name) ? undefined : { name, locale: own },
    text: before + label,
  };
}

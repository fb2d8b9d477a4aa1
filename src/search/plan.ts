import { CONCEPT, HEAD } from './document';
import { isKindOf } from './kinds';
import { nearTo } from './lexicon';
import { filterToken } from './filters';
import {
  filterOfConcept,
  type LeftOut,
  type Mended,
  type Reading,
  type SpokenFilter,
  type SpokenPay,
  type Wanted,
} from './read';

/** Where a token must stand: anywhere, in the title, or in the name of whose it is. */
export type Field = 'w' | 't' | 'n';

/** One way to meet a wish. */
export interface Alternative {
  readonly term: string;
  /** In the title alone: what is only near is no matter elsewhere. */
  readonly titleOnly: boolean;
  /** From 0 to 100. */
  readonly weight: number;
}

/** What must be met by one of its alternatives. */
export interface Group {
  readonly typed: string;
  readonly alternatives: readonly Alternative[];
  /** Of a name of several words: the words by themselves, where too little bears the name. */
  readonly loose?: readonly Group[];
}

/** What to look for. */
export interface Plan {
  readonly groups: readonly Group[];
  /** Tokens of which none may be there. */
  readonly without: readonly string[];
  readonly filters: readonly SpokenFilter[];
  readonly pay: SpokenPay | undefined;
  readonly phrases: readonly (readonly string[])[];
  /** « Résultats pour *horticultrice*. Chercher plutôt *ortikultrice* ». */
  readonly mended: readonly Mended[];
  /** Each word, phrase and `-word` that may be left out. */
  readonly parts: readonly LeftOut[];
  /** More was typed than is looked at. */
  readonly cut: boolean;
}

/**
 * The word itself, a twin of it, the least telling word of a longer name; what was mended is worth so
 * much of what it would be if it had been typed.
 */
const WEIGHTS = {
  ...{ exact: 100, twin: 92, head: 30, near: 85, broader: 65 },
  ...{ mended: 80, otherMended: 60, loose: 60 },
} as const;
const MOST_ALTERNATIVES = 32;
/** From so much on, a title says it itself: the word, or a twin of it. */
export const PLAIN = 75;

/** What to look for, of what was typed. */
export function planOf(reading: Reading): Plan {
  return {
    groups: reading.wanted.map(groupOf),
    without: reading.without.flatMap(({ stem, concepts }) => [
      ...(stem === undefined ? [] : [token('w', stem), token('w', HEAD + stem)]),
      ...concepts.flatMap((id) => [token('w', CONCEPT + id), ...filterTokensOf(id)]),
    ]),
    filters: reading.filters,
    pay: reading.pay,
    phrases: reading.phrases,
    ...{ mended: reading.mended, parts: reading.parts, cut: reading.cut },
  };
}

function filterTokensOf(concept: string): string[] {
  const [name, value] = filterOfConcept(concept) ?? [];
  return name === undefined || value === undefined ? [] : [filterToken(name, value)];
}

/** A term where it must stand. */
export function token(field: Field, term: string): string {
  return `${field}:${term}`;
}

/** The tokens that meet a group. */
export function tokensOf({ alternatives }: Group): string[] {
  return alternatives.map(({ term, titleOnly }) => token(titleOnly ? 't' : 'w', term));
}

/** The tokens that meet a group in the title. */
export function titleTokensOf({ alternatives }: Group): string[] {
  return alternatives.map(({ term }) => token('t', term));
}

/** A word as it stands, in a longer name or not. */
function literal(typed: string, stem: string, weight: number): Group {
  const terms = [stem, HEAD + stem];
  return { typed, alternatives: terms.map((term) => ({ term, weight, titleOnly: false })) };
}

function groupOf(wanted: Wanted): Group {
  const { typed, stem, words = [], quoted } = wanted;
  if (quoted === true && stem !== undefined) return literal(typed, stem, WEIGHTS.exact);
  const apart = words.map((word) => literal(word, word, WEIGHTS.loose));
  return {
    ...{ typed, alternatives: allAlternatives(wanted) },
    ...(apart.length < 2 ? {} : { loose: apart }),
  };
}

/** The ways to meet a word or a name, and what it may be meant to be; the best first, each once. */
function allAlternatives({ mended, ...wanted }: Wanted): Alternative[] {
  const alternatives = new Map<string, Alternative>();
  const add = ({ term, weight, titleOnly }: Alternative, worth: number) => {
    const scaled = Math.round((weight * worth) / 100);
    if (!alternatives.has(term)) alternatives.set(term, { term, titleOnly, weight: scaled });
  };
  if (mended?.stem !== undefined) {
    add({ term: mended.stem, weight: WEIGHTS.exact, titleOnly: false }, WEIGHTS.exact);
  }
  const worth = mended === undefined ? WEIGHTS.exact : WEIGHTS.mended;
  for (const each of alternativesOf(wanted)) add(each, worth);
  for (const other of mended?.others ?? []) {
    for (const each of alternativesOf(other)) add(each, WEIGHTS.otherMended);
  }
  return [...alternatives.values()]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_ALTERNATIVES);
}

/** The ways to meet a word or a name, the best first. */
function alternativesOf({ stem, concepts }: Pick<Wanted, 'stem' | 'concepts'>): Alternative[] {
  const named = stem === undefined ? WEIGHTS.exact : WEIGHTS.twin;
  return [
    ...(stem === undefined ? [] : [{ term: stem, weight: WEIGHTS.exact, titleOnly: false }]),
    ...concepts.map((id) => ({ term: CONCEPT + id, weight: named, titleOnly: false })),
    ...concepts.flatMap(nearOnes),
    ...(stem === undefined ? [] : [{ term: HEAD + stem, weight: WEIGHTS.head, titleOnly: true }]),
  ];
}

/** The concepts near to one, which never change. */
const near = new Map<string, readonly Alternative[]>();

function nearOnes(concept: string): readonly Alternative[] {
  const known =
    near.get(concept) ??
    nearTo(concept).map(([id, nearness]) => ({
      ...{ term: CONCEPT + id, titleOnly: true },
      weight: Math.round((isKindOf(concept, id) ? WEIGHTS.broader : WEIGHTS.near) * nearness),
    }));
  near.set(concept, known);
  return known;
}

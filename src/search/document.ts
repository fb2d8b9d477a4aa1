import type { Locale } from '../language/locales';
import { findConcepts, nearTo, type Found, type Standing } from './lexicon';
import { wordsOf, type Word } from './words';

/** The words of something in one language, as people read them. */
export interface DocumentText {
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
}

/** Something that can be found. */
export interface Document {
  readonly texts: Readonly<Partial<Record<Locale, DocumentText>>>;
  /** Whose it is: an employer’s name, an author’s. */
  readonly name: string;
  /** Tags and the like: words that count as the text does. */
  readonly about: readonly string[];
}

/** What a document is found by: in its title, its name, or anywhere. */
export interface Terms {
  readonly title: ReadonlySet<string>;
  readonly name: ReadonlySet<string>;
  readonly any: ReadonlySet<string>;
}

/** Marks a concept among the terms. */
export const CONCEPT = '_';
/** Marks the word of a name that says the least of it: the *chef* of a *chef de chantier*. */
export const HEAD = '~';

/** From so near on, one is a kind of the other. */
const KIND_OF = 0.4;

/** The terms of a document. */
export function termsOf({ texts, name, about }: Document): Terms {
  const of = (parts: readonly string[], standing?: Standing) =>
    new Set(parts.flatMap((part) => termsIn(part, standing)));
  const each = Object.values(texts);
  const title = of(
    each.map((text) => text.title),
    'title',
  );
  const ofName = of([name]);
  const rest = of([...each.flatMap(({ summary, body }) => [summary, body]), ...about]);
  return { title, name: ofName, any: new Set([...title, ...ofName, ...rest]) };
}

/** The terms of a text: its words, and what they name. */
function termsIn(text: string, standing?: Standing): string[] {
  const words = wordsOf(text);
  const found = findConcepts(words, standing);
  return [
    ...words.flatMap((word, at) => {
      if (word.empty) return [];
      const whole = found.find(({ from, to }) => from <= at && at < to && to - from > 1);
      return whole === undefined ? [word.stem] : termsWithin(word, whole, at, standing);
    }),
    ...found.flatMap(({ concepts }) => concepts.map((id) => CONCEPT + id)),
  ];
}

/**
 * What a word says within a longer name. A *mécanicien industriel* is a *mécanicien*, and a
 * *welder-fitter* a *welder* too; a *chef de chantier* is no *chef*: their nearness tells.
 */
function termsWithin(
  word: Word,
  { head, concepts }: Found,
  at: number,
  standing?: Standing,
): string[] {
  const [alone] = findConcepts([word], standing);
  const kinds = (alone?.concepts ?? []).filter(
    (id) =>
      concepts.includes(id) ||
      nearTo(id).some(([other, weight]) => concepts.includes(other) && weight >= KIND_OF),
  );
  const isHead = at === head;
  const said = isHead || standing === 'title' ? kinds.map((id) => CONCEPT + id) : [];
  return [isHead && kinds.length === 0 ? HEAD + word.stem : word.stem, ...said];
}

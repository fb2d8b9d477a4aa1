import { foldLetters } from '../../language/collation';
import type { Details } from './details';

/** A text of any language as words without accents, each one once. */
export function wordsOf(text: string): string[] {
  return [...new Set(foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** Codes that nobody types: where a thing stood is asked for by what was done to it. */
const CODES = ['state', 'published_at'];

/** The words that a deed is found by: what the thing was called, and what was in its fields. */
export function wordsIn({ title = {}, changes = {} }: Details): string[] {
  const typed = Object.entries(changes).flatMap(([name, both]) =>
    CODES.includes(name) ? [] : both.flat(),
  );
  return wordsOf([...Object.values(title), ...typed].join('\n'));
}

import { findConcepts } from './lexicon';
import type { Correction } from './mend';
import { wordOf, type Word } from './words';

/** Gives the likeliest corrections of a word that nothing holds, the best first. */
export type Mender = (word: string) => readonly Correction[];

/** A word as it is read: perhaps another than was typed. */
export interface ReadWord extends Word {
  readonly mending?: Mending;
}

/** What a word that was mended was before, and what else it may be meant to be. */
interface Mending {
  readonly typed: Word;
  readonly others: readonly Word[];
}

/**
 * Puts the likeliest correction in the place of each word that needs one. Of several the one that
 * makes the longest name with the words around it is taken: *infirmiere auxilaire* is one trade.
 */
export function mendWords(
  words: readonly Word[],
  mender: (word: Word) => readonly Correction[],
): ReadWord[] {
  const read: ReadWord[] = [...words];
  words.forEach((typed, at) => {
    const corrections = mender(typed).map(({ word }) => wordOf(word));
    const lengths = corrections.map((word) => nameLength(read.with(at, word), at));
    const best = corrections[lengths.indexOf(Math.max(...lengths))];
    if (best === undefined) return;
    const others = corrections.filter((word) => word !== best);
    read[at] = { ...best, mending: { typed, others } };
  });
  return read;
}

/** Of how many words the name is that the word there is part of. */
function nameLength(words: readonly Word[], at: number): number {
  const name = findConcepts(words, 'typed').find(({ from, to }) => from <= at && at < to);
  return name === undefined ? 0 : name.to - name.from;
}

import { findConcepts, type Found } from './lexicon';
import { placeAt, type FoundPlace } from './places';
import type { Word } from './words';

/** A stretch of the words that was understood. */
export type Piece = { readonly from: number; readonly to: number } & (
  { readonly place: FoundPlace } | { readonly found: Found } | { readonly word: Word }
);

/** From left to right, the longest name first; of two as long the place, which is rarer. */
export function piecesOf(words: readonly Word[], withPlaces: boolean): Piece[] {
  const concepts = new Map(findConcepts(words, 'typed').map((found) => [found.from, found]));
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const found = concepts.get(at);
    const place = withPlaces ? placeAt(words, at) : undefined;
    const word = words[at];
    const isPlace = place !== undefined && (found === undefined || place.to >= found.to);
    if (isPlace) pieces.push({ place, from: at, to: place.to });
    else if (found !== undefined) pieces.push({ found, from: at, to: found.to });
    else if (word !== undefined && !word.empty) pieces.push({ word, from: at, to: at + 1 });
    at = Math.max(at + 1, pieces.at(-1)?.to ?? 0);
  }
  return pieces;
}

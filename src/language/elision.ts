import { foldLetters } from './collation';

/**
 * First names whose h is mute: « d’Hélène », but « de Hassan », « de Hanh », « de Harold ».
 * Most names in h come from languages that breathe it, so it is the mute ones that are written down.
 */
const MUTE_H =
  /^h(?:ector|elene|eloise|enri|enriette|ermann|ermine|ermione|erve|ilaire|ippolyte|onorat|onore|onorine|orace|ortense|ubert|ugo|ugues|uguette|umbert|yacinthe)\b/;

/** « d’Idir », « d’Yves », « d’Hélène », but « de Yolaine », « de Hassan »: whether French elides. */
export function elidesBefore(name: string): boolean {
  const folded = foldLetters(name);
  return /^(?:[aeiou]|y(?![aeiou]))/.test(folded) || MUTE_H.test(folded);
}

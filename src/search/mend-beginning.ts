import { foldLetters } from '../language/collation';
import { BY_EAR, farthestFor } from './mend';
import type { Spelt } from './pair-index';
import { soundOf } from './sound';
import { beginningDistance } from './spelling-distance';
import { MENDABLE } from './vocabulary';

const MOST = 6;

/** Gives the words that what was typed so far may be the misspelt beginning of, the nearest first. */
export type BeginningMender = (typed: string) => string[];

/** Words by the first letter of their sound, which people rarely miss: few are left to compare with. */
export function beginningMender(words: Iterable<string>): BeginningMender {
  const byBeginning = new Map<string, Spelt[]>();
  for (const spelling of new Set(words)) {
    if (!MENDABLE.test(spelling)) continue;
    const sound = soundOf(spelling);
    const same = byBeginning.get(sound.charAt(0)) ?? [];
    same.push({ spelling, sound });
    byBeginning.set(sound.charAt(0), same);
  }
  return (typed) => {
    const spelling = foldLetters(typed);
    if (!MENDABLE.test(spelling)) return [];
    const sound = soundOf(spelling);
    const limit = farthestFor(spelling.length);
    return (byBeginning.get(sound.charAt(0)) ?? [])
      .map((word) => ({ word, distance: distanceTo(word, { spelling, sound }, limit) }))
      .filter(({ distance }) => distance < Infinity)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST)
      .map(({ word }) => word.spelling);
  };
}

function distanceTo(word: Spelt, typed: Spelt, limit: number): number {
  const letters = beginningDistance(typed.spelling, word.spelling, limit);
  const sounds = beginningDistance(typed.sound, word.sound, limit - BY_EAR);
  return Math.min(letters, BY_EAR + sounds);
}

import type { Connection } from '../database/database';
import { heldAmong } from './held';
import type { Asker } from './asked';
import { mend, type Correction } from './mend';
import { readQuery, type Reading } from './read';
import { wordOf } from './words';

/**
 * Reads what was typed; a word that nothing holds, and that names nothing, is read as the one that it
 * is probably meant to be.
 */
export async function readMended(
  connection: Connection,
  typed: string,
  asker: Asker,
): Promise<Reading> {
  const { kind, locale, notes, vocabulary } = asker;
  const how = { filters: kind === 'job' };
  const reading = readQuery(typed, undefined, how);
  const named = reading.wanted.filter(({ concepts }) => concepts.length === 0);
  const stems = named.flatMap(({ stem }) => stem ?? []);
  const held = await heldAmong(connection, stems, asker);
  const strange = stems.filter((stem) => !held.has(stem));
  if (strange.length === 0) return reading;
  const known = await vocabulary();
  const mender = (word: string) => (strange.includes(wordOf(word).stem) ? mendOnce(word) : []);
  return readQuery(typed, mender, how);

  function mendOnce(word: string): readonly Correction[] {
    const corrections = notes.corrections.get(word) ?? mend(word, known, { locale });
    notes.corrections.set(word, corrections);
    return corrections;
  }
}

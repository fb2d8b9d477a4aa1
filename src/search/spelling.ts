import type { Connection } from '../database/database';
import { isHeld } from './held';
import type { Asker } from './asked';
import { mend } from './mend';
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
  const { kind, locale, vocabulary } = asker;
  const how = { filters: kind === 'job' };
  const reading = readQuery(typed, undefined, how);
  const strange: string[] = [];
  for (const { stem, concepts } of reading.wanted) {
    if (stem === undefined || concepts.length > 0) continue;
    if (!(await isHeld(connection, stem, asker))) strange.push(stem);
  }
  if (strange.length === 0) return reading;
  const known = await vocabulary();
  const mender = (word: string) =>
    strange.includes(wordOf(word).stem) ? mend(word, known, { locale }) : [];
  return readQuery(typed, mender, how);
}

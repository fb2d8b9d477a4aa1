import type { Connection } from '../database/database';
import { HEAD } from './document';
import { engineOf } from './engine';
import type { Asker } from './look';
import { mend } from './mend';
import { token } from './plan';
import { readQuery, type Reading } from './read';
import { wordOf } from './words';

/**
 * Reads what was typed; a word that nothing holds, and that names nothing, is read as the one that it
 * is probably meant to be.
 */
export async function readMended(
  connection: Connection,
  typed: string,
  { kind, locale, vocabulary }: Asker,
): Promise<Reading> {
  const how = { filters: kind === 'job' };
  const reading = readQuery(typed, undefined, how);
  const strange: string[] = [];
  for (const { stem, concepts } of reading.wanted) {
    if (stem === undefined || concepts.length > 0) continue;
    const query = { all: [[token('w', stem), token('w', HEAD + stem)]], none: [] };
    const held = await engineOf(connection).newest(connection, kind, query, ANY);
    if (held.length === 0) strange.push(stem);
  }
  if (strange.length === 0) return reading;
  const known = await vocabulary();
  const mender = (word: string) =>
    strange.includes(wordOf(word).stem) ? mend(word, known, { locale }) : [];
  return readQuery(typed, mender, how);
}

/** One is enough, open or not. */
const ANY = { limit: 1, accepts: () => true };

import type { Connection } from '../database/database';
import { HEAD } from './document';
import { engineOf } from './engine';
import type { Asker } from './asked';
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

/** What was looked up for one search: the ways out of one that found little ask the same words again. */
const lookedUp = new WeakMap<Asker, Map<string, boolean>>();

async function isHeld(connection: Connection, stem: string, asker: Asker): Promise<boolean> {
  const known = lookedUp.get(asker) ?? new Map<string, boolean>();
  lookedUp.set(asker, known);
  const before = known.get(stem);
  if (before !== undefined) return before;
  const held = asker.memory.codeOfTerm(stem) !== undefined || (await isInText());
  known.set(stem, held);
  return held;

  /** Open or not: one is enough. */
  function isInText(): Promise<boolean> {
    const tokens = [token('w', stem), token('w', HEAD + stem)];
    return engineOf(connection).holds(connection, asker.kind, tokens);
  }
}

import type { Connection } from '../database/database';
import type { Asker } from './asked';
import { HEAD } from './document';
import { engineOf } from './engine';
import { token } from './plan';

/** What was looked up for one search: the ways out of one that found little ask the same words again. */
const lookedUp = new WeakMap<Asker, Map<string, boolean>>();

/** Whether the index holds a word, in the text of something that is open or not. */
export async function isHeld(connection: Connection, stem: string, asker: Asker): Promise<boolean> {
  const known = lookedUp.get(asker) ?? new Map<string, boolean>();
  lookedUp.set(asker, known);
  const before = known.get(stem);
  if (before !== undefined) return before;
  const held = asker.memory.codeOfTerm(stem) !== undefined || (await isInText());
  known.set(stem, held);
  return held;

  function isInText(): Promise<boolean> {
    return engineOf(connection).holds(connection, asker.kind, tokensOf(stem));
  }
}

/** Whether nothing has a token, as far as that is known: of titles all terms are, of texts those that were looked up. */
export function isNowhere(sought: string, asker: Asker): boolean {
  const [, field, term = ''] = /^(.):(.*)$/.exec(sought) ?? [];
  if (field === 't') return asker.memory.codeOfTerm(term) === undefined;
  const stem = term.startsWith(HEAD) ? term.slice(HEAD.length) : term;
  return field === 'w' && lookedUp.get(asker)?.get(stem) === false;
}

function tokensOf(stem: string): string[] {
  return [token('w', stem), token('w', HEAD + stem)];
}

import type { Connection } from '../database/database';
import type { Asker } from './asked';
import { HEAD } from './document';
import { engineOf } from './engine';
import { token } from './plan';

/** Those of some stems that the index holds, in the text of something that is open or not. */
export async function heldAmong(
  connection: Connection,
  stems: readonly string[],
  { kind, memory, notes }: Asker,
): Promise<ReadonlySet<string>> {
  const unknown = stems.filter((stem) => !notes.held.has(stem));
  for (const stem of unknown) {
    if (memory.codeOfTerm(stem) !== undefined) notes.held.set(stem, true);
  }
  // Of titles all terms are known here.
  const inTexts = unknown.filter((stem) => !notes.held.has(stem));
  if (inTexts.length > 0) {
    const held = await engineOf(connection).holds(connection, kind, inTexts.map(tokensOf));
    inTexts.forEach((stem, at) => notes.held.set(stem, held[at] === true));
  }
  return new Set(stems.filter((stem) => notes.held.get(stem)));
}

/** Whether nothing has a token, as far as that is known: of titles all terms are, of texts those that were looked up. */
export function isNowhere(sought: string, { memory, notes }: Asker): boolean {
  const [, field, term = ''] = /^(.):(.*)$/.exec(sought) ?? [];
  if (field === 't') return memory.codeOfTerm(term) === undefined;
  const stem = term.startsWith(HEAD) ? term.slice(HEAD.length) : term;
  return field === 'w' && notes.held.get(stem) === false;
}

function tokensOf(stem: string): string[] {
  return [token('w', stem), token('w', HEAD + stem)];
}

import type { Connection } from '../database/database';
import type { Asked, Asker } from './asked';
import { gather, look, questOf } from './look';
import { memoryOf } from './memory/follow';
import { newNotes } from './notes';
import { planOf, type Plan } from './plan';
import { inOrder, ranked, scoreOf, scorer, type Parts } from './rank';
import { readMended } from './spelling';

/** Why something stands where it stands. */
export interface Explained {
  readonly id: number;
  readonly score: number;
  readonly parts: Parts;
}

const LOOKED_AT = 2000;

/** How a search was read, and the score of the best that have all of it, part by part. */
export async function explain(
  connection: Connection,
  asked: Asked,
  { limit, ...who }: Omit<Asker, 'memory' | 'notes'> & { readonly limit: number },
): Promise<{ plan: Plan; results: Explained[] }> {
  const memory = await memoryOf(connection, who.kind);
  const asker = { ...who, memory, notes: newNotes() };
  const plan = planOf(await readMended(connection, asked.typed, asker));
  const quest = await gather(questOf(connection, asked, plan, asker), LOOKED_AT);
  const score = scorer(quest);
  const { rows } = await look(quest, LOOKED_AT);
  const best = inOrder(ranked(rows), quest).slice(0, limit);
  const results = best.map((each) => {
    const parts = score(each);
    return { id: memory.idOf(each.row), score: scoreOf(parts), parts };
  });
  return { plan, results };
}

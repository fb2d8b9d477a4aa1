import type { Connection } from '../database/database';
import { look, questOf, type Asked, type Asker } from './look';
import { planOf, type Plan } from './plan';
import { inOrder, partsOf, scoreOf, type Parts } from './rank';
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
  { limit, ...asker }: Asker & { readonly limit: number },
): Promise<{ plan: Plan; results: Explained[] }> {
  const plan = planOf(await readMended(connection, asked.typed, asker));
  const quest = questOf(connection, asked, plan, asker);
  const found = new Map((await look(quest, LOOKED_AT)).map((each) => [each.id, each]));
  const best = inOrder([...found.values()], quest).slice(0, limit);
  return {
    plan,
    results: best.flatMap((id) => {
      const each = found.get(id);
      if (each === undefined) return [];
      return [{ id, score: scoreOf(each, quest), parts: partsOf(each, quest) }];
    }),
  };
}

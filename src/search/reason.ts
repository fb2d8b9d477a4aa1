import type { Quest } from './look';
import { PLAIN } from './plan';
import { sayingsOf, weightsOf } from './saying';

/** Why something is there, where its title does not say it. */
interface Reason {
  /** What was typed. */
  readonly word: string;
  /** Its title names something near, or its text holds the word. */
  readonly kind: 'near' | 'text';
}

/** By the numbers of what was found; what its title says plainly has none. */
export type Reasons = ReadonlyMap<number, Reason>;

/** Why some things are among the results of a search. */
export function reasonsOf(
  rows: readonly number[],
  { plan, asker }: Pick<Quest, 'plan' | 'asker'>,
): Reasons {
  const { memory } = asker;
  const sayings = sayingsOf(memory, plan.groups);
  const reasons = new Map<number, Reason>();
  for (const row of rows) {
    const inName = weightsOf(sayings, memory.termsOf(row, 'name'));
    const inTitle = weightsOf(sayings, memory.termsOf(row, 'title'));
    const best = inTitle.map((weight, at) => Math.max(weight, inName[at] ?? 0));
    const at = best.findIndex((weight) => weight < PLAIN);
    const word = plan.groups[at]?.typed;
    if (word === undefined) continue;
    reasons.set(memory.idOf(row), { word, kind: best[at] === 0 ? 'text' : 'near' });
  }
  return reasons;
}

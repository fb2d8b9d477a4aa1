import type { Found } from './look';
import { PLAIN, type Plan } from './plan';
import type { SearchRecord } from './record';

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
export function reasonsOf(found: readonly Found[], plan: Pick<Plan, 'groups'>): Reasons {
  return new Map(
    found.flatMap(({ id, record }) => {
      const reason = reasonOf(record, plan);
      return reason === undefined ? [] : [[id, reason] as const];
    }),
  );
}

function reasonOf(
  { title, name }: Pick<SearchRecord, 'title' | 'name'>,
  { groups }: Pick<Plan, 'groups'>,
): Reason | undefined {
  const seen = new Set([...title.split(' '), ...name.split(' ')]);
  for (const { typed, alternatives } of groups) {
    const best = Math.max(
      0,
      ...alternatives.filter(({ term }) => seen.has(term)).map(({ weight }) => weight),
    );
    if (best < PLAIN) return { word: typed, kind: best === 0 ? 'text' : 'near' };
  }
  return undefined;
}

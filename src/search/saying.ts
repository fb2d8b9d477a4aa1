import type { Memory } from './memory/memory';
import type { Group } from './plan';

/** What a term is worth for each of the things that were asked for, of which there are so many. */
export interface Sayings {
  readonly groups: number;
  /** By the term’s code: which group it meets, and how well. */
  readonly byTerm: ReadonlyMap<
    number,
    readonly { readonly group: number; readonly weight: number }[]
  >;
}

/** The terms by which titles and names may say what was asked for. */
export function sayingsOf(memory: Memory, groups: readonly Group[]): Sayings {
  const byTerm = new Map<number, { group: number; weight: number }[]>();
  for (const [group, { alternatives }] of groups.entries()) {
    for (const { term, weight } of alternatives) {
      const code = memory.codeOfTerm(term);
      if (code === undefined) continue;
      byTerm.set(code, [...(byTerm.get(code) ?? []), { group, weight }]);
    }
  }
  return { groups: groups.length, byTerm };
}

/** How well some terms say each of the things; 0 where they do not. */
export function weightsOf({ groups, byTerm }: Sayings, terms: Uint32Array): number[] {
  const best = new Array<number>(groups).fill(0);
  for (const term of terms) {
    for (const { group, weight } of byTerm.get(term) ?? []) {
      best[group] = Math.max(best[group] ?? 0, weight);
    }
  }
  return best;
}

/** Choices that look random and are the same in each run. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from 0, below another. */
  below(end: number): number;
  chance(of: number): boolean;
  /** One of them, each as likely. */
  one<Thing>(of: readonly Thing[]): Thing;
  /** One of them, the n-th 1/n times as often as the first, as words are. */
  zipf<Thing>(of: readonly Thing[]): Thing;
  several<Thing>(count: number, make: () => Thing): Thing[];
}

/** The choices that follow from a number: Tommy Ettinger’s mulberry32. */
export function randomly(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  const at = <Thing>(of: readonly Thing[], index: number) => of[index] as Thing;
  return {
    next,
    below,
    chance: (of) => next() < of,
    one: (of) => at(of, below(of.length)),
    // The inverse of the sum of 1/n, which grows as the logarithm does.
    zipf: (of) => at(of, Math.floor((of.length + 1) ** next()) - 1),
    several: (count, make) => Array.from({ length: count }, make),
  };
}

/** How often something may be asked: so much at once, and then so often a second. */
interface Pace {
  readonly atOnce: number;
  readonly aSecond: number;
}

/**
 * Says whether someone may ask once more, each by themselves, within one process. Time is measured, not
 * read from the clock, which can be set back.
 */
export function pacer({ atOnce, aSecond }: Pace, now = () => performance.now()) {
  const askers = new Map<number, { left: number; at: number }>();
  return (id: number): boolean => {
    const at = now();
    const before = askers.get(id) ?? { left: atOnce, at };
    const left = Math.min(atOnce, before.left + ((at - before.at) / 1000) * aSecond);
    askers.set(id, { left: left < 1 ? left : left - 1, at });
    return left >= 1;
  };
}

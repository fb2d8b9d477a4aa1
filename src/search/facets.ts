import { beginningOf } from './conditions';
import type { Quest } from './look';
import type { FilterField } from './filters';
import type { Memory, Rows } from './memory/memory';

/** How many of what was found have each value of a filter. */
export type Counts = ReadonlyMap<string, number>;

/** The filters that are counted. */
export const FACETS = [
  ...(['tenure', 'schedule', 'workplace', 'place', 'category'] as const),
  ...(['employer', 'language', 'lang', 'pay', 'day'] as const),
] as const;
export type Facet = (typeof FACETS)[number];

/** Each counted without its own filter. */
export type Facets = Readonly<Record<Facet, Counts>>;

type Asking = Pick<Quest, 'asked' | 'asker' | 'plan'>;

/** Counts the values of one filter. */
export function countValues(facet: Facet, rows: Rows, asking: Asking): Counts {
  const { asked, asker, plan } = asking;
  const { memory } = asker;
  if (facet === 'pay') {
    // What was said in words stays: a lower step gives no more than it does.
    const said = plan.pay?.annual ?? 0;
    const steps = (asked.counted?.pay ?? []).map((dollars) => ({
      value: dollars,
      from: Math.max(dollars, said) * 100,
    }));
    return countSteps(memory.amounts('annualCents'), rows, steps);
  }
  if (facet === 'day') {
    const steps = (asked.counted?.days ?? []).map((days) => ({
      value: days,
      from: beginningOf(days, asker.now).getTime(),
    }));
    return countSteps(memory.amounts('opensAt'), rows, steps);
  }
  const counts = countField(memory, facet, rows);
  // A large board has thousands: those that nobody is shown would only take time on their way.
  if (facet !== 'employer' || asked.counted === undefined) return counts;
  return new Map(asked.counted.employers.map((id) => [id, counts.get(id) ?? 0]));
}

function countField(memory: Memory, field: FilterField, rows: Rows): Counts {
  const { codes, values } = memory.field(field);
  const times = new Uint32Array(values.length);
  for (const row of rows) times[codes[row] ?? 0] = (times[codes[row] ?? 0] ?? 0) + 1;
  const counts = new Map<string, number>();
  for (const [code, own] of values.entries()) {
    const count = times[code] ?? 0;
    if (count === 0) continue;
    for (const value of own) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}

/** A step counts what is not below it: all rows are gone through once, whatever the number of steps. */
function countSteps(amounts: Float64Array, rows: Rows, steps: readonly Step[]): Counts {
  const upward = [...steps].sort((one, other) => one.from - other.from);
  const from = Float64Array.from(upward, (step) => step.from);
  const reaching = new Uint32Array(steps.length + 1);
  for (const row of rows) {
    const amount = amounts[row] ?? 0;
    let reached = 0;
    while (reached < from.length && amount >= (from[reached] ?? 0)) reached += 1;
    reaching[reached] = (reaching[reached] ?? 0) + 1;
  }
  const counts = new Map<string, number>();
  let count = 0;
  for (const [at, { value }] of [...upward.entries()].reverse()) {
    count += reaching[at + 1] ?? 0;
    if (count > 0) counts.set(String(value), count);
  }
  return counts;
}

interface Step {
  readonly value: number;
  readonly from: number;
}

import { PAY_BANDS, recentDays, stepTokens, type Steps } from './filters';
import { look, lookFurther, type Gathered, type Quest } from './look';
import type { Rows } from './memory/memory';

/** One band of pay, or one day, is looked at to here; of a larger one only what was put last. */
const MOST_OF_A_STEP = 10_000;

/** Of more than is ranked, and all of it in hand, those that come first by pay or by date. */
export async function firstInHand(
  quest: Gathered,
  sort: 'salary' | 'date',
  limit: number,
): Promise<Rows> {
  const { rows } = await look(quest, Infinity);
  const amounts = quest.asker.memory.amounts(sort === 'salary' ? 'annualCents' : 'opensAt');
  const amountOf = (row: number) => amounts[row] ?? 0;
  const least = Float64Array.from(rows, amountOf).sort().at(-limit) ?? 0;
  const above = rows.filter((row) => amountOf(row) > least);
  // Of those that are paid alike the newest come first, as they do in the index.
  const last = rows.filter((row) => amountOf(row) === least).subarray(0, limit - above.length);
  return Uint32Array.from([...above, ...last]);
}

/**
 * Of more than can be looked at, those that come first by pay or by date, at least `limit` where
 * there are so many, in any order: the index is walked from the highest band of pay, or from today.
 */
export async function firstBy(quest: Quest, sort: 'salary' | 'date', limit: number): Promise<Rows> {
  const steps = sort === 'salary' ? PAY_BANDS : recentDays(quest.asker.now);
  const found = await highest(quest, steps, limit);
  // What discloses no pay, or is older than that, comes last.
  if (found.length >= limit) return found;
  const others = await lookFurther(quest, limit, { none: stepTokens(steps) });
  return Uint32Array.from([...found, ...others.rows]);
}

/** All whose steps are among these, or at least those that come first. */
async function highest(quest: Quest, steps: Steps, limit: number): Promise<Rows> {
  const also = stepTokens(steps);
  const { first, last } = steps;
  const { rows } = await lookFurther(quest, limit, { also });
  if (rows.length < limit) return rows;
  if (first === last) return (await lookFurther(quest, MOST_OF_A_STEP, { also })).rows;
  const middle = Math.floor((first + last) / 2);
  const upper = await highest(quest, { ...steps, first: middle + 1 }, limit);
  if (upper.length >= limit) return upper;
  const lower = await highest(quest, { ...steps, last: middle }, limit - upper.length);
  return Uint32Array.from([...upper, ...lower]);
}

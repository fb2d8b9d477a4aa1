import { PAY_BANDS, recentDays, stepTokens, type Steps } from './filters';
import { look, type Found, type Quest } from './look';

/** One band of pay, or one day, is looked at to here; of a larger one only what was put last. */
const MOST_OF_A_STEP = 10_000;

/**
 * Of more than can be looked at, those that come first by pay or by date, at least `limit` where
 * there are so many, in any order: the index is walked from the highest band of pay, or from today.
 */
export async function firstBy(
  quest: Quest,
  sort: 'salary' | 'date',
  limit: number,
): Promise<Found[]> {
  const steps = sort === 'salary' ? PAY_BANDS : recentDays(quest.asker.now);
  const found = await highest(quest, steps, limit);
  // What discloses no pay, or is older than that, comes last.
  const others = found.length < limit ? await look(quest, limit, { none: stepTokens(steps) }) : [];
  return [...found, ...others];
}

/** All whose steps are among these, or at least those that come first. */
async function highest(quest: Quest, steps: Steps, limit: number): Promise<Found[]> {
  const also = stepTokens(steps);
  const { first, last } = steps;
  const found = await look(quest, limit, { also });
  if (found.length < limit) return found;
  if (first === last) return look(quest, MOST_OF_A_STEP, { also });
  const middle = Math.floor((first + last) / 2);
  const upper = await highest(quest, { ...steps, first: middle + 1 }, limit);
  if (upper.length >= limit) return upper;
  return [...upper, ...(await highest(quest, { ...steps, last: middle }, limit - upper.length))];
}

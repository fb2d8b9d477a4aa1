import { montrealDay, montrealDayIn } from '../clock';
import { dayTokens, payTokens } from './filters';
import { inHand, lookFurther, type Gathered } from './look';
import type { Rows } from './memory/memory';

/** Those that are paid alike, or of one day, are looked at to here: of more only what was put last. */
const MOST_ALIKE = 10_000;
/** So many tell how high to begin. */
const SAMPLE = 4000;
/** They only tell about: so many times what is wanted are aimed at. */
const MARGIN = 1.5;
/** And where these are too few, so many times as far down. */
const FURTHER = 4;
/** Nearly all that is open was published since then. */
const RECENT_DAYS = 128;

type Sort = 'salary' | 'date';

/**
 * Of more than is ranked, those that come first by pay or by date, at least `limit` where there are so
 * many, in any order. Some of what is in hand tell from which amount on that is.
 */
export async function firstBy(quest: Gathered, sort: Sort, limit: number): Promise<Rows> {
  const rows = inHand(quest);
  const amounts = quest.asker.memory.amounts(sort === 'salary' ? 'annualCents' : 'opensAt');
  const from = quest.hand.isAll ? inHandFrom : inIndexFrom;
  const every = Math.ceil(rows.length / SAMPLE);
  const sample = Float64Array.from(
    rows.filter((_, at) => at % every === 0),
    amountOf,
  );
  const highest = sample.sort().reverse();
  const share = (sample.length / rows.length) * shareInHand(quest, sort);
  for (let rank = Math.ceil(limit * MARGIN * share); rank < highest.length; rank *= FURTHER) {
    const amount = highest[rank] ?? 0;
    if (amount === 0) break;
    const found = await from(amount);
    if (found.length >= limit) return found;
  }
  const known = await from(lowestOf(quest, sort));
  if (known.length >= limit) return known;
  // What discloses no pay, or is older than that, comes last.
  return Uint32Array.from([...known, ...(await newestBelow(lowestOf(quest, sort)))]);

  function amountOf(row: number): number {
    return amounts[row] ?? 0;
  }

  function inHandFrom(amount: number): Promise<Rows> {
    return Promise.resolve(rows.filter((row) => amountOf(row) >= amount));
  }

  async function inIndexFrom(amount: number): Promise<Rows> {
    const also = tokensFrom(quest, sort, amount);
    return (await lookFurther(quest, MOST_ALIKE, { also })).rows;
  }

  async function newestBelow(amount: number): Promise<Rows> {
    if (quest.hand.isAll) return rows.filter((row) => amountOf(row) < amount).subarray(0, limit);
    return (await lookFurther(quest, limit, { none: tokensFrom(quest, sort, amount) })).rows;
  }
}

/** What is in hand is the newest: of the rest none is newer, and as many are paid as well. */
function shareInHand({ asker, hand }: Gathered, sort: Sort): number {
  if (hand.isAll || sort === 'date') return 1;
  const { size } = asker.memory;
  return (size - (hand.rows.at(-1) ?? 0)) / size;
}

/** One of these has each entry that is paid so much or more, or was published on that day or since. */
function tokensFrom({ asker }: Gathered, sort: Sort, amount: number): string[] {
  if (sort === 'salary') return payTokens(amount / 100);
  return dayTokens(montrealDay(new Date(amount)), asker.now);
}

/** What the least is that is known of pay: a cent; and of days the first of those that are recent. */
function lowestOf({ asker }: Gathered, sort: Sort): number {
  return sort === 'salary' ? 1 : Date.parse(montrealDayIn(-RECENT_DAYS, asker.now));
}

import { montrealDayIn } from '../clock';
import { collationKey } from '../language/collation';

/** What is counted by day, in the order in which it is shown. */
export const KINDS = ['reads', 'views', 'presses', 'searches'] as const;

/** The periods that can be looked at, in days; the present one is the last of them. */
export const PERIODS = [7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

/** What is looked at when nothing else is asked for. */
export const USUAL_PERIOD: Period = 30;

/** A number is kept for as long as a period can be compared with the one before it. */
export const DAYS_KEPT = 2 * Math.max(...PERIODS);

/** What someone typed is kept for less. */
export const DAYS_OF_WORDS = 90;

/** How many days a kind of number can be looked at. */
export function daysKept(kind: (typeof KINDS)[number]): number {
  return kind === 'searches' ? DAYS_OF_WORDS : DAYS_KEPT;
}

/** Words are shown once they were searched for on so many days: not what one person typed one evening. */
export const DAYS_TO_BE_SHOWN = 2;

const LONGEST_WORDS = 100;

/** Seven digits in a row, whatever stands between them but letters: a telephone, an insurance number. */
const LONG_NUMBER = /(?:\p{Nd}[^\p{L}\p{Nd}]*){7}/u;

/** The days of a period, the oldest first: it ends today, or before the period that does. */
export function daysOf(period: number, now: Date, periodsBefore = 0): string[] {
  const last = -period * periodsBefore;
  return Array.from({ length: period }, (_, at) => montrealDayIn(last - period + 1 + at, now));
}

/** The oldest day of so many that end today. */
export function firstOfDays(days: number, now: Date): string {
  return montrealDayIn(1 - days, now);
}

/**
 * What is kept of a search, and the key under which it is the same as others; undefined for what may
 * say who searched: an e-mail address, a telephone number, a text that was pasted.
 */
export function wordsToKeep(typed: string): { words: string; key: string } | undefined {
  const words = typed
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .toLowerCase();
  const key = collationKey(words);
  if (key === '' || words.length > LONGEST_WORDS) return undefined;
  return words.includes('@') || LONG_NUMBER.test(words) ? undefined : { words, key };
}

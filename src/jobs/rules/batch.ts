import { daysAgo, endOfMontrealDay, lastDayOf, montrealDayIn } from '../../clock';
import type { Standing } from '../../http/editing';
import { DAYS_OPEN } from './publication';

/** What can be done to listings from their list, to one or to many at once. */
export const BATCH_ACTS = ['duplicate', 'renew', 'extend', 'close', 'feature'] as const;
export type BatchAct = (typeof BATCH_ACTS)[number];

/** How long a listing is open again whose earlier days are not known. */
const DAYS_AGAIN = 30;

/** As far as it decides what can be done to a listing. */
export interface Dated extends Standing {
  /** The end of its last day. */
  readonly expiresAt: Date | null;
}

/** Whether an act needs the day until which it holds. */
export function needsDay(act: BatchAct): act is 'extend' | 'feature' {
  return act === 'extend' || act === 'feature';
}

/**
 * Whether an act makes sense for a listing where it stands; a copy is made of any. Only what is over can be renewed: the
 * date of publication is never moved without a real change (Google’s rules for `datePosted`).
 */
export function applies(act: Exclude<BatchAct, 'duplicate'>, job: Dated, now: Date): boolean {
  const isOver = job.expiresAt !== null && job.expiresAt <= now;
  switch (act) {
    case 'renew':
      return job.state === 'closed' || (job.state === 'published' && isOver);
    case 'close':
      return job.state === 'published';
    case 'extend':
    case 'feature':
      return (job.state === 'published' || job.state === 'scheduled') && !isOver;
  }
}

/** The end of the last day of a listing that is renewed now: it is open as long as the last time. */
export function renewedUntil({ publishedAt, expiresAt }: Dated, now: Date): Date {
  const days =
    publishedAt === null || expiresAt === null
      ? DAYS_AGAIN
      : daysAgo(publishedAt, lastDayOf(expiresAt));
  return endOfMontrealDay(montrealDayIn(Math.min(Math.max(days, 0), DAYS_OPEN), now));
}

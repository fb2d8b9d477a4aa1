import { montrealDay, montrealDayIn } from '../../clock';
import { annualCents, type Salary, type Schedule } from './index';

/** What an hour must pay at least in Québec, from a day on; tips come on top of `tippedCents`. */
export interface MinimumWage {
  /** A Montréal day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly generalCents: number;
  readonly tippedCents: number;
}

/** Below the rate of everyone, or below even that of people who get tips. */
export type LowPay = 'belowGeneral' | 'belowTipped';

interface Paid {
  readonly salary: Salary | null;
  readonly schedule: Schedule;
}

/** The rates change each year; an older one is probably not the present one any more. */
const DAYS_TRUSTED = 366;

/** The rate of a day, among the known ones, the newest first; undefined: all begin later. */
export function wageInForce<Wage extends MinimumWage>(
  wages: readonly Wage[],
  now: Date,
): Wage | undefined {
  const day = montrealDay(now);
  return wages.find(({ from }) => from <= day);
}

/** Whether a rate is in force for so long that a newer one must have been missed. */
export function isOutdated({ from }: MinimumWage, now: Date): boolean {
  return from < montrealDayIn(-DAYS_TRUSTED, now);
}

/**
 * Whether what is offered may be less than the law asks on that day; undefined: no sign of it.
 * Regulation respecting labour standards (N-1.1, r. 3), sections 3 and 4; `wages` are the known
 * rates, the newest first.
 * A year’s pay is compared over full weeks: of part time, nobody here knows the hours.
 */
export function lowPay(
  { salary, schedule }: Paid,
  wages: readonly MinimumWage[],
  now: Date,
): LowPay | undefined {
  const wage = wageInForce(wages, now);
  if (salary === null || wage === undefined) return undefined;
  if (salary.period === 'year' && schedule !== 'full_time') return undefined;
  const offered = annualCents({ ...salary, maxCents: null });
  const least = (minCents: number) => annualCents({ minCents, maxCents: null, period: 'hour' });
  if (offered >= least(wage.generalCents)) return undefined;
  return offered < least(wage.tippedCents) ? 'belowTipped' : 'belowGeneral';
}

import { montrealDay } from '../../clock';
import { annualCents, type Salary, type Schedule } from './index';

/** What an hour must pay at least in Québec, in cents, from a day on; tips come on top of `tipped`. */
interface Rates {
  readonly from: string;
  readonly general: number;
  readonly tipped: number;
}

/**
 * Regulation respecting labour standards (N-1.1, r. 3), sections 3 and 4: the rates change on 1 May.
 * When a new one is known, it becomes a line here, the newest last.
 */
const MINIMUM_WAGES: readonly Rates[] = [{ from: '2025-05-01', general: 1610, tipped: 1290 }];

/** Below the rate of everyone, or below even that of people who get tips. */
export type LowPay = 'belowGeneral' | 'belowTipped';

interface Paid {
  readonly salary: Salary | null;
  readonly schedule: Schedule;
}

/**
 * Whether what is offered may be less than the law asks on that day; undefined: no sign of it.
 * A year’s pay is compared over full weeks: of part time, nobody here knows the hours.
 */
export function lowPay({ salary, schedule }: Paid, now: Date): LowPay | undefined {
  const day = montrealDay(now);
  const rates = MINIMUM_WAGES.findLast(({ from }) => from <= day);
  if (salary === null || rates === undefined) return undefined;
  if (salary.period === 'year' && schedule !== 'full_time') return undefined;
  const offered = annualCents({ ...salary, maxCents: null });
  const least = (minCents: number) => annualCents({ minCents, maxCents: null, period: 'hour' });
  if (offered >= least(rates.general)) return undefined;
  return offered < least(rates.tipped) ? 'belowTipped' : 'belowGeneral';
}

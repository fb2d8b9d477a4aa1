import type { Mistakes, Values } from '../http/form';
import type { MessageKey } from '../language/keys';
import type { Salary } from './rules';

/** The dearest hour and the dearest year: what a year of such hours costs still fits the database. */
const DEAREST_CENTS = { hour: 1_000_00, year: 1_000_000_00 } as const;

interface ReadSalary {
  /** null: the employer does not disclose it. */
  readonly salary: Salary | null;
  readonly mistakes: Mistakes;
}

/** Reads what a listing pays, or that nobody says; to say neither is a mistake. */
export function readSalary(values: Values): ReadSalary {
  if (values.pay === 'undisclosed') return { salary: null, mistakes: {} };
  if (values.pay !== 'disclosed') return wrong('pay', 'jobDesk:mistake.pay');
  const period = values.pay_period;
  if (period !== 'hour' && period !== 'year') return wrong('pay_period', 'jobDesk:mistake.choice');
  const minCents = readCents(values.pay_min);
  if (minCents === undefined) return wrong('pay_min', 'jobDesk:mistake.payMin');
  if (minCents > DEAREST_CENTS[period]) return wrong('pay_min', 'jobDesk:mistake.payHigh');
  return readTop(values.pay_max ?? '', { minCents, maxCents: null, period });
}

function readTop(given: Values[string], salary: Salary): ReadSalary {
  if (given === '') return { salary, mistakes: {} };
  const maxCents = readCents(given);
  if (maxCents === undefined) return wrong('pay_max', 'jobDesk:mistake.payMin');
  if (maxCents < salary.minCents) return wrong('pay_max', 'jobDesk:mistake.payMax');
  if (maxCents > DEAREST_CENTS[salary.period]) return wrong('pay_max', 'jobDesk:mistake.payHigh');
  return { salary: { ...salary, maxCents }, mistakes: {} };
}

/**
 * « 58 000,50 », “58,000.50” and 58000.5 in cents: three digits after a mark are thousands, one or
 * two at the end are cents.
 */
export function readCents(given: unknown): number | undefined {
  if (typeof given !== 'string') return undefined;
  const plain = given.replace(/[\s$]/g, '');
  const [, dollars, cents = ''] =
    /^(\d{1,7}|\d{1,3}(?:[.,]\d{3}){1,2})(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (dollars === undefined) return undefined;
  const amount = Number(dollars.replace(/[.,]/g, '')) * 100 + Number(cents.padEnd(2, '0'));
  return amount > 0 ? amount : undefined;
}

function wrong(field: string, key: MessageKey): ReadSalary {
  return { salary: null, mistakes: { [field]: key } };
}

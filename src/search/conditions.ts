import { endOfMontrealDay, montrealDayIn } from '../clock';
import type { Asked } from './asked';
import { dayTokens, filterToken, payTokens, type FilterField } from './filters';
import type { Test } from './memory/choose';
import type { Plan } from './plan';

/** The name of a filter, pay and date included. */
export type FilterName = FilterField | 'pay' | 'day';

/** Something that an entry must have, and may be asked for without. */
export interface Condition {
  readonly name: FilterName;
  /** What is in the index; it may let through a little more than the test. */
  readonly tokens: readonly string[];
  readonly test: Test;
}

/** All that an entry must have, beside the words. */
export function conditionsOf(asked: Asked, plan: Plan, now: Date): Condition[] {
  return [...values(asked, plan), ...limits(asked, plan, now)];
}

/** A filter in words and one in boxes are one: its values mean *or*, and what is near counts as well. */
function values({ filters }: Asked, plan: Plan): Condition[] {
  const known = new Map<FilterField, Set<string>>();
  const add = (name: FilterField, given: readonly string[]) => {
    known.set(name, new Set([...(known.get(name) ?? []), ...given]));
  };
  for (const [name, given] of Object.entries(filters)) add(name as FilterField, given);
  for (const { name, values: said, near } of plan.filters) add(name, [...said, ...near]);
  return [...known]
    .filter(([, any]) => any.size > 0)
    .map(([field, any]) => valueCondition(field, [...any]));
}

/** One of these values of a filter must be there. */
export function valueCondition(name: FilterField, any: readonly string[]): Condition {
  return {
    name,
    tokens: any.map((value) => filterToken(name, value)),
    test: { field: name, any: new Set(any) },
  };
}

/** When the first of so many Montréal days before today began. */
export function beginningOf(days: number, now: Date): Date {
  return endOfMontrealDay(montrealDayIn(-days - 1, now));
}

function limits(asked: Asked, plan: Plan, now: Date): Condition[] {
  const dollars = Math.max(asked.salaryFrom ?? 0, plan.pay?.annual ?? 0);
  const { withinDays } = asked;
  return [
    ...(dollars === 0 ? [] : [payCondition(dollars)]),
    ...(withinDays === undefined ? [] : [dayCondition(withinDays, now)]),
  ];
}

function payCondition(dollars: number): Condition {
  const test = { amount: 'annualCents', from: dollars * 100 } as const;
  return { name: 'pay', tokens: payTokens(dollars), test };
}

/** The same days as « publiée il y a 3 jours » counts; a day begins where the one before it ends. */
function dayCondition(days: number, now: Date): Condition {
  const test = { amount: 'opensAt', from: beginningOf(days, now).getTime() } as const;
  return { name: 'day', tokens: dayTokens(montrealDayIn(-days, now), now), test };
}

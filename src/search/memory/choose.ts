import type { FilterField } from '../filters';
import { isOpenNow } from '../record';
import type { Amount, Memory, Rows } from './memory';

/** What a row must have: one of some values, or an amount that is not below one. */
export type Test =
  | { readonly field: FilterField; readonly any: ReadonlySet<string> }
  | { readonly amount: Amount; readonly from: number };

/** The first bit says that a row is not open. */
const CLOSED = 1;

/** For each row which tests it fails, a bit for each; the first bit is that of what is not open now. */
export function failuresOf(
  memory: Memory,
  rows: Rows,
  tests: readonly Test[],
  now: number,
): Uint16Array {
  const failures = new Uint16Array(rows.length);
  markClosed(failures, memory, rows, now);
  for (const [at, test] of tests.entries()) {
    if ('field' in test) markOthers(failures, memory, rows, { ...test, bit: bitOf(at) });
    else markBelow(failures, memory, rows, { ...test, bit: bitOf(at) });
  }
  return failures;
}

/** Of this many rows, spread over all, it is told how many are open. */
const SAMPLED = 256;

/** About what share of all rows is open at an instant, from 0 to 1. */
export function openShare(memory: Memory, now: number): number {
  if (memory.size === 0) return 1;
  const step = Math.max(1, Math.floor(memory.size / SAMPLED));
  const sample = new Uint32Array(Math.ceil(memory.size / step));
  for (let at = 0; at < sample.length; at++) sample[at] = at * step;
  const isClosed = failuresOf(memory, sample, [], now);
  return isClosed.reduce((open, closed) => open - closed / sample.length, 1);
}

/** The first rows that fail nothing, or at most one of the tests, at most `limit`. */
export function chosen(
  rows: Rows,
  failures: Uint16Array,
  { limit, except = -1 }: { readonly limit: number; readonly except?: number },
): Rows {
  const held = except < 0 ? 0xffff : 0xffff & ~bitOf(except);
  const found = new Uint32Array(Math.min(limit, rows.length));
  let count = 0;
  for (let at = 0; at < rows.length && count < limit; at++) {
    if (((failures[at] ?? 0) & held) === 0) found[count++] = rows[at] ?? 0;
  }
  return found.subarray(0, count);
}

function bitOf(test: number): number {
  return CLOSED << (test + 1);
}

function markClosed(failures: Uint16Array, memory: Memory, rows: Rows, now: number): void {
  const [opensAt, closesAt] = [memory.amounts('opensAt'), memory.amounts('closesAt')];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const times = { opensAt: opensAt[row] ?? 0, closesAt: closesAt[row] ?? 0 };
    if (!isOpenNow(times, now)) failures[at] = CLOSED;
  }
}

function markBelow(
  failures: Uint16Array,
  memory: Memory,
  rows: Rows,
  { amount, from, bit }: { amount: Amount; from: number; bit: number },
): void {
  const amounts = memory.amounts(amount);
  for (let at = 0; at < rows.length; at++) {
    if ((amounts[rows[at] ?? 0] ?? 0) < from) failures[at] = (failures[at] ?? 0) | bit;
  }
}

function markOthers(
  failures: Uint16Array,
  memory: Memory,
  rows: Rows,
  { field, any, bit }: { field: FilterField; any: ReadonlySet<string>; bit: number },
): void {
  const { codes, values } = memory.field(field);
  const failing = Uint16Array.from(values, (own) =>
    own.some((value) => any.has(value)) ? 0 : bit,
  );
  for (let at = 0; at < rows.length; at++) {
    failures[at] = (failures[at] ?? 0) | (failing[codes[rows[at] ?? 0] ?? 0] ?? 0);
  }
}

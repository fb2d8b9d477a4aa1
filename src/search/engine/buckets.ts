import type { RowId, Stretch } from './engine';

/** Rows are gathered in buckets of two sizes, by their number without its last bits. */
const SMALL = 11;
const LARGE = 15;

/** What a row is found by in its buckets. */
export function bucketTokens(rowId: RowId): string[] {
  return [SMALL, LARGE].map((bits) => bucketToken(bits, rowId));
}

/** The fewest buckets that hold a stretch; they may hold a few more rows at its ends. */
export function bucketsOver({ below, from }: Stretch): string[] {
  const tokens: string[] = [];
  for (let at = bucketStart(from); at < below;) {
    const isWhole = at % 2 ** LARGE === 0 && at + 2 ** LARGE <= below;
    const bits = isWhole ? LARGE : SMALL;
    tokens.push(bucketToken(bits, at));
    at += 2 ** bits;
  }
  return tokens;
}

/** The first row of the small bucket that a row is in. */
export function bucketStart(rowId: RowId): RowId {
  return Math.floor(rowId / 2 ** SMALL) * 2 ** SMALL;
}

/** With a capital, which no token that is looked for has. */
function bucketToken(bits: number, rowId: RowId): string {
  return `B:${bits}:${Math.floor(rowId / 2 ** bits)}`;
}

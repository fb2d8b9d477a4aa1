/**
 * A number stands in a group of its own and in wider ones, each four times as wide as the one
 * before: so few tokens name all the numbers of any range.
 */
const WIDTHS = [1, 4, 16, 64] as const;

/** What a number is found by. */
export function rangeTokens(name: string, number: number): string[] {
  return WIDTHS.map((width) => rangeToken(name, width, number));
}

/** The tokens of which each number from the first to the last has one, and no other number. */
export function tokensInRange(name: string, first: number, last: number): string[] {
  const tokens: string[] = [];
  for (let at = first; at <= last;) {
    const width = widestFrom(at, last);
    tokens.push(rangeToken(name, width, at));
    at += width;
  }
  return tokens;
}

function widestFrom(at: number, last: number): number {
  return WIDTHS.findLast((width) => at % width === 0 && at + width - 1 <= last) ?? 1;
}

function rangeToken(name: string, width: number, number: number): string {
  return `f:${name}:${width}:${Math.floor(number / width)}`;
}

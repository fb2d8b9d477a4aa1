/** How long an answer took to come whole, in milliseconds. @throws Error when it was no answer. */
export async function timed(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  const began = performance.now();
  const answer = await fetch(address, { headers, redirect: 'manual' });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - began;
}

/** What so many of the figures do not pass, as 0.95 of them. */
export function quantile(share: number, found: readonly number[]): number {
  const sorted = [...found].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Says whether a figure is within its floor; the bench fails when it is not. */
export function hold(what: string, found: number, most: number): void {
  const isHeld = found <= most;
  console.log(`${isHeld ? 'held' : 'MISSED'}: ${what} ${found.toFixed(1)} of ${most} ms`);
  if (!isHeld) process.exitCode = 1;
}

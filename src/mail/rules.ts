const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long to wait after each try that failed, in milliseconds; the last one again and again. */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR] as const;

/** A mail server that is away for a weekend’s night is back after two days, or the address is wrong. */
const GIVEN_UP_AFTER = 48 * HOUR;

/** How long to wait after so many tries, in milliseconds. */
export function waitAfter(tries: number): number {
  return WAITS[Math.min(Math.max(tries, 1), WAITS.length) - 1] ?? HOUR;
}

/** Whether a mail was tried for so long that nobody waits for it any more. */
export function isPastHope(writtenAt: Date, now: Date): boolean {
  return now.getTime() - writtenAt.getTime() >= GIVEN_UP_AFTER;
}

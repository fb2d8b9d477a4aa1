import { createHash, randomBytes } from 'node:crypto';

const DAY_MILLISECONDS = 86_400_000;

/** How long a link works. */
const DAYS_ALIVE = 7;

/** So many links of one item work at once: nobody keeps more of them apart. */
export const LINKS_AN_ITEM = 20;

/** 192 bits, which nobody guesses. */
const TOKEN_BYTES = 24;

/** What stands in the address of a link; it is shown once, and kept nowhere. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Whether what stands in an address can be a token at all. */
export function isToken(given: string): boolean {
  return /^[\w-]{32}$/.test(given);
}

/** How a token is written down. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** When a link that is made now ends by itself. */
export function endOfLink(now: Date): Date {
  return new Date(now.getTime() + DAYS_ALIVE * DAY_MILLISECONDS);
}

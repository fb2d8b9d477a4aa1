import { createHash, randomBytes } from 'node:crypto';

/** 192 bits, which nobody guesses. */
const TOKEN_BYTES = 24;

/** What opens something by its address alone; it is shown or sent once, and kept nowhere. */
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

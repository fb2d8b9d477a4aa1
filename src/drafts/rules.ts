import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long what was typed waits to be taken up again: over a weekend, and some. */
export const DAYS_KEPT = 7;

/** What a script sends in the place of a button, to have a form kept as it stands. */
export const KEEP = 'keep';

/** The field of a form that says, beyond doubt, whose it is, after their session has ended. */
export const KEEPER_FIELD = 'keeper';

/** What goes into the field: the account, signed. It lets nobody in; it only says for whom to keep. */
export function keeperOf(userId: number, secret: string): string {
  return `${String(userId)}.${signature(userId, secret)}`;
}

/** The account that a form is kept for; undefined when the field is not ours. */
export function readKeeper(field: unknown, secret: string): number | undefined {
  const [, id, given = ''] = /^([1-9]\d{0,8})\.([\w-]+)$/.exec(String(field)) ?? [];
  if (id === undefined) return undefined;
  const right = Buffer.from(signature(Number(id), secret));
  const sent = Buffer.from(given);
  return right.length === sent.length && timingSafeEqual(right, sent) ? Number(id) : undefined;
}

function signature(userId: number, secret: string): string {
  return createHmac('sha256', secret)
    .update(`keeper:${String(userId)}`)
    .digest('base64url');
}

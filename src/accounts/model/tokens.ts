import type { Connection } from '../../database/database';
import { hashOfToken, isToken } from '../../http/secret-token';

/** What a link lets one do. */
export type Purpose = 'reset';

/** So long each can be used, in milliseconds. */
const LIVES: Readonly<Record<Purpose, number>> = { reset: 3_600_000 };
const SWEPT_AT_ONCE = 100;

interface Given {
  readonly userId: number;
  readonly purpose: Purpose;
}

/** Writes a token down, hashed; the earlier ones of that purpose open nothing any more. */
export async function keepToken(
  connection: Connection,
  { userId, purpose }: Given,
  token: string,
  now: Date,
): Promise<void> {
  await dropTokens(connection, { userId, purpose });
  await connection.knex('tokens').insert({
    ...{ user_id: userId, purpose, hash: hashOfToken(token) },
    ends_at: new Date(now.getTime() + LIVES[purpose]),
  });
}

/** Whose token it is, as long as it opens something; undefined otherwise, whatever the reason. */
export async function holderOf(
  { knex }: Connection,
  purpose: Purpose,
  token: string,
  now: Date,
): Promise<number | undefined> {
  if (!isToken(token)) return undefined;
  const row = await knex('tokens')
    .where({ purpose, hash: hashOfToken(token) })
    .where('ends_at', '>', now)
    .first<{ user_id: number } | undefined>('user_id');
  return row?.user_id;
}

/** Takes a token, which can be done once: whoever gets `true` may do what it is for. */
export async function takeToken(
  { knex }: Connection,
  purpose: Purpose,
  token: string,
  now: Date,
): Promise<boolean> {
  const own = { purpose, hash: hashOfToken(token) };
  return (await knex('tokens').where(own).where('ends_at', '>', now).delete()) === 1;
}

/** Ends all tokens of an account that are for something. */
export async function dropTokens({ knex }: Connection, { userId, purpose }: Given): Promise<void> {
  await knex('tokens').where({ user_id: userId, purpose }).delete();
}

/** Takes a few tokens away whose time is over. */
export async function sweepTokens({ knex }: Connection, now: Date): Promise<void> {
  const over = knex('tokens').select('id').where('ends_at', '<=', now).limit(SWEPT_AT_ONCE);
  await knex('tokens').whereIn('id', over).delete();
}

import type { Database } from '../database/database';
import { newToken } from '../http/secret-token';
import { putInOutbox } from '../mail/outbox';
import type { AccountLetters } from './letters';
import { accountByEmail, accountById, holderOf, keepToken, takeToken, type Account } from './model';
import { changePassword } from './password-change';

/** Sends the account of an address a link to choose another password; nothing where there is none. */
export async function sendReset(
  database: Database,
  letters: AccountLetters,
  email: string,
  now: Date,
): Promise<void> {
  const account = await accountByEmail(database, email);
  if (account === undefined) return;
  const { user } = account;
  const token = newToken();
  await database.transaction(async (connection) => {
    await keepToken(connection, { userId: user.id, purpose: 'reset' }, token, now);
    await putInOutbox(connection, letters.forgotten(user, token), now);
  });
}

/** The account that a link lets have another password; undefined when it opens nothing. */
export async function resettable(
  database: Database,
  token: string,
  now: Date,
): Promise<Account | undefined> {
  const id = await holderOf(database, 'reset', token, now);
  return id === undefined ? undefined : accountById(database, id);
}

/** The link was used, or its hour ended, at the same moment. */
class TokenGone extends Error {}

/**
 * Gives the account of a link another password, once: all its sessions end, and it is told by mail.
 * @returns false when the link opens nothing any more; nothing is done then.
 */
export async function resetPassword(
  database: Database,
  letters: AccountLetters,
  { account, token, password }: { account: Account; token: string; password: string },
  now: Date,
): Promise<boolean> {
  try {
    await changePassword(database, account, password, now, async (connection) => {
      if (!(await takeToken(connection, 'reset', token, now))) throw new TokenGone();
      await putInOutbox(connection, letters.changed(account.user), now);
    });
  } catch (error) {
    if (error instanceof TokenGone) return false;
    throw error;
  }
  return true;
}

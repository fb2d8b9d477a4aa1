import type { Database } from '../database/database';
import { accountByEmail, dropTokens, endSessionsOf, updateUser, type Account } from './model';

/**
 * Gives an account another address to sign in with, and ends all its sessions; undefined when someone
 * else has the address. Only the database can say so for two who come at once.
 */
export async function changeEmail(
  database: Database,
  account: Account,
  email: string,
  now: Date,
): Promise<Account | undefined> {
  const { user } = account;
  try {
    await database.transaction(async (connection) => {
      await updateUser(connection, user.id, { email }, now);
      await endSessionsOf(connection, user.id);
      // Their links went to an address that is no longer this person’s.
      await dropTokens(connection, { userId: user.id, purpose: 'reset' });
    });
  } catch (error) {
    const holder = await accountByEmail(database, email);
    if (holder === undefined || holder.user.id === user.id) throw error;
    return undefined;
  }
  return { ...account, user: { ...user, email } };
}

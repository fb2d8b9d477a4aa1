import type { Database } from '../database/database';
import { endSessionsOf, updateUser, type Account } from './model';
import { hashPassword } from './password';

/** Gives an account another password, and ends all its sessions with the former one. */
export async function changePassword<Changed extends Pick<Account, 'user' | 'passwordHash'>>(
  database: Database,
  account: Changed,
  password: string,
  now: Date,
): Promise<Changed> {
  const passwordHash = await hashPassword(password);
  await database.transaction(async (connection) => {
    await updateUser(connection, account.user.id, { passwordHash }, now);
    await endSessionsOf(connection, account.user.id);
  });
  return { ...account, passwordHash };
}

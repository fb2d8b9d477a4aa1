import type { Connection, Database } from '../database/database';
import { dropTokens, endSessionsOf, updateUser, type Proven } from './model';
import { hashPassword } from './password';

/**
 * Gives an account another password, and ends all its sessions with the former one.
 * @param alongside writes in the same transaction what else must be written.
 */
export async function changePassword<Changed extends Proven>(
  database: Database,
  account: Changed,
  password: string,
  now: Date,
  alongside?: (connection: Connection) => Promise<void>,
): Promise<Changed> {
  const passwordHash = await hashPassword(password);
  await database.transaction(async (connection) => {
    await updateUser(connection, account.user.id, { passwordHash }, now);
    await endSessionsOf(connection, account.user.id);
    await alongside?.(connection);
    // Who knows a password again needs no link to choose one.
    await dropTokens(connection, { userId: account.user.id, purpose: 'reset' });
  });
  return { ...account, passwordHash };
}

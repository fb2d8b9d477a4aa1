import { noteFor } from '../audit/model';
import { changesBetween } from '../audit/rules';
import type { Connection } from '../database/database';
import { isLastAdmin, updateUser, type User } from './model';
import type { Role } from './rules';

/**
 * Gives an account another role, and writes that down; false, and nothing is done, where nobody else
 * would administer the site. `userId` is who gives it: null for the command.
 */
export async function changeRole(
  connection: Connection,
  user: User,
  role: Role,
  { userId, now }: { readonly userId: number | null; readonly now: Date },
): Promise<boolean> {
  if (role !== 'admin' && (await isLastAdmin(connection, user.id))) return false;
  await updateUser(connection, user.id, { role }, now);
  const changes = changesBetween({ role: user.role }, { role });
  await noteFor(connection, userId, now)('user.role', 'user', user.id, { changes });
  return true;
}

import { noteFor } from '../audit/model';
import { added } from '../audit/rules';
import type { Database } from '../database/database';
import { insertUser, takeInvitation, type Account, type Invitation, type Proven } from './model';
import { changeRole } from './role-change';

/** The address was given to an account at the same moment. */
class AddressTaken extends Error {}

/**
 * Makes the account that an invitation is for, with its role; undefined when it was accepted or taken
 * back meanwhile, or the address has an account by now: nothing is done then.
 */
export async function acceptAsNew(
  database: Database,
  { id, email, role, locale }: Invitation,
  { name, passwordHash }: { readonly name: string; readonly passwordHash: string },
  now: Date,
): Promise<Proven | undefined> {
  const made = { email, name, role, locale, passwordHash, demo: false };
  try {
    return await database.transaction(async (connection) => {
      if (!(await takeInvitation(connection, id, now))) return undefined;
      const user = await insertUser(connection, made, now);
      if (user === undefined) throw new AddressTaken();
      await noteFor(connection, user.id, now)('user.create', 'user', user.id, {
        changes: added({ role }),
      });
      return { user, passwordHash };
    });
  } catch (error) {
    if (error instanceof AddressTaken) return undefined;
    throw error;
  }
}

/** Gives the account of an invitation its role; false when it was accepted or taken back meanwhile. */
export function acceptAsOwn(
  database: Database,
  invitation: Invitation,
  { user }: Account,
  now: Date,
): Promise<boolean> {
  return database.transaction(async (connection) => {
    if (!(await takeInvitation(connection, invitation.id, now))) return false;
    // An invitation makes nobody less than they are.
    const role = user.role === 'admin' ? 'admin' : invitation.role;
    return changeRole(connection, user, role, { userId: user.id, now });
  });
}

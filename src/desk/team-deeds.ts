import { accountById, insertInvitation, takeInvitation } from '../accounts/model';
import { changeRole } from '../accounts/role-change';
import type { InvitedRole, Role } from '../accounts/rules';
import { noteFor } from '../audit/model';
import { added } from '../audit/rules';
import type { Services } from '../http/services';
import { newToken } from '../http/secret-token';
import type { Locale } from '../language/locales';
import type { WriteLetter } from '../mail/letter';
import { putInOutbox } from '../mail/outbox';
import { pathTo } from '../site-map';

interface Doer {
  readonly userId: number;
  readonly name: string;
  readonly now: Date;
}

interface Invited {
  readonly email: string;
  readonly role: InvitedRole;
  readonly locale: Locale;
}

/** Invites someone to the desk: the link goes to them by mail, and is known to nobody else. */
export async function invite(
  { database, dictionary, config }: Pick<Services, 'database' | 'dictionary' | 'config'>,
  write: WriteLetter,
  invited: Invited,
  { userId, name, now }: Doer,
): Promise<void> {
  const { email, role, locale } = invited;
  const token = newToken();
  const t = dictionary.for(locale);
  const letter = {
    ...{ to: email, locale, subject: t('team:letter.subject') },
    paragraphs: [t('team:letter.body', { name, role: t(`team:role.${role}`) })],
    link: {
      label: t('team:letter.link'),
      href: config.siteUrl + pathTo('accounts.invitation', locale, { token }),
    },
    why: t('team:letter.why'),
  };
  await database.transaction(async (connection) => {
    const id = await insertInvitation(connection, { ...invited, token, userId }, now);
    await putInOutbox(connection, write(letter), now);
    await noteFor(connection, userId, now)('invitation.create', 'invitation', id, {
      changes: added({ role }),
    });
  });
}

/** Takes an invitation back; nothing happens to one that is no longer there. */
export async function takeBack(
  { database }: Pick<Services, 'database'>,
  id: number,
  { userId, now }: Doer,
): Promise<void> {
  await database.transaction(async (connection) => {
    if (!(await takeInvitation(connection, id, now))) return;
    await noteFor(connection, userId, now)('invitation.delete', 'invitation', id);
  });
}

/** Gives someone another role. @returns `last` when nobody else would administer the site. */
export function giveRole(
  { database }: Pick<Services, 'database'>,
  id: number,
  role: Role,
  doer: Doer,
): Promise<'done' | 'last' | 'gone'> {
  return database.transaction(async (connection) => {
    const account = await accountById(connection, id);
    if (account === undefined) return 'gone';
    if (account.user.role === role) return 'done';
    return (await changeRole(connection, account.user, role, doer)) ? 'done' : 'last';
  });
}

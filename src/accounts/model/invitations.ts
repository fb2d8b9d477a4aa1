import type { Connection, Database, Instant } from '../../database/database';
import { hashOfToken, isToken } from '../../http/secret-token';
import type { Locale } from '../../language/locales';
import { emailKey, type InvitedRole } from '../rules';

/** So long an invitation can be accepted. */
const DAYS_INVITED = 7;
const DAY_MILLISECONDS = 86_400_000;
const SWEPT_AT_ONCE = 100;

/** An invitation that can be accepted, without what opens it. */
export interface Invitation {
  readonly id: number;
  readonly email: string;
  readonly role: InvitedRole;
  /** In which they are written to. */
  readonly locale: Locale;
  readonly endsAt: Date;
}

interface Row extends Omit<Invitation, 'endsAt'> {
  readonly ends_at: Instant;
}

const COLUMNS = ['id', 'email', 'role', 'locale', 'ends_at'] as const;

/** Invites an address to a role, in place of any earlier invitation of it; returns its number. */
export async function insertInvitation(
  { knex }: Connection,
  invited: Pick<Invitation, 'email' | 'role' | 'locale'> & {
    readonly token: string;
    readonly userId: number;
  },
  now: Date,
): Promise<number> {
  const { email, role, locale, token, userId } = invited;
  await knex('invitations')
    .where({ email_key: emailKey(email) })
    .delete();
  const [row] = await knex('invitations')
    .insert({
      ...{ email, email_key: emailKey(email), role, locale, user_id: userId },
      ...{ token_hash: hashOfToken(token), made_at: now },
      ends_at: new Date(now.getTime() + DAYS_INVITED * DAY_MILLISECONDS),
    })
    .returning<{ id: number }[]>('id');
  if (row === undefined) throw new Error('an invitation has no number');
  return row.id;
}

/** The invitations that can be accepted, the newest first. */
export async function livingInvitations({ knex }: Connection, now: Date): Promise<Invitation[]> {
  const rows = await knex('invitations')
    .select<Row[]>([...COLUMNS])
    .where('ends_at', '>', now)
    .orderBy('id', 'desc');
  return rows.map(mapInvitation);
}

/** What a token opens now; undefined when it opens nothing, whatever the reason. */
export async function invitationOf(
  { knex }: Connection,
  token: string,
  now: Date,
): Promise<Invitation | undefined> {
  if (!isToken(token)) return undefined;
  const row = await knex('invitations')
    .where({ token_hash: hashOfToken(token) })
    .where('ends_at', '>', now)
    .first<Row | undefined>([...COLUMNS]);
  return row && mapInvitation(row);
}

/** Takes an invitation, which can be done once: whoever gets `true` has it. */
export async function takeInvitation(
  { knex }: Connection,
  id: number,
  now: Date,
): Promise<boolean> {
  return (await knex('invitations').where({ id }).where('ends_at', '>', now).delete()) === 1;
}

/** Takes a few invitations away that nobody accepted in time. */
export async function sweepInvitations({ knex }: Database, now: Date): Promise<void> {
  const over = knex('invitations').select('id').where('ends_at', '<=', now).limit(SWEPT_AT_ONCE);
  await knex('invitations').whereIn('id', over).delete();
}

function mapInvitation({ ends_at, ...row }: Row): Invitation {
  return { ...row, endsAt: new Date(ends_at) };
}

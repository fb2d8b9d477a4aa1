import type { Connection, Instant } from '../database/database';

/** What something can be done to, on the desk or by who runs the site. */
type Subject = 'job' | 'article' | 'employer' | 'author' | 'category' | 'minimum_wage' | 'user';

/**
 * Writes down one deed, as `article.publish`, in the transaction that does it. The details are what a
 * later reader must know: the fields that changed, the warning that was confirmed.
 */
export type Note = (
  action: string,
  subject: Subject,
  subjectId: number,
  details?: object,
) => Promise<void>;

/** Writes what one person does in one transaction down; who runs the site has no account for it. */
export function noteFor({ knex }: Connection, userId: number | null, now: Date): Note {
  return async (action, subject, subjectId, details) => {
    await knex('audit_log').insert({
      at: now,
      user_id: userId,
      action,
      subject,
      subject_id: subjectId,
      details: details === undefined ? null : JSON.stringify(details),
    });
  };
}

/** Who touched a thing last, and when; nobody's name when the account is gone. */
export async function lastDeed(
  connection: Connection,
  subject: Subject,
  subjectId: number,
): Promise<{ at: Date; name: string | null } | undefined> {
  const row = await connection
    .knex('audit_log')
    .leftJoin('users', 'users.id', 'audit_log.user_id')
    .select({ at: 'audit_log.at', name: 'users.name' })
    .where({ subject, subject_id: subjectId })
    .orderBy('audit_log.id', 'desc')
    .first<{ at: Instant; name: string | null } | undefined>();
  return row === undefined ? undefined : { at: new Date(row.at), name: row.name };
}

/** What was written down beside the deeds done to a thing, the oldest first. */
export async function detailsOf(
  connection: Connection,
  subject: Subject,
  subjectId: number,
): Promise<unknown[]> {
  const rows = await connection
    .knex('audit_log')
    .where({ subject, subject_id: subjectId })
    .whereNotNull('details')
    .orderBy('id')
    .select<{ details: string }[]>('details');
  return rows.map(({ details }) => JSON.parse(details) as unknown);
}

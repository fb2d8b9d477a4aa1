import type { Connection, Instant } from '../database/database';

/** Something that someone did on the desk. */
export interface Deed {
  /** What was done, as `article.publish`. */
  readonly action: string;
  readonly subject: 'job' | 'article' | 'employer' | 'author' | 'category' | 'user';
  readonly subjectId: number;
  readonly userId: number | null;
  /** What a later reader must know: the fields that changed, the warning that was confirmed. */
  readonly details?: object;
}

/** Writes down what was done, in the transaction that does it. */
export async function record(connection: Connection, deed: Deed, now: Date): Promise<void> {
  await connection.knex('audit_log').insert({
    at: now,
    user_id: deed.userId,
    action: deed.action,
    subject: deed.subject,
    subject_id: deed.subjectId,
    details: deed.details === undefined ? null : JSON.stringify(deed.details),
  });
}

/** Who touched a thing last, and when; nobody's name when the account is gone. */
export async function lastDeed(
  connection: Connection,
  subject: Deed['subject'],
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
  subject: Deed['subject'],
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

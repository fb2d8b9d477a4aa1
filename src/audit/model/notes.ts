import type { Connection, Instant } from '../../database/database';
import { readDetails, type Details } from '../rules';
import { keepWords, wordsColumn } from './words';

/** What something can be done to, on the desk or by who runs the site. */
export const SUBJECTS = [
  ...(['job', 'article', 'employer', 'author', 'category', 'place', 'minimum_wage'] as const),
  ...(['media', 'user', 'invitation', 'submission'] as const),
] as const;
export type Subject = (typeof SUBJECTS)[number];

/**
 * Writes down one deed, as `article.publish`, in the transaction that does it. The details are what a
 * later reader must know: the fields that changed with both their values, the warning that was confirmed.
 */
export type Note = (
  action: string,
  subject: Subject,
  subjectId: number,
  details?: Details,
) => Promise<void>;

/** How a deed was done: on the desk, by the command, by an employer’s secret link. */
export type Via = 'desk' | 'command' | 'employer';

/** An account; null: who runs the site, and has none for it; or an employer, who has none either. */
export type Doer = number | null | 'employer';

/** Writes what one person does in one transaction down. */
export function noteFor(connection: Connection, doer: Doer, now: Date): Note {
  return async (action, subject, subjectId, details = {}) => {
    const [deed] = await connection
      .knex('audit_log')
      .insert({
        at: now,
        user_id: typeof doer === 'number' ? doer : null,
        via: viaOf(doer),
        action,
        subject,
        subject_id: subjectId,
        details: Object.keys(details).length === 0 ? null : JSON.stringify(details),
        ...wordsColumn(connection, details),
      })
      .returning<{ id: number }[]>('id');
    if (deed === undefined) throw new Error('a deed has no number');
    await keepWords(connection, deed.id, details);
  };
}

function viaOf(doer: Doer): Via {
  if (doer === null) return 'command';
  return doer === 'employer' ? doer : 'desk';
}

/** What is done beside a thing, and changes nothing of it. */
const CHANGES_NOTHING = ['job', 'article'].flatMap((kind) => [`${kind}.share`, `${kind}.unshare`]);

/** Who changed a thing last, and when; nobody's name when the account is gone. */
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
    .whereNotIn('action', CHANGES_NOTHING)
    .orderBy('audit_log.id', 'desc')
    .first<{ at: Instant; name: string | null } | undefined>();
  return row === undefined ? undefined : { at: new Date(row.at), name: row.name };
}

/** What was written down beside the deeds done to a thing, the oldest first. */
export async function detailsOf(
  connection: Connection,
  subject: Subject,
  subjectId: number,
): Promise<Details[]> {
  const rows = await connection
    .knex('audit_log')
    .where({ subject, subject_id: subjectId })
    .whereNotNull('details')
    .orderBy('id')
    .select<{ details: string; action: string }[]>('details', 'action');
  return rows.map(({ details, action }) => readDetails(details, action));
}

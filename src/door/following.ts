import { noteFor } from '../audit/model';
import type { Database } from '../database/database';
import type { Mistakes } from '../http/form';
import { doAct, type BatchOrder } from '../jobs/editing.batch';
import type { jobEditor } from '../jobs/editing.item';
import type { EditedJob } from '../jobs/model';
import { applies } from '../jobs/rules/batch';
import type { Translate } from '../language/dictionary';
import {
  deleteSubmission,
  insertMessage,
  moveSubmission,
  type Submission,
} from '../submissions/model';

/** What an employer can do about what they submitted, where it stands now. */
export const FOLLOWING = ['confirm', 'answer', 'renew', 'close', 'withdraw', 'relink'] as const;
export type Following = (typeof FOLLOWING)[number];

/**
 * The deeds that a page offers: a listing that the desk took off the site is not put back by its
 * employer, who can still send a correction.
 */
export function deedsFor(
  { state, acceptedAt }: Pick<Submission, 'state' | 'acceptedAt'>,
  job: EditedJob | undefined,
  now: Date,
): Following[] {
  if (state === 'unconfirmed') return ['confirm', 'withdraw'];
  const ofJob: Following[] =
    job === undefined || acceptedAt === null
      ? []
      : [
          ...(renewalOf(job, now) === undefined ? [] : ['renew' as const]),
          ...(applies('close', job, now) ? ['close' as const] : []),
        ];
  return [
    ...(state === 'asked' ? ['answer' as const] : []),
    ...ofJob,
    ...(acceptedAt === null ? ['withdraw' as const] : []),
    'relink',
  ];
}

/** How a listing is kept online for longer: prolonged while it is, renewed once its last day is over. */
export function renewalOf(job: EditedJob, now: Date): 'extend' | 'renew' | undefined {
  if (applies('extend', job, now)) return 'extend';
  return job.state === 'published' && applies('renew', job, now) ? 'renew' : undefined;
}

/** Takes the address as proven: the desk may read it. False when it was before. */
export function confirm(database: Database, { id }: Submission, now: Date): Promise<boolean> {
  return moveSubmission(database, id, ['unconfirmed'], 'waiting', now);
}

/** Gives the desk the answer that it asked for; false when it does not wait for one. */
export function answer(
  database: Database,
  { id }: Submission,
  words: string,
  now: Date,
): Promise<boolean> {
  return database.transaction(async (connection) => {
    if (!(await moveSubmission(connection, id, ['asked'], 'waiting', now))) return false;
    await insertMessage(connection, id, { kind: 'answer', words }, now);
    return true;
  });
}

/** Forgets what was submitted, before it is a listing that anyone saw. */
export async function withdraw(database: Database, { id }: Submission): Promise<void> {
  await deleteSubmission(database, id);
}

/** Renews or closes a listing by the same rules as the desk; returns what kept it from that. */
export function actOnListing(
  { database, editor }: { database: Database; editor: ReturnType<typeof jobEditor> },
  job: EditedJob,
  order: Pick<BatchOrder, 'act' | 'until'>,
  now: Date,
): Promise<Mistakes> {
  return database.transaction(async (connection) => {
    const note = noteFor(connection, 'employer', now);
    // Nothing is copied here.
    const retitle = (title: string) => title;
    const done = await doAct(connection, editor, { job, order }, { note, now, retitle });
    if (!('reasons' in done)) return {};
    return Object.fromEntries(done.reasons.map(({ field, key }) => [field, key]));
  });
}

/** The words of a letter that brings nothing but a new link. */
export function sayNewLink(t: Translate, title: string) {
  return {
    subject: t('door:letter.newLink.subject', { title }),
    paragraphs: [t('door:letter.newLink.body', { title })],
  };
}

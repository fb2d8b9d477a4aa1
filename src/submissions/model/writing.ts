import { emailKey } from '../../accounts/rules';
import type { Connection } from '../../database/database';
import type { Values } from '../../http/form';
import type { SubmissionState } from '../rules';
import type { Submission } from './submission';

/** Writes down what was sent, until its address is confirmed; returns its number. */
export async function insertSubmission(
  { knex }: Connection,
  { values, email, locale }: Pick<Submission, 'values' | 'email' | 'locale'>,
  now: Date,
): Promise<number> {
  const [row] = await knex('submissions')
    .insert({
      ...{ email, email_key: emailKey(email), locale, state: 'unconfirmed' },
      ...{ fields: JSON.stringify(values), made_at: now, changed_at: now },
    })
    .returning<{ id: number }[]>('id');
  if (row === undefined) throw new Error('a submission has no number');
  return row.id;
}

/** Moves a submission that stands in one of some states on; false when someone else was faster. */
export async function moveSubmission(
  { knex }: Connection,
  id: number,
  from: readonly SubmissionState[],
  to: SubmissionState,
  now: Date,
): Promise<boolean> {
  const moved = await knex('submissions')
    .where({ id })
    .whereIn('state', from)
    .update({ state: to, changed_at: now });
  return moved === 1;
}

/** Puts what was sent again in the place of what was there: it waits to be read. */
export async function sendAgain(
  { knex }: Connection,
  { id, version }: Pick<Submission, 'id' | 'version'>,
  values: Values,
  now: Date,
): Promise<boolean> {
  const sent = await knex('submissions')
    .where({ id, version })
    .whereNot({ state: 'unconfirmed' })
    .update({
      ...{ fields: JSON.stringify(values), version: version + 1 },
      ...{ state: 'waiting', changed_at: now },
    });
  return sent === 1;
}

/** Says which listing was made of which version of a submission. */
export async function linkToJob(
  { knex }: Connection,
  id: number,
  { jobId, version }: { readonly jobId: number; readonly version: number },
): Promise<void> {
  await knex('submissions').where({ id }).update({ job_id: jobId, job_version: version });
}

/** Writes down that the listing of a submission went online; false when it had before. */
export async function noteOnline({ knex }: Connection, id: number, now: Date): Promise<boolean> {
  const noted = await knex('submissions')
    .where({ id, accepted_at: null })
    .update({ accepted_at: now });
  return noted === 1;
}

/** Takes a version of a submission as accepted; false when it does not wait, or was sent again. */
export async function acceptSubmission(
  { knex }: Connection,
  { id, version }: Pick<Submission, 'id' | 'version'>,
  now: Date,
): Promise<boolean> {
  const accepted = await knex('submissions')
    .where({ id, version })
    .whereIn('state', ['waiting', 'asked'])
    .update({ state: 'accepted', changed_at: now });
  return accepted === 1;
}

/** Takes a submission away with all that was said of it. */
export async function deleteSubmission({ knex }: Connection, id: number): Promise<void> {
  await knex('submissions').where({ id }).delete();
}

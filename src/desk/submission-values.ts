import { employersNamed } from '../employers/model';
import type { Values } from '../http/form';
import type { SentJob } from '../jobs/editing.forms';
import { NEW_JOB } from '../jobs/editing.values';
import type { EditedJob } from '../jobs/model';
import type { Warning } from '../jobs/rules/publication';
import { claimOf } from '../submissions/claim';
import type { Submission } from '../submissions/model';
import type { Workplace } from './item-page';
import { savedValues } from './save';

/** What was submitted as the form of a listing holds it: an employer that is known is chosen. */
export async function valuesFor(
  { services: { database }, editor }: Workplace<EditedJob, SentJob, Warning>,
  submission: Submission,
  job: EditedJob | undefined,
): Promise<Values> {
  const { values } = submission;
  if (job !== undefined) {
    const proposed = Object.entries(values).filter(([name]) => !name.startsWith('employer.'));
    return {
      ...savedValues(editor, job),
      ...Object.fromEntries(proposed),
      ...claimOf(submission),
    };
  }
  const [known] = await employersNamed(database, [values['employer.name'] ?? ''].flat().join());
  const ofEmployer = Object.keys(values).filter((name) => name.startsWith('employer.'));
  const chosen =
    known === undefined
      ? {}
      : { employer: known.name, ...Object.fromEntries(ofEmployer.map((name) => [name, ''])) };
  return { ...NEW_JOB, ...values, ...chosen, ...claimOf(submission) };
}

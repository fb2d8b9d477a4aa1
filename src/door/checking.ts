import { allPlaces, categoriesOf } from '../catalogue/model';
import { placesNamed } from '../catalogue/rules';
import type { Connection } from '../database/database';
import { employerById } from '../employers/model';
import { inOrder, type Mistakes } from '../http/form';
import { passGate, type Terms } from '../jobs/editing.gate';
import type { SentJob } from '../jobs/editing.forms';
import { newEmployer } from '../jobs/editing.names';
import type { EditedJob } from '../jobs/model';
import type { Warning } from '../jobs/rules/publication';
import type { MessageKey } from '../language/keys';
import { SUBMITTED_FIELDS, type Submitted } from './forms';

/** What keeps a form from being sent to the desk. */
export interface Found {
  readonly mistakes: Mistakes;
  readonly warnings: readonly Warning[];
}

/** Where something is said otherwise, or stands elsewhere, than on the desk. */
const SAID_HERE: Readonly<Partial<Record<MessageKey, readonly [field: string, key: MessageKey]>>> =
  {
    'jobDesk:mistake.french': ['fr.title', 'door:mistake.french'],
    'jobDesk:mistake.noText': ['fr.title', 'jobDesk:mistake.noTitle'],
    'jobDesk:mistake.category': ['category', 'door:mistake.category'],
  };

/**
 * Holds what an employer sent against the rules of publication, as the desk will: nobody waits for days
 * to be told of a missing line. `corrected` is what it takes the place of, undefined when it is new; the
 * employer of a listing stays.
 */
export async function checkSubmitted(
  connection: Connection,
  { sent, mistakes: read, email }: Submitted,
  corrected: { readonly job: EditedJob | undefined } | undefined,
  terms: Terms,
): Promise<Found> {
  if (sent === undefined) return { mistakes: read, warnings: [] };
  const job = corrected?.job;
  const places = await allPlaces(connection);
  const categories = await categoriesOf(connection, 'job');
  const named = {
    employer: await employerOf(connection, sent, job),
    placeIds: placesNamed(places, sent.place).map(({ id }) => id),
  };
  const publishedAt = job?.publishedAt ?? terms.now;
  const judged = await passGate(connection, { sent, named, publishedAt }, terms);
  const missing: Mistakes = {
    ...(categories.some(({ id }) => String(id) === sent.category)
      ? {}
      : { category: 'door:mistake.category' }),
    ...(job === undefined && sent['employer.name'] === ''
      ? { 'employer.name': 'door:mistake.employer' }
      : {}),
    ...(corrected === undefined && email === '' ? { email: 'door:mistake.email' } : {}),
  };
  const all = { ...saidHere(judged.mistakes), ...saidHere(read), ...missing };
  return {
    mistakes: inOrder(all, [...SUBMITTED_FIELDS, 'email', 'confirm']),
    warnings: judged.warnings ?? [],
  };
}

/** Who hires: the employer of the listing that is corrected, or the one that the form describes. */
async function employerOf(connection: Connection, sent: SentJob, job: EditedJob | undefined) {
  if (job === undefined) return newEmployer(sent);
  return employerById(connection, job.employer.id);
}

function saidHere(mistakes: Mistakes): Mistakes {
  return Object.fromEntries(
    Object.entries(mistakes).map(([field, key]) => SAID_HERE[key] ?? [field, key]),
  );
}

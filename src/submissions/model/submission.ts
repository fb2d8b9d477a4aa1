import { emailKey } from '../../accounts/rules';
import type { Connection, Instant, Knex } from '../../database/database';
import type { Values } from '../../http/form';
import type { Locale } from '../../language/locales';
import type { SubmissionState } from '../rules';

/** What an employer submitted. */
export interface Submission {
  readonly id: number;
  /** Where they are written to. */
  readonly email: string;
  /** In which they are. */
  readonly locale: Locale;
  readonly state: SubmissionState;
  /** The form of a listing as it was sent last. */
  readonly values: Values;
  /** Grows each time that it is sent again. */
  readonly version: number;
  /** The listing that was made of it; null: none yet. */
  readonly jobId: number | null;
  /** The version that the listing was made of; null: there is none. */
  readonly jobVersion: number | null;
  /** When it first went online; null: it never did. */
  readonly acceptedAt: Date | null;
  readonly madeAt: Date;
  readonly changedAt: Date;
}

/** As the table holds it. */
export interface Row {
  id: number;
  email: string;
  locale: Locale;
  state: SubmissionState;
  fields: string;
  version: number;
  job_id: number | null;
  job_version: number | null;
  accepted_at: Instant | null;
  made_at: Instant;
  changed_at: Instant;
}

const A_PAGE = 30;

/** One submission; undefined when there is none of this number. */
export async function submissionById(
  { knex }: Connection,
  id: number,
): Promise<Submission | undefined> {
  const row = await knex('submissions').where({ id }).first<Row | undefined>();
  return row === undefined ? undefined : mapSubmission(row);
}

/** The submission that a listing was made of, if any. */
export async function submissionOfJob(
  { knex }: Connection,
  jobId: number,
): Promise<Submission | undefined> {
  const row = await knex('submissions').where({ job_id: jobId }).first<Row | undefined>();
  return row === undefined ? undefined : mapSubmission(row);
}

/** The newest submissions of an address. */
export async function submissionsOf(
  { knex }: Connection,
  email: string,
  most: number,
): Promise<Submission[]> {
  const rows = await knex('submissions')
    .where({ email_key: emailKey(email) })
    .orderBy('id', 'desc')
    .limit(most)
    .select<Row[]>('*');
  return rows.map(mapSubmission);
}

/** A page of the submissions that stand in one of some states: of what waits, the oldest first. */
export async function pageOfSubmissions(
  { knex }: Connection,
  { states, page }: { readonly states: readonly SubmissionState[]; readonly page: number },
): Promise<{ total: number; pages: number; submissions: Submission[] }> {
  const total = await count(inStates(knex, states));
  const order = states.includes('accepted') ? 'desc' : 'asc';
  const rows = await inStates(knex, states)
    .orderBy([{ column: 'changed_at', order }, 'id'])
    .offset((page - 1) * A_PAGE)
    .limit(A_PAGE)
    .select<Row[]>('*');
  const pages = Math.max(1, Math.ceil(total / A_PAGE));
  return { total, pages, submissions: rows.map(mapSubmission) };
}

/** How many submissions someone on the desk has to read. */
export function countWaitingSubmissions({ knex }: Connection): Promise<number> {
  return count(inStates(knex, ['waiting']));
}

/** A submission as its row says it. */
export function mapSubmission({
  job_id,
  job_version,
  accepted_at,
  made_at,
  changed_at,
  fields,
  ...row
}: Row): Submission {
  return {
    ...row,
    values: JSON.parse(fields) as Values,
    jobId: job_id,
    jobVersion: job_version,
    acceptedAt: accepted_at === null ? null : new Date(accepted_at),
    madeAt: new Date(made_at),
    changedAt: new Date(changed_at),
  };
}

function inStates(knex: Knex, states: readonly SubmissionState[]): Knex.QueryBuilder {
  return knex('submissions').whereIn('state', states);
}

async function count(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query.count<{ total: number | string }[]>({ total: '*' });
  return Number(row?.total ?? 0);
}

import type { Connection, Instant, Knex } from '../database/database';
import type { Locale } from '../language/locales';
import { DAYS_SEEN, type Decision, type Reason } from './rules';

/** What someone says of a listing; `email` where an answer is wanted. */
export interface NewReport {
  readonly jobId: number;
  readonly reason: Reason;
  readonly words: string;
  readonly email: string | null;
  /** In which they wrote, and are answered. */
  readonly locale: Locale;
}

/** A report, and what its listing is called now in each language. */
export interface Report extends NewReport {
  readonly id: number;
  readonly madeAt: Date;
  readonly decided: { readonly at: Date; readonly decision: Decision } | undefined;
  readonly titles: Readonly<Partial<Record<Locale, string>>>;
}

const REPORTS_A_PAGE = 30;
const SWEPT_AT_ONCE = 100;
const DAY_MILLISECONDS = 86_400_000;

interface Row {
  id: number;
  job_id: number;
  reason: Reason;
  words: string;
  email: string | null;
  locale: Locale;
  made_at: Instant;
  decided_at: Instant | null;
  decision: Decision | null;
}

/** Writes a report down. */
export async function insertReport(
  { knex }: Connection,
  { jobId, ...report }: NewReport,
  now: Date,
): Promise<void> {
  await knex('reports').insert({ ...report, job_id: jobId, made_at: now });
}

/** A page of the reports that wait, the oldest first, or of those that were seen to, the newest first. */
export async function pageOfReports(
  connection: Connection,
  { isDecided, page }: { isDecided: boolean; page: number },
): Promise<{ total: number; pages: number; reports: Report[] }> {
  const { knex } = connection;
  const total = await count(inState(knex, isDecided));
  // The numbers first, from the index: the last page is as fast as the first.
  const ids = inOrder(inState(knex, isDecided), isDecided)
    .offset((page - 1) * REPORTS_A_PAGE)
    .limit(REPORTS_A_PAGE)
    .select('id');
  const rows = await inOrder(
    knex('reports').whereIn('id', knex.from(ids.as('page')).select('id')),
    isDecided,
  ).select<Row[]>('*');
  const reports = await withTitles(connection, rows);
  return { total, pages: Math.max(1, Math.ceil(total / REPORTS_A_PAGE)), reports };
}

/** One report; undefined when there is none of this number. */
export async function reportById(connection: Connection, id: number): Promise<Report | undefined> {
  const rows = await connection.knex('reports').where({ id }).select<Row[]>('*');
  const [report] = await withTitles(connection, rows);
  return report;
}

/** How many reports nobody has seen to. */
export function countWaitingReports({ knex }: Connection): Promise<number> {
  return count(inState(knex, false));
}

/** Takes a report as seen to, and forgets where to answer; false when someone else was faster. */
export async function decideReport(
  { knex }: Connection,
  id: number,
  decision: Decision,
  now: Date,
): Promise<boolean> {
  const decided = await knex('reports')
    .where({ id, decided_at: null })
    .update({ decision, decided_at: now, email: null });
  return decided === 1;
}

/** Forgets some of the reports that were seen to long ago. */
export async function sweepReports({ knex }: Connection, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - DAYS_SEEN * DAY_MILLISECONDS);
  const old = knex('reports').select('id').where('decided_at', '<=', oldest).limit(SWEPT_AT_ONCE);
  await knex('reports').whereIn('id', old).delete();
}

function inState(knex: Knex, isDecided: boolean): Knex.QueryBuilder {
  return isDecided
    ? knex('reports').whereNotNull('decided_at')
    : knex('reports').whereNull('decided_at');
}

function inOrder(query: Knex.QueryBuilder, isDecided: boolean): Knex.QueryBuilder {
  const order = isDecided ? 'desc' : 'asc';
  const columns = isDecided ? ['decided_at', 'made_at', 'id'] : ['made_at', 'id'];
  return query.orderBy(columns.map((column) => ({ column, order })));
}

async function count(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query.count<{ total: number | string }[]>({ total: '*' });
  return Number(row?.total ?? 0);
}

async function withTitles({ knex }: Connection, rows: readonly Row[]): Promise<Report[]> {
  const ids = [...new Set(rows.map(({ job_id }) => job_id))];
  const texts = await knex('job_texts')
    .whereIn('job_id', ids)
    .select<{ job_id: number; locale: Locale; title: string }[]>('job_id', 'locale', 'title');
  return rows.map((row) => ({
    ...mapReport(row),
    titles: Object.fromEntries(
      texts
        .filter(({ job_id, title }) => job_id === row.job_id && title !== '')
        .map(({ locale, title }) => [locale, title]),
    ),
  }));
}

function mapReport({ job_id, made_at, decided_at, decision, ...row }: Row): Omit<Report, 'titles'> {
  const isDecided = decided_at !== null && decision !== null;
  return {
    ...row,
    jobId: job_id,
    madeAt: new Date(made_at),
    decided: isDecided ? { at: new Date(decided_at), decision } : undefined,
  };
}

import type { Instant } from '../../database/database';
import type { Locale } from '../../language/locales';
import type { Picture } from '../../media/model';
import type { LanguageLevel, Salary, Schedule, State, Tenure, Workplace } from '../rules';

/** The words of a listing that a list shows. */
export interface JobWords {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
}

/** A listing as lists show it: its facts, and its words in each language that is ready. */
export interface JobSummary {
  readonly id: number;
  readonly employer: { readonly id: number; readonly name: string; readonly slug: string };
  readonly categoryId: number;
  readonly tenure: Tenure;
  readonly schedule: Schedule;
  readonly workplace: Workplace;
  readonly salary: Salary | null;
  readonly state: State;
  readonly publishedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly closedAt: Date | null;
  readonly featuredUntil: Date | null;
  readonly places: readonly JobPlace[];
  readonly texts: Partial<Record<Locale, JobWords>>;
}

export interface JobPlace {
  readonly name: string;
  readonly slug: string;
  readonly kind: 'borough' | 'city';
}

export interface JobText extends JobWords {
  readonly bodyHtml: string;
  readonly languageReason: string | null;
  readonly applyInstructionsHtml: string | null;
}

/** A listing as its own page shows it. */
export interface Job extends JobSummary {
  readonly texts: Partial<Record<Locale, JobText>>;
  readonly category: { readonly code: string; readonly name: Readonly<Record<Locale, string>> };
  /** Of its employer. */
  readonly logo: Picture | null;
  readonly agencyPermit: string | null;
  readonly applyUrl: string | null;
  readonly applyEmail: string | null;
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  readonly tags: readonly string[];
  /** Invented, with its employer. */
  readonly demo: boolean;
}

/** A row of `jobs` with its employer. */
export interface JobRow {
  id: number;
  employer_id: number;
  employer_name: string;
  employer_slug: string;
  category_id: number;
  tenure: Tenure;
  schedule: Schedule;
  workplace: Workplace;
  salary_min_cents: number | null;
  salary_max_cents: number | null;
  salary_period: 'hour' | 'year' | null;
  state: State;
  published_at: Instant | null;
  expires_at: Instant | null;
  closed_at: Instant | null;
  featured_until: Instant | null;
}

export const JOB_COLUMNS = [
  ...['id', 'employer_id', 'category_id', 'tenure', 'schedule', 'workplace'],
  ...['salary_min_cents', 'salary_max_cents', 'salary_period', 'state'],
  ...['published_at', 'expires_at', 'closed_at', 'featured_until'],
].map((column) => `jobs.${column}`);

/** The facts of a row, its texts and places added by whoever read them. */
export function mapJob(
  row: JobRow,
  places: readonly JobPlace[],
  texts: JobSummary['texts'],
): JobSummary {
  return {
    id: row.id,
    employer: { id: row.employer_id, name: row.employer_name, slug: row.employer_slug },
    categoryId: row.category_id,
    tenure: row.tenure,
    schedule: row.schedule,
    workplace: row.workplace,
    salary: mapSalary(row),
    state: row.state,
    publishedAt: mapInstant(row.published_at),
    expiresAt: mapInstant(row.expires_at),
    // What is scheduled keeps its own for the case that it is taken back.
    closedAt: row.state === 'scheduled' ? null : mapInstant(row.closed_at),
    featuredUntil: mapInstant(row.featured_until),
    places,
    texts,
  };
}

function mapSalary(row: JobRow): Salary | null {
  if (row.salary_min_cents === null || row.salary_period === null) return null;
  return {
    minCents: row.salary_min_cents,
    maxCents: row.salary_max_cents,
    period: row.salary_period,
  };
}

/** An instant as we count with it. */
export function mapInstant(instant: Instant | null): Date | null {
  return instant === null ? null : new Date(instant);
}

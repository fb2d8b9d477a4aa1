import { insertRows } from '../../database/insert';
import type { Connection } from '../../database/database';
import type { TextState } from '../../http/desk-list';
import { titleKeys } from '../../language/collation';
import type { Locale } from '../../language/locales';
import { renderMarkdown } from '../../language/markdown';
import { slugify } from '../../language/slug';
import { annualCents, type LanguageLevel } from '../rules';
import type { Job } from './job';
import { indexJobs } from './search-index';

/** The words of a listing as someone wrote them. */
export interface NewJobText {
  /** Ready unless it says otherwise. */
  readonly state?: TextState;
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  readonly languageReason?: string | undefined;
  /** Markdown. */
  readonly applyInstructions?: string | undefined;
}

type SharedFacts = 'tenure' | 'schedule' | 'workplace' | 'salary' | 'state';
type SharedInstants = 'publishedAt' | 'expiresAt' | 'featuredUntil';

/** What someone decides of a listing: its facts, and its words in each language. */
export interface JobContent extends Pick<
  Job,
  'categoryId' | SharedFacts | SharedInstants | 'applyUrl' | 'applyEmail'
> {
  readonly employerId: number;
  readonly publicBefore?: Date | null;
  readonly closedAt?: Date | null;
  readonly placeIds: readonly number[];
  readonly languages: Readonly<Record<string, LanguageLevel>>;
  readonly tags: readonly string[];
  readonly texts: Partial<Record<Locale, NewJobText>>;
}

/** A listing as it is added. */
export interface NewJob extends JobContent {
  readonly demo: boolean;
}

/**
 * Adds listings with all that belongs to them; returns their ids in the same order.
 * @throws Error when one that may be open has no text, or one that was closed does not say when.
 */
export async function insertJobs(
  connection: Connection,
  jobs: readonly NewJob[],
  now: Date,
): Promise<number[]> {
  jobs.forEach(assertWhole);
  const ids = await insertRows(
    connection,
    'jobs',
    jobs.map((job) => ({ ...factsRow(job), demo: job.demo, created_at: now, updated_at: now })),
  );
  await insertRows(
    connection,
    'job_texts',
    jobs.flatMap((job, at) =>
      Object.entries(job.texts).map(([locale, text]) => ({
        job_id: ids[at],
        locale,
        ...textRow(text),
        created_at: now,
        updated_at: now,
      })),
    ),
  );
  await insertBelongings(
    connection,
    jobs.map((job, at) => ({ id: ids[at] as number, job })),
  );
  await indexJobs(connection, ids, now);
  return ids;
}

/** Adds what listings have several of beside their texts: places, languages, tags. */
export async function insertBelongings(
  connection: Connection,
  listings: readonly { readonly id: number; readonly job: JobContent }[],
): Promise<void> {
  const each = <Row extends object>(rows: (job: JobContent) => Row[]) =>
    listings.flatMap(({ id, job }) => rows(job).map((row) => ({ job_id: id, ...row })));
  await insertRows(
    connection,
    'job_places',
    each((job) => job.placeIds.map((place) => ({ place_id: place }))),
  );
  await insertRows(
    connection,
    'job_languages',
    each((job) => Object.entries(job.languages).map(([language, level]) => ({ language, level }))),
  );
  await insertRows(
    connection,
    'job_tags',
    each((job) => job.tags.map((tag) => ({ tag }))),
  );
}

/** Lists and counts rely on it: to ask each time whether a text is ready would cost each page dearly. */
export function assertWhole({ state, texts, closedAt }: JobContent): void {
  const mayBeOpen = state === 'scheduled' || state === 'published';
  const isReady = Object.values(texts).some((text) => (text.state ?? 'ready') === 'ready');
  if (mayBeOpen && !isReady) throw new Error(`${state} job without a text`);
  if (state === 'closed' && !closedAt) throw new Error('closed job without a date of closing');
}

/** The columns of a listing that editing may change. */
export function factsRow(job: JobContent) {
  return {
    employer_id: job.employerId,
    category_id: job.categoryId,
    tenure: job.tenure,
    schedule: job.schedule,
    workplace: job.workplace,
    salary_min_cents: job.salary?.minCents ?? null,
    salary_max_cents: job.salary?.maxCents ?? null,
    salary_period: job.salary?.period ?? null,
    salary_annual_cents: job.salary === null ? 0 : annualCents(job.salary),
    state: job.state,
    published_at: job.publishedAt,
    expires_at: job.expiresAt,
    public_before: job.publicBefore ?? null,
    closed_at: job.closedAt ?? null,
    featured_until: job.featuredUntil,
    apply_url: job.applyUrl,
    apply_email: job.applyEmail,
    ...titleKeys(job.texts),
  };
}

/** The columns of a text: as it was typed, and what is made of it once, here. */
export function textRow(text: NewJobText) {
  const { state = 'ready', title, summary, body, applyInstructions } = text;
  return {
    ...{ state, slug: slugify(title), title, summary, body },
    body_html: renderMarkdown(body),
    language_reason: text.languageReason ?? null,
    apply_instructions: applyInstructions ?? null,
    apply_instructions_html:
      applyInstructions === undefined ? null : renderMarkdown(applyInstructions),
  };
}

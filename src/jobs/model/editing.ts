import type { Connection, Instant } from '../../database/database';
import { statement } from '../../database/statement';
import type { TextState } from '../../http/desk-list';
import { readBefore, stateAt, type Standing } from '../../http/editing';
import { LOCALES, type Locale } from '../../language/locales';
import { closedOf, type LanguageLevel } from '../rules';
import { JOB_COLUMNS, mapInstant, mapJob, type JobRow, type JobSummary } from './job';
import { indexJobs } from './search-index';
import {
  assertWhole,
  factsRow,
  insertBelongings,
  textRow,
  type JobContent,
  type NewJobText,
} from './write';

/** Words as they were typed. */
export interface EditedText {
  readonly state: TextState;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly languageReason: string;
  readonly applyInstructions: string;
}

/** A listing as its editor left it, whatever its state. */
export interface EditedJob extends Omit<JobSummary, 'texts'>, Standing {
  readonly version: number;
  /** Why its employer may do without French; null: it may not. */
  readonly exemptReason: string | null;
  readonly applyUrl: string | null;
  readonly applyEmail: string | null;
  readonly languages: Readonly<Record<string, LanguageLevel>>;
  readonly tags: readonly string[];
  readonly texts: Partial<Record<Locale, EditedText>>;
}

type FactsRow = JobRow & {
  version: number;
  public_before: Instant | null;
  exempt_reason: string | null;
  apply_url: string | null;
  apply_email: string | null;
};

interface TextRow {
  locale: Locale;
  state: EditedText['state'];
  title: string;
  summary: string;
  body: string;
  language_reason: string | null;
  apply_instructions: string | null;
}

const selectFacts = statement<FactsRow>((knex, values) =>
  knex('jobs')
    .join('employers', 'employers.id', 'jobs.employer_id')
    .select(JOB_COLUMNS)
    .select('jobs.version', 'jobs.public_before', 'jobs.apply_url', 'jobs.apply_email')
    .select({ employer_name: 'employers.name', employer_slug: 'employers.slug' })
    .select('employers.exempt_reason')
    .where('jobs.id', values.one('id')),
);

const selectTexts = statement<TextRow>((knex, values) =>
  knex('job_texts')
    .select('locale', 'state', 'title', 'summary', 'body', 'language_reason', 'apply_instructions')
    .where('job_id', values.one('id')),
);

const selectPlaces = statement<JobSummary['places'][number]>((knex, values) =>
  knex('job_places')
    .join('places', 'places.id', 'job_places.place_id')
    .select('places.name', 'places.slug', 'places.kind')
    .where('job_id', values.one('id'))
    .orderBy('places.sort'),
);

const selectLanguages = statement<{ language: string; level: LanguageLevel }>((knex, values) =>
  knex('job_languages').select('language', 'level').where('job_id', values.one('id')),
);

const selectTags = statement<{ tag: string }>((knex, values) =>
  knex('job_tags').select('tag').where('job_id', values.one('id')).orderBy('tag'),
);

/** All that can be edited of a listing, where it stands now; undefined when there is none. */
export async function jobForEditing(
  connection: Connection,
  id: number,
  now: Date,
): Promise<EditedJob | undefined> {
  // One after the other: in a transaction they share one connection to PostgreSQL.
  const [row] = await selectFacts(connection, { id });
  if (row === undefined) return undefined;
  const texts = await selectTexts(connection, { id });
  const places = await selectPlaces(connection, { id });
  const languages = await selectLanguages(connection, { id });
  const tags = await selectTags(connection, { id });
  const job = mapJob(row, places, {});
  const standing = { ...job, state: stateAt(job, now) };
  const publicBefore = readBefore(standing, row.public_before);
  return {
    ...standing,
    publicBefore,
    closedAt: publicBefore === null ? job.closedAt : mapInstant(row.closed_at),
    version: row.version,
    exemptReason: row.exempt_reason,
    applyUrl: row.apply_url,
    applyEmail: row.apply_email,
    languages: Object.fromEntries(languages.map(({ language, level }) => [language, level])),
    tags: tags.map(({ tag }) => tag),
    texts: Object.fromEntries(texts.map((text) => [text.locale, mapText(text)])),
  };
}

/**
 * Takes the next version of a listing for oneself, before anything of it is written; false when
 * someone else has. From here to the end of the transaction nobody else can.
 */
export async function takeVersion(
  connection: Connection,
  { id, version }: { id: number; version: number },
  now: Date,
): Promise<boolean> {
  const taken = await connection
    .knex('jobs')
    .where({ id, version })
    .update({ version: version + 1, updated_at: now });
  return taken === 1;
}

/** Changes where a listing stands, and nothing else of it. */
export async function standJob(
  connection: Connection,
  { id, closedAt }: Pick<EditedJob, 'id' | 'closedAt'>,
  standing: Standing,
  now: Date,
): Promise<void> {
  await connection
    .knex('jobs')
    .where({ id })
    .update({
      state: standing.state,
      published_at: standing.publishedAt,
      public_before: standing.publicBefore ?? null,
      closed_at: closedOf(standing, closedAt, now),
    });
  await indexJobs(connection, [id], now);
}

/** Writes what changed of a listing whose version was taken: a text that did not keeps its date. */
export async function updateJob(
  connection: Connection,
  before: EditedJob,
  after: JobContent,
  now: Date,
): Promise<void> {
  assertWhole(after);
  const { knex } = connection;
  const { id } = before;
  await knex('jobs').where({ id }).update(factsRow(after));
  for (const locale of LOCALES) {
    await writeText(connection, { id, locale }, [before.texts[locale], after.texts[locale]], now);
  }
  for (const table of ['job_places', 'job_languages', 'job_tags']) {
    await knex(table).where({ job_id: id }).delete();
  }
  await insertBelongings(connection, [{ id, job: after }]);
  await indexJobs(connection, [id], now);
}

async function writeText(
  { knex }: Connection,
  { id, locale }: { id: number; locale: Locale },
  [before, after]: [EditedText | undefined, NewJobText | undefined],
  now: Date,
): Promise<void> {
  const mine = { job_id: id, locale };
  if (after === undefined) {
    await knex('job_texts').where(mine).delete();
  } else if (before === undefined) {
    const instants = { created_at: now, updated_at: now };
    await knex('job_texts').insert({ ...mine, ...textRow(after), ...instants });
  } else if (!isSame(before, after)) {
    await knex('job_texts')
      .where(mine)
      .update({ ...textRow(after), updated_at: now });
  }
}

function isSame(before: EditedText, after: NewJobText): boolean {
  const names = [
    'state',
    'title',
    'summary',
    'body',
    'languageReason',
    'applyInstructions',
  ] as const;
  return names.every((name) => before[name] === (after[name] ?? ''));
}

function mapText(row: TextRow): EditedText {
  return {
    state: row.state,
    title: row.title,
    summary: row.summary,
    body: row.body,
    languageReason: row.language_reason ?? '',
    applyInstructions: row.apply_instructions ?? '',
  };
}

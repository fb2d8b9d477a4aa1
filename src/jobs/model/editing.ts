import type { Connection, Instant } from '../../database/database';
import { statement } from '../../database/statement';
import { LOCALES, type Locale } from '../../language/locales';
import type { LanguageLevel } from '../rules';
import { JOB_COLUMNS, mapJob, type JobRow, type JobSummary } from './job';
import { factsRow, insertBelongings, type JobContent } from './write';

/** Words as they were typed. */
export interface EditedText {
  readonly state: 'draft' | 'ready';
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly languageReason: string;
  readonly applyInstructions: string;
}

/** A listing as its editor left it, whatever its state. */
export interface EditedJob extends Omit<JobSummary, 'texts'> {
  readonly version: number;
  readonly categoryCode: string;
  readonly applyUrl: string | null;
  readonly applyEmail: string | null;
  readonly languages: Readonly<Record<string, LanguageLevel>>;
  readonly tags: readonly string[];
  readonly texts: Partial<Record<Locale, EditedText>>;
}

type FactsRow = JobRow & {
  version: number;
  category_code: string;
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
    .join('categories', 'categories.id', 'jobs.category_id')
    .select(JOB_COLUMNS)
    .select('jobs.version', 'jobs.apply_url', 'jobs.apply_email')
    .select({ employer_name: 'employers.name', employer_slug: 'employers.slug' })
    .select({ category_code: 'categories.code' })
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

/** All that can be edited of a listing; undefined when there is none. */
export async function jobForEditing(
  connection: Connection,
  id: number,
): Promise<EditedJob | undefined> {
  const [[row], texts, places, languages, tags] = await Promise.all([
    selectFacts(connection, { id }),
    selectTexts(connection, { id }),
    selectPlaces(connection, { id }),
    selectLanguages(connection, { id }),
    selectTags(connection, { id }),
  ]);
  if (row === undefined) return undefined;
  return {
    ...mapJob(row, places, {}),
    version: row.version,
    categoryCode: row.category_code,
    applyUrl: row.apply_url,
    applyEmail: row.apply_email,
    languages: Object.fromEntries(languages.map(({ language, level }) => [language, level])),
    tags: tags.map(({ tag }) => tag),
    texts: Object.fromEntries(texts.map((text) => [text.locale, mapText(text)])),
  };
}

/** Keeps a listing for this transaction alone: who saves at the same time waits, then sees a new version. */
export async function lockJob(connection: Connection, id: number): Promise<void> {
  await connection.knex('jobs').where({ id }).forUpdate().select('id');
}

/**
 * Puts a listing in the place of what it was, in a transaction of the caller’s.
 * @throws Error when its version is another one by now.
 */
export async function updateJob(
  connection: Connection,
  { id, version, job }: { id: number; version: number; job: JobContent },
  now: Date,
): Promise<void> {
  const { knex } = connection;
  const changed = await knex('jobs')
    .where({ id, version })
    .update({ ...factsRow(job, now), version: version + 1 });
  if (changed !== 1) throw new Error(`job ${String(id)} is not at version ${String(version)}`);
  const began = await knex('job_texts')
    .where({ job_id: id })
    .select<{ locale: Locale; created_at: Instant }[]>('locale', 'created_at');
  for (const table of ['job_texts', 'job_places', 'job_languages', 'job_tags']) {
    await knex(table).where({ job_id: id }).delete();
  }
  await insertBelongings(connection, [{ id, job }], now);
  for (const { locale, created_at } of began) {
    await knex('job_texts')
      .where({ job_id: id, locale })
      .update({ created_at: new Date(created_at) });
  }
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

/** The languages in which something is written, in order. */
export function writtenIn(texts: EditedJob['texts']): Locale[] {
  return LOCALES.filter((locale) => texts[locale] !== undefined);
}

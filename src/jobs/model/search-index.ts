import type { Connection, Instant } from '../../database/database';
import { statement } from '../../database/statement';
import { languageNames } from '../../language/languages';
import type { Locale } from '../../language/locales';
import type { DocumentText } from '../../search/document';
import { engineOf, type IndexEntry } from '../../search/engine';
import { indexEntry } from '../../search/entry';
import type { Schedule, Tenure, Workplace } from '../rules';
import { openNowOrLater } from './open';

interface FactsRow {
  id: number;
  employer_id: number;
  employer: string;
  category: string;
  category_fr: string;
  category_en: string;
  tenure: Tenure;
  schedule: Schedule;
  workplace: Workplace;
  salary_annual_cents: number;
  published_at: Instant;
  expires_at: Instant;
}

type Belonging<Row> = Row & { job_id: number };

const selectFacts = statement<FactsRow>((knex, values) =>
  openNowOrLater(knex('jobs'), values)
    .join('employers', 'employers.id', 'jobs.employer_id')
    .join('categories', 'categories.id', 'jobs.category_id')
    .select('jobs.id', 'jobs.employer_id', 'jobs.tenure', 'jobs.schedule', 'jobs.workplace')
    .select('jobs.salary_annual_cents', 'jobs.published_at', 'jobs.expires_at')
    .select({
      employer: 'employers.name',
      category: 'categories.code',
      category_fr: 'categories.name_fr',
      category_en: 'categories.name_en',
    })
    .whereIn('jobs.id', values.list('ids'))
    .whereNotNull('jobs.published_at')
    // The newest are put last.
    .orderBy('jobs.published_at')
    .orderBy('jobs.id'),
);

const selectTexts = statement<Belonging<DocumentText & { locale: Locale }>>((knex, values) =>
  knex('job_texts')
    .select('job_id', 'locale', 'title', 'summary', 'body')
    .where('state', 'ready')
    .whereIn('job_id', values.list('ids')),
);

const selectPlaces = statement<Belonging<{ slug: string; name: string }>>((knex, values) =>
  knex('job_places')
    .join('places', 'places.id', 'job_places.place_id')
    .select('job_id', 'places.slug', 'places.name')
    .whereIn('job_id', values.list('ids'))
    .orderBy('places.sort'),
);

const selectLanguages = statement<Belonging<{ language: string }>>((knex, values) =>
  knex('job_languages')
    .select('job_id', 'language')
    .whereIn('job_id', values.list('ids'))
    .orderBy('language'),
);

const selectTags = statement<Belonging<{ tag: string }>>((knex, values) =>
  knex('job_tags').select('job_id', 'tag').whereIn('job_id', values.list('ids')).orderBy('tag'),
);

interface Belongings {
  readonly texts: readonly Belonging<DocumentText & { locale: Locale }>[];
  readonly places: readonly Belonging<{ slug: string; name: string }>[];
  readonly languages: readonly Belonging<{ language: string }>[];
  readonly tags: readonly Belonging<{ tag: string }>[];
}

const DAY = 86_400_000;

/**
 * Brings the entries of listings in the search’s index up to date, in the transaction that changed
 * them: those that are open, or will be, are found by what they say now; the others are not found.
 */
export async function indexJobs(
  connection: Connection,
  ids: readonly number[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const engine = engineOf(connection);
  const entries = await entriesOf(connection, ids, now);
  const found = new Set(entries.map(({ id }) => id));
  await engine.remove(
    connection,
    'job',
    ids.filter((id) => !found.has(id)),
  );
  await engine.put(connection, 'job', entries);
  // Not those of today: a clock may be a little fast.
  await engine.sweep(connection, 'job', now.getTime() - DAY);
}

async function entriesOf(
  connection: Connection,
  ids: readonly number[],
  now: Date,
): Promise<IndexEntry[]> {
  const rows = await selectFacts(connection, { ids, now });
  if (rows.length === 0) return [];
  // One after the other: in a transaction they share one connection to PostgreSQL.
  const texts = groupedByJob(await selectTexts(connection, { ids }));
  const places = groupedByJob(await selectPlaces(connection, { ids }));
  const languages = groupedByJob(await selectLanguages(connection, { ids }));
  const tags = groupedByJob(await selectTags(connection, { ids }));
  return rows.flatMap((row) => {
    const { id } = row;
    const ready = texts.get(id);
    if (ready === undefined) return [];
    return entryOf(row, {
      texts: ready,
      places: places.get(id) ?? [],
      languages: languages.get(id) ?? [],
      tags: tags.get(id) ?? [],
    });
  });
}

function entryOf(row: FactsRow, { texts, places, languages, tags }: Belongings): IndexEntry {
  const needed = languages.map(({ language }) => language);
  const about = [
    ...tags.map(({ tag }) => tag),
    ...[row.category_fr, row.category_en],
    ...places.map(({ name }) => name),
    ...needed.flatMap(languageNames),
  ];
  return indexEntry(
    row.id,
    {
      texts: Object.fromEntries(texts.map((text) => [text.locale, text])),
      name: row.employer,
      about,
    },
    {
      opensAt: row.published_at,
      closesAt: row.expires_at,
      annualCents: row.salary_annual_cents,
      tenure: row.tenure,
      schedule: row.schedule,
      workplace: row.workplace,
      places: places.map(({ slug }) => slug),
      category: row.category,
      employerId: row.employer_id,
      authorId: 0,
      languages: needed,
      locales: texts.map(({ locale }) => locale),
    },
  );
}

function groupedByJob<Row extends { job_id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.job_id);
    if (group === undefined) groups.set(row.job_id, [row]);
    else group.push(row);
  }
  return groups;
}

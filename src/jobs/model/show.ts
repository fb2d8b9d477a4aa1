import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';
import { mapShown, withPicture, type ShownRow } from '../../media/model';
import type { LanguageLevel } from '../rules';
import type { Job, JobText } from './job';
import { jobSummaries } from './summaries';
import { textRow, type NewJobText } from './write';

interface FactsRow extends ShownRow<'logo'> {
  category_code: string;
  category_fr: string;
  category_en: string;
  agency_permit: string | null;
  apply_url: string | null;
  apply_email: string | null;
  demo: boolean | number;
}

interface TextRow {
  locale: Locale;
  slug: string;
  title: string;
  summary: string;
  body_html: string;
  language_reason: string | null;
  apply_instructions_html: string | null;
}

const selectFacts = statement<FactsRow>((knex, values) =>
  withPicture(
    knex('jobs')
      .join('categories', 'categories.id', 'jobs.category_id')
      .join('employers', 'employers.id', 'jobs.employer_id'),
    'employers',
    'logo',
  )
    .select('jobs.apply_url', 'jobs.apply_email', 'jobs.demo', 'employers.agency_permit')
    .select({
      category_code: 'categories.code',
      category_fr: 'categories.name_fr',
      category_en: 'categories.name_en',
    })
    .where('jobs.id', values.one('id')),
);

const selectTexts = statement<TextRow>((knex, values) => {
  const query = knex('job_texts')
    .select('locale', 'slug', 'title', 'summary', 'body_html')
    .select('language_reason', 'apply_instructions_html')
    .where({ job_id: values.one('id') });
  return values.has('state') ? query.where({ state: values.one('state') }) : query;
});

const selectLanguages = statement<{ language: string; level: LanguageLevel }>((knex, values) =>
  knex('job_languages').select('language', 'level').where('job_id', values.one('id')),
);

const selectTags = statement<{ tag: string }>((knex, values) =>
  knex('job_tags').select('tag').where('job_id', values.one('id')).orderBy('tag'),
);

/**
 * One listing, whatever its state; undefined when there is none. Who may see it is a rule. `drafts`
 * brings the texts that are not ready too.
 */
export async function jobById(
  connection: Connection,
  id: number,
  { drafts = false } = {},
): Promise<Job | undefined> {
  const [[summary], [facts], texts, languages, tags] = await Promise.all([
    jobSummaries(connection, [id]),
    selectFacts(connection, { id }),
    selectTexts(connection, drafts ? { id } : { id, state: 'ready' }),
    selectLanguages(connection, { id }),
    selectTags(connection, { id }),
  ]);
  if (summary === undefined || facts === undefined) return undefined;
  return {
    ...summary,
    category: {
      code: facts.category_code,
      name: { fr: facts.category_fr, en: facts.category_en },
    },
    logo: mapShown(facts, 'logo'),
    agencyPermit: facts.agency_permit,
    applyUrl: facts.apply_url,
    applyEmail: facts.apply_email,
    texts: Object.fromEntries(texts.map((row) => [row.locale, mapText(row)])),
    languages,
    tags: tags.map(({ tag }) => tag),
    demo: Boolean(facts.demo),
  };
}

/** A text as its page will show it once it is written. */
export function shownText(text: NewJobText): JobText {
  return mapText(textRow(text));
}

function mapText(row: Omit<TextRow, 'locale'>): JobText {
  return {
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    bodyHtml: row.body_html,
    languageReason: row.language_reason,
    applyInstructionsHtml: row.apply_instructions_html,
  };
}

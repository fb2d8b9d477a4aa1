import type { Connection } from '../database/database';
import { insertRows } from '../database/insert';
import { statement } from '../database/statement';
import { collationKey } from '../language/collation';
import type { Locale } from '../language/locales';
import { renderMarkdown } from '../language/markdown';
import { slugify } from '../language/slug';
import { mapShown, withPicture, type Picture, type ShownRow } from '../media/model';

export interface EmployerName {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
}

export interface Employer extends EmployerName {
  readonly website: string | null;
  readonly agency: boolean;
  readonly agencyPermit: string | null;
  readonly exemptReason: string | null;
  /** What it says of itself, as HTML. */
  readonly aboutHtml: Readonly<Record<Locale, string | null>>;
  readonly logo: Picture | null;
  /** Invented, with all its listings. */
  readonly demo: boolean;
}

export interface NewEmployer {
  readonly name: string;
  readonly website: string | null;
  /** Markdown. */
  readonly about: Readonly<Partial<Record<Locale, string>>>;
  /** CNESST permit of a personnel agency; null: it is no agency. */
  readonly agencyPermit: string | null;
  /** Why the Charter of the French language does not apply to it; null: it does. */
  readonly exemptReason: string | null;
  /** The picture of its logo; none unless it says otherwise. */
  readonly logoId?: number | null;
  readonly demo: boolean;
}

interface EmployerRow extends EmployerName, ShownRow<'logo'> {
  website: string | null;
  agency: boolean | number;
  agency_permit: string | null;
  exempt_reason: string | null;
  about_html_fr: string | null;
  about_html_en: string | null;
  demo: boolean | number;
}

/** An employer as it was typed. */
export interface EditedEmployer extends Omit<NewEmployer, 'demo'> {
  readonly id: number;
  readonly version: number;
  readonly logoId: number | null;
}

interface EditedRow {
  id: number;
  version: number;
  name: string;
  website: string | null;
  about_fr: string | null;
  about_en: string | null;
  agency_permit: string | null;
  exempt_reason: string | null;
  logo_id: number | null;
}

/** A page of names, not a book of them: any other is found by typing it. */
const OFFERED_AT_MOST = 500;

const EMPLOYER_COLUMNS = [
  ...['id', 'name', 'slug', 'website', 'agency', 'agency_permit', 'exempt_reason', 'demo'],
  ...['about_html_fr', 'about_html_en'],
];

const selectOne = statement<EmployerRow>((knex, values) =>
  withPicture(knex('employers'), 'employers', 'logo')
    .select(EMPLOYER_COLUMNS.map((column) => `employers.${column}`))
    .where('employers.id', values.one('id')),
);

const selectEdited = statement<EditedRow>((knex, values) =>
  knex('employers')
    .select('id', 'version', 'name', 'website', 'about_fr', 'about_en')
    .select('agency_permit', 'exempt_reason', 'logo_id')
    .where('id', values.one('id')),
);

const selectNames = statement<EmployerName>((knex, values) =>
  knex('employers').select('id', 'name', 'slug').whereIn('id', values.list('ids')).orderBy('sort'),
);

const selectAllNames = statement<EmployerName>((knex) =>
  knex('employers').select('id', 'name', 'slug').orderBy('id'),
);

const selectNamed = statement<EmployerName>((knex, values) =>
  knex('employers').select('id', 'name', 'slug').where('sort', values.one('sort')).orderBy('id'),
);

const selectNewest = statement<EmployerName>((knex) =>
  knex('employers').select('id', 'name', 'slug').orderBy('id', 'desc').limit(OFFERED_AT_MOST),
);

/** One employer; undefined when there is none. */
export async function employerById(
  connection: Connection,
  id: number,
): Promise<Employer | undefined> {
  const [row] = await selectOne(connection, { id });
  if (row === undefined) return undefined;
  const { name, slug, website } = row;
  return {
    ...{ id, name, slug, website },
    agency: Boolean(row.agency),
    agencyPermit: row.agency_permit,
    exemptReason: row.exempt_reason,
    aboutHtml: { fr: row.about_html_fr, en: row.about_html_en },
    logo: mapShown(row, 'logo'),
    demo: Boolean(row.demo),
  };
}

/** The employers with these ids, by name. */
export async function employersByName(
  connection: Connection,
  ids: readonly number[],
): Promise<EmployerName[]> {
  return ids.length === 0 ? [] : selectNames(connection, { ids });
}

/** The employers of this name, whatever its capitals and accents; the oldest first. */
export function employersNamed(connection: Connection, name: string): Promise<EmployerName[]> {
  return selectNamed(connection, { sort: collationKey(name) });
}

/** Names that a form offers while one types: the employers that were added last. */
export async function offeredEmployers(connection: Connection): Promise<string[]> {
  return (await selectNewest(connection)).map(({ name }) => name);
}

/** Every employer, for the sitemap. */
export function allEmployers(connection: Connection): Promise<EmployerName[]> {
  return selectAllNames(connection);
}

/** Adds employers; returns their ids in the same order. */
export function insertEmployers(
  connection: Connection,
  employers: readonly NewEmployer[],
  now: Date,
): Promise<number[]> {
  return insertRows(
    connection,
    'employers',
    employers.map((employer) => ({
      ...rowOf(employer),
      demo: employer.demo,
      created_at: now,
      updated_at: now,
    })),
  );
}

/** All that can be edited of an employer; undefined when there is none. */
export async function employerForEditing(
  connection: Connection,
  id: number,
): Promise<EditedEmployer | undefined> {
  const [row] = await selectEdited(connection, { id });
  if (row === undefined) return undefined;
  const { version, name, website } = row;
  return {
    ...{ id, version, name, website },
    about: {
      ...(row.about_fr === null ? {} : { fr: row.about_fr }),
      ...(row.about_en === null ? {} : { en: row.about_en }),
    },
    agencyPermit: row.agency_permit,
    exemptReason: row.exempt_reason,
    logoId: row.logo_id,
  };
}

/** Writes an employer whose version was taken; what it was added with stays. */
export async function updateEmployer(
  { knex }: Connection,
  id: number,
  employer: Omit<NewEmployer, 'demo'>,
  now: Date,
): Promise<void> {
  await knex('employers')
    .where({ id })
    .update({ ...rowOf(employer), updated_at: now });
}

function rowOf(employer: Omit<NewEmployer, 'demo'>) {
  const { name, about } = employer;
  return {
    ...{ name, sort: collationKey(name), slug: slugify(name), website: employer.website },
    about_fr: about.fr ?? null,
    about_en: about.en ?? null,
    about_html_fr: about.fr === undefined ? null : renderMarkdown(about.fr),
    about_html_en: about.en === undefined ? null : renderMarkdown(about.en),
    agency: employer.agencyPermit !== null,
    agency_permit: employer.agencyPermit,
    exempt_reason: employer.exemptReason,
    logo_id: employer.logoId ?? null,
  };
}

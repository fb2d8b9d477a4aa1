import type { Connection } from '../database/database';
import { insertRows } from '../database/insert';
import { statement } from '../database/statement';
import { collationKey } from '../language/collation';
import type { Locale } from '../language/locales';
import { slugify } from '../language/slug';
import { mapShown, withPicture, type Picture, type ShownRow } from '../media/model';

export interface Author {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly bio: Readonly<Record<Locale, string | null>>;
  readonly portrait: Picture | null;
}

export interface NewAuthor {
  readonly name: string;
  readonly bio: Readonly<Record<Locale, string | null>>;
  /** The picture of their portrait; none unless it says otherwise. */
  readonly portraitId?: number | null;
  readonly demo: boolean;
}

/** An author as the desk edits it. */
export interface EditedAuthor extends Author {
  readonly version: number;
}

interface AuthorRow extends ShownRow<'portrait'> {
  id: number;
  name: string;
  slug: string;
  bio_fr: string | null;
  bio_en: string | null;
}

const COLUMNS = ['id', 'name', 'slug', 'bio_fr', 'bio_en'];

const selectAuthors = statement<AuthorRow>((knex, values) => {
  const query = withPicture(knex('authors'), 'authors', 'portrait')
    .select(COLUMNS.map((column) => `authors.${column}`))
    .orderBy('authors.id');
  return values.has('id') ? query.where('authors.id', values.one('id')) : query;
});

const selectEdited = statement<AuthorRow & { version: number }>((knex, values) =>
  withPicture(knex('authors'), 'authors', 'portrait')
    .select(['version', ...COLUMNS].map((column) => `authors.${column}`))
    .where('authors.id', values.one('id')),
);

const selectNamed = statement<{ id: number }>((knex, values) =>
  knex('authors').select('id').where('sort', values.one('sort')),
);

/** One author; undefined when there is none. */
export async function authorById(connection: Connection, id: number): Promise<Author | undefined> {
  return (await selectAuthors(connection, { id })).map(mapAuthor)[0];
}

/** Every author, for the sitemap. */
export async function allAuthors(connection: Connection): Promise<Author[]> {
  return (await selectAuthors(connection)).map(mapAuthor);
}

/** Adds authors; returns their ids in the same order. */
export function insertAuthors(
  connection: Connection,
  authors: readonly NewAuthor[],
  now: Date,
): Promise<number[]> {
  return insertRows(
    connection,
    'authors',
    authors.map((author) => ({
      ...rowOf(author),
      demo: author.demo,
      created_at: now,
      updated_at: now,
    })),
  );
}

/** All that can be edited of an author; undefined when there is none. */
export async function authorForEditing(
  connection: Connection,
  id: number,
): Promise<EditedAuthor | undefined> {
  const [row] = await selectEdited(connection, { id });
  return row === undefined ? undefined : { ...mapAuthor(row), version: row.version };
}

/** The authors of this name, whatever its capitals and accents. */
export async function authorsNamed(connection: Connection, name: string): Promise<number[]> {
  return (await selectNamed(connection, { sort: collationKey(name) })).map(({ id }) => id);
}

/** Writes an author whose version was taken. */
export async function updateAuthor(
  { knex }: Connection,
  id: number,
  author: Omit<NewAuthor, 'demo'>,
  now: Date,
): Promise<void> {
  await knex('authors')
    .where({ id })
    .update({ ...rowOf(author), updated_at: now });
}

function rowOf({ name, bio, portraitId }: Omit<NewAuthor, 'demo'>) {
  return {
    ...{ name, sort: collationKey(name), slug: slugify(name) },
    ...{ bio_fr: bio.fr, bio_en: bio.en, portrait_id: portraitId ?? null },
  };
}

function mapAuthor(row: AuthorRow): Author {
  const { id, name, slug, bio_fr, bio_en } = row;
  return { id, name, slug, bio: { fr: bio_fr, en: bio_en }, portrait: mapShown(row, 'portrait') };
}

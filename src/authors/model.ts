import type { Connection } from '../database/database';
import { insertRows } from '../database/insert';
import { statement } from '../database/statement';
import { collationKey } from '../language/collation';
import type { Locale } from '../language/locales';
import { slugify } from '../language/slug';

export interface Author {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly bio: Readonly<Record<Locale, string | null>>;
}

export interface NewAuthor {
  readonly name: string;
  readonly bio: Readonly<Record<Locale, string | null>>;
  readonly demo: boolean;
}

interface AuthorRow {
  id: number;
  name: string;
  slug: string;
  bio_fr: string | null;
  bio_en: string | null;
}

const selectAuthors = statement<AuthorRow>((knex, values) => {
  const query = knex('authors').select('id', 'name', 'slug', 'bio_fr', 'bio_en').orderBy('id');
  return values.has('id') ? query.where('id', values.one('id')) : query;
});

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
      name: author.name,
      sort: collationKey(author.name),
      slug: slugify(author.name),
      bio_fr: author.bio.fr,
      bio_en: author.bio.en,
      demo: author.demo,
      created_at: now,
      updated_at: now,
    })),
  );
}

function mapAuthor({ id, name, slug, bio_fr, bio_en }: AuthorRow): Author {
  return { id, name, slug, bio: { fr: bio_fr, en: bio_en } };
}

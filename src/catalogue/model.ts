import type { Connection } from '../database/database';
import { insertRows } from '../database/insert';
import { statement } from '../database/statement';
import { collationKey } from '../language/collation';
import type { Locale } from '../language/locales';
import { slugify } from '../language/slug';

/** A category of listings, or of articles. */
export interface Category {
  readonly id: number;
  readonly kind: 'job' | 'article';
  /** The same in both languages. */
  readonly code: string;
  readonly name: Readonly<Record<Locale, string>>;
  readonly slug: Readonly<Record<Locale, string>>;
  /** For sorting by name. */
  readonly sort: Readonly<Record<Locale, string>>;
}

/** A category as the desk edits it. */
export interface EditedCategory extends Category {
  readonly version: number;
}

/** A borough of Montréal, or another city. */
export interface Place {
  readonly id: number;
  readonly kind: 'borough' | 'city';
  readonly name: string;
  readonly slug: string;
  /** What addresses and forms call it that are older than a merger. */
  readonly former: readonly string[];
}

/** A place as the desk edits it. */
export interface EditedPlace extends Omit<Place, 'former'> {
  readonly version: number;
}

interface CategoryRow {
  id: number;
  kind: Category['kind'];
  code: string;
  name_fr: string;
  name_en: string;
  slug_fr: string;
  slug_en: string;
  sort_fr: string;
  sort_en: string;
}

const selectCategories = statement<CategoryRow>((knex, values) =>
  knex('categories').where('kind', values.one('kind')).orderBy('id'),
);

const selectEdited = statement<CategoryRow & { version: number }>((knex, values) =>
  knex('categories').where({ id: values.one('id'), kind: values.one('kind') }),
);

/** A place, once for each of what it was called before, or once. */
interface PlaceRow extends Omit<Place, 'former'> {
  old: string | null;
}

const selectPlaces = statement<PlaceRow>((knex) =>
  knex('places')
    .leftJoin('redirects', 'redirects.place_id', 'places.id')
    .select('places.id', 'places.kind', 'places.name', 'places.slug', 'redirects.old')
    .orderBy('places.sort'),
);

const selectEditedPlace = statement<EditedPlace>((knex, values) =>
  knex('places').select('id', 'version', 'kind', 'name', 'slug').where('id', values.one('id')),
);

/** All categories of one kind. */
export async function categoriesOf(
  connection: Connection,
  kind: Category['kind'],
): Promise<Category[]> {
  return (await selectCategories(connection, { kind })).map(mapCategory);
}

/** All places, by name. */
export async function allPlaces(connection: Connection): Promise<Place[]> {
  const places = new Map<number, Place>();
  for (const { old, ...place } of await selectPlaces(connection)) {
    const { former } = places.get(place.id) ?? { former: [] };
    places.set(place.id, { ...place, former: old === null ? former : [...former, old] });
  }
  return [...places.values()];
}

/** All that can be edited of a place; undefined when there is none. */
export async function placeForEditing(
  connection: Connection,
  id: number,
): Promise<EditedPlace | undefined> {
  return (await selectEditedPlace(connection, { id }))[0];
}

/** Adds a place whose name no other bears; its slug can be another’s who was once called so. */
export async function insertPlace(
  connection: Connection,
  { kind, name }: Pick<Place, 'kind' | 'name'>,
): Promise<number> {
  const places = await allPlaces(connection);
  const taken = new Set(places.flatMap(({ slug, former }) => [slug, ...former]));
  const slug = freeSlug(slugify(name), taken);
  const row = { kind, name, slug, sort: collationKey(name) };
  const [id] = await insertRows(connection, 'places', [row]);
  if (id === undefined) throw new Error('a place was added without a number');
  return id;
}

/** The word itself, or with the first number that nobody has. */
function freeSlug(word: string, taken: ReadonlySet<string>): string {
  let slug = word;
  for (let at = 2; taken.has(slug); at += 1) slug = `${word}-${String(at)}`;
  return slug;
}

/** Names a place whose version was taken anew; its slug stays, as it stands in saved searches. */
export async function renamePlace(
  { knex }: Connection,
  id: number,
  { kind, name }: Pick<Place, 'kind' | 'name'>,
): Promise<void> {
  await knex('places')
    .where({ id })
    .update({ kind, name, sort: collationKey(name) });
}

/** Adds a category, whose names `isTaken` has let through; returns its id. */
export async function insertCategory(
  connection: Connection,
  { kind, name }: Pick<Category, 'kind' | 'name'>,
): Promise<number | undefined> {
  const [id] = await insertRows(connection, 'categories', [
    { kind, code: slugify(name.en), ...namesRow(name) },
  ]);
  return id;
}

/** All that can be edited of a category of one kind; undefined when there is none. */
export async function categoryForEditing(
  connection: Connection,
  { id, kind }: Pick<Category, 'id' | 'kind'>,
): Promise<EditedCategory | undefined> {
  const [row] = await selectEdited(connection, { id, kind });
  return row === undefined ? undefined : { ...mapCategory(row), version: row.version };
}

/** Names a category whose version was taken anew; its code stays, as it stands in saved searches. */
export async function renameCategory(
  { knex }: Connection,
  { id, name }: Pick<Category, 'id' | 'name'>,
): Promise<void> {
  await knex('categories').where({ id }).update(namesRow(name));
}

function namesRow(name: Category['name']) {
  return {
    ...{ name_fr: name.fr, name_en: name.en },
    ...{ slug_fr: slugify(name.fr), slug_en: slugify(name.en) },
    ...{ sort_fr: collationKey(name.fr), sort_en: collationKey(name.en) },
  };
}

/** The same categories in the order of their names in one language. */
export function byName<Sorted extends Category>(
  categories: readonly Sorted[],
  locale: Locale,
): Sorted[] {
  return [...categories].sort((a, b) => (a.sort[locale] < b.sort[locale] ? -1 : 1));
}

function mapCategory(row: CategoryRow): Category {
  return {
    id: row.id,
    kind: row.kind,
    code: row.code,
    name: { fr: row.name_fr, en: row.name_en },
    slug: { fr: row.slug_fr, en: row.slug_en },
    sort: { fr: row.sort_fr, en: row.sort_en },
  };
}

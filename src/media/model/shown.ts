import type { Knex } from '../../database/database';
import { mapPicture, PICTURE_COLUMNS, type Picture, type PictureRow } from './picture';

/** What a thing can show beside its words, each by a column `cover_id`, `logo_id`, `portrait_id`. */
export type PictureName = 'cover' | 'logo' | 'portrait';

/** The columns of such a picture beside those of the thing; all null where there is none. */
export type ShownRow<Name extends PictureName> = {
  [Column in keyof PictureRow as `${Name}_${Column}`]: PictureRow[Column] | null;
};

/** Adds to a query of things the picture that each shows, by the column `<name>_id` of their table. */
export function withPicture(
  query: Knex.QueryBuilder,
  table: string,
  name: PictureName,
): Knex.QueryBuilder {
  const joined = `${name}s`;
  const columns = PICTURE_COLUMNS.map((column) => [`${name}_${column}`, `${joined}.${column}`]);
  return query
    .leftJoin(`media as ${joined}`, `${joined}.id`, `${table}.${name}_id`)
    .select(Object.fromEntries(columns));
}

/** The picture of a row; null where it has none. */
export function mapShown<Name extends PictureName>(
  row: ShownRow<Name>,
  name: Name,
): Picture | null {
  const values = row as Readonly<Record<string, unknown>>;
  if (values[`${name}_id`] === null) return null;
  const columns = PICTURE_COLUMNS.map((column) => [column, values[`${name}_${column}`]] as const);
  return mapPicture(Object.fromEntries(columns) as unknown as PictureRow);
}

import type { Knex } from '../../database/database';
import { mapPicture, PICTURE_COLUMNS, type Picture, type PictureRow } from './picture';

/** The columns of a cover beside those of the thing that it covers; all null where there is none. */
export type CoverRow = {
  [Column in keyof PictureRow as `cover_${Column}`]: PictureRow[Column] | null;
};

/** Adds the cover of each thing to a query of things, by the column `cover_id` of their table. */
export function withCover(query: Knex.QueryBuilder, table: string): Knex.QueryBuilder {
  const columns = PICTURE_COLUMNS.map((column) => [`cover_${column}`, `covers.${column}`]);
  return query
    .leftJoin('media as covers', 'covers.id', `${table}.cover_id`)
    .select(Object.fromEntries(columns));
}

/** The cover of a row; null where it has none. */
export function mapCover(row: CoverRow): Picture | null {
  if (row.cover_id === null) return null;
  const columns = PICTURE_COLUMNS.map((column) => [column, row[`cover_${column}`]] as const);
  return mapPicture(Object.fromEntries(columns) as unknown as PictureRow);
}

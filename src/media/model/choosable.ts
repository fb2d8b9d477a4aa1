import type { Connection } from '../../database/database';
import { picturesById } from './asked';
import { mapPicture, PICTURE_COLUMNS, type Picture, type PictureRow } from './picture';

/** So many of the newest are offered to choose from; any other is chosen by its number. */
const OFFERED = 8;

/** The pictures that a form shows. */
export interface ChoosablePictures {
  readonly offered: readonly Picture[];
  /** Those that it asks for by their numbers, as far as they exist. */
  readonly asked: ReadonlyMap<number, Picture>;
}

/** The pictures that a form offers, and those that it asks for as it is filled in. */
export async function choosablePictures(
  connection: Connection,
  numbers: readonly number[],
): Promise<ChoosablePictures> {
  const newest = await connection
    .knex('media')
    .select<PictureRow[]>(PICTURE_COLUMNS)
    .orderBy('id', 'desc')
    .limit(OFFERED);
  return {
    offered: newest.map(mapPicture),
    asked: await picturesById(connection, [...new Set(numbers)]),
  };
}

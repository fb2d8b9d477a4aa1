import type { Connection } from '../../database/database';
import { mapPicture, PICTURE_COLUMNS, type Picture, type PictureRow } from './picture';

/** Pictures by their numbers; one that does not exist is not among them. */
export async function picturesById(
  { knex }: Connection,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Picture>> {
  if (ids.length === 0) return new Map();
  return byId(await knex('media').select<PictureRow[]>(PICTURE_COLUMNS).whereIn('id', ids));
}

/**
 * The same, kept from being deleted or described anew until the transaction that uses them ends: in
 * one order for all who ask.
 */
export async function keptPictures(
  { engine, knex }: Connection,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Picture>> {
  if (ids.length === 0) return new Map();
  const query = knex('media')
    .select<PictureRow[]>(PICTURE_COLUMNS)
    .whereIn('id', ids)
    .orderBy('id');
  // On SQLite the transaction itself holds all.
  return byId(await (engine === 'sqlite' ? query : query.forKeyShare()));
}

function byId(rows: readonly PictureRow[]): ReadonlyMap<number, Picture> {
  return new Map(rows.map((row) => [row.id, mapPicture(row)]));
}

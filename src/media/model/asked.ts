import type { Connection } from '../../database/database';
import type { Mistakes } from '../../http/form';
import { chosenMistake, type Chosen } from '../rules';
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

/** What is wrong with a picture that a form chose, in the transaction that saves the form. */
export async function pictureMistake(connection: Connection, chosen: Chosen): Promise<Mistakes> {
  return chosenMistake(
    chosen,
    await keptPictures(connection, chosen.id === null ? [] : [chosen.id]),
  );
}

function byId(rows: readonly PictureRow[]): ReadonlyMap<number, Picture> {
  return new Map(rows.map((row) => [row.id, mapPicture(row)]));
}

import type { Connection } from '../database/database';
import { keep } from '../favourites/model';
import { somethingToKeep } from './model';

const HOURS_LATER = 5 * 60 * 60 * 1000;

/** Gives someone of the demo a few favourites, kept on the day that they appeared; one has closed since. */
export async function seedFavourites(
  connection: Connection,
  userId: number,
  now: Date,
): Promise<void> {
  for (const { kind, id, publishedAt } of await somethingToKeep(connection, now)) {
    const keptAt = new Date(Math.min(publishedAt + HOURS_LATER, now.getTime()));
    await keep(connection, userId, { kind, id }, keptAt);
  }
}

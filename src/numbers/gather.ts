import type { Database } from '../database/database';
import { countFavourites } from '../favourites/model';
import { emptySearches, mostRead, mostViewed, numbersByDay } from './model';
import { daysOf, type Period } from './rules';

/** The page shows the first of each list; its CSV has them all. */
const SHOWN = 20;

/** All that the page shows of a period. */
export type Numbers = Awaited<ReturnType<typeof numbersOf>>;

/** Looks up a period, and of its days the same number before. */
export async function numbersOf(database: Database, period: Period, now: Date) {
  const days = daysOf(period, now);
  const daysBefore = daysOf(period, now, 1);
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const [byDay, articles, jobs, searches, keptJobs, keptArticles] = await Promise.all([
    numbersByDay(database, daysBefore[0] ?? from, to),
    mostRead(database, { from, to }, SHOWN),
    mostViewed(database, { from, to }, SHOWN),
    emptySearches(database, { from, now }, SHOWN),
    countFavourites(database, 'job'),
    countFavourites(database, 'article'),
  ]);
  return { period, days, daysBefore, byDay, articles, jobs, searches, keptJobs, keptArticles };
}

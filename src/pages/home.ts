import type { Request, Response } from 'express';
import { findArticles } from '../articles/model';
import { allPlaces, categoriesOf } from '../catalogue/model';
import type { Database } from '../database/database';
import { countJobsByCategory, countJobsByPlace, findJobs } from '../jobs/model';
import { presentHome, type Shown } from './home-presenter';

/** The first page of the site in each language. */
export function homeController(database: Database) {
  return async function home(req: Request, res: Response): Promise<void> {
    const { now } = req.reader;
    const [found, { articles }, categories, byCategory, places, byPlace] = await Promise.all([
      findJobs(database, { page: 1 }, now),
      findArticles(database, { page: 1 }, now),
      categoriesOf(database, 'job'),
      countJobsByCategory(database, now),
      allPlaces(database),
      countJobsByPlace(database, now),
    ]);
    const shown: Shown = {
      found,
      articles,
      places,
      categories: withTotals(categories, byCategory),
      boroughs: withTotals(
        places.filter(({ kind }) => kind === 'borough'),
        byPlace,
      ),
    };
    res.page('pages/home', presentHome(shown, req.reader));
  };
}

/** Only those that have something: a count of nothing leads nowhere. */
function withTotals<Thing extends { id: number }>(
  things: readonly Thing[],
  totals: ReadonlyMap<number, number>,
): (Thing & { total: number })[] {
  return things
    .map((thing) => ({ ...thing, total: totals.get(thing.id) ?? 0 }))
    .filter(({ total }) => total > 0);
}

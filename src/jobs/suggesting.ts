import { allPlaces } from '../catalogue/model';
import type { Database } from '../database/database';
import { allEmployers } from '../employers/model';
import { buildSuggest, type Suggest } from '../search/suggest';
import type { Vocabulary } from '../search/vocabulary';
import { countJobsByEmployer, titleConcepts } from './model';

/** Suggests what there is on this site: concepts, places, and the employers who hire. */
export async function suggestHere(
  database: Database,
  words: Vocabulary,
  now: Date,
): Promise<Suggest> {
  const [places, employers, hiring, concepts] = await Promise.all([
    allPlaces(database),
    allEmployers(database),
    countJobsByEmployer(database, now),
    titleConcepts(database),
  ]);
  const here = { places, employers: employers.filter(({ id }) => hiring.has(id)) };
  const suggest = buildSuggest(here, words);
  // What listings here are called comes before what they might be.
  return (typed, options) => suggest(typed, { counts: { concept: concepts }, ...options });
}

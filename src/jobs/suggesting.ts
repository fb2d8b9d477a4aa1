import { allPlaces } from '../catalogue/model';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { allEmployers } from '../employers/model';
import { keptFresh } from '../search/kept-fresh';
import { buildSuggest, type Suggest } from '../search/suggest';
import type { Vocabulary } from '../search/vocabulary';
import { countJobsByEmployer, titleConcepts } from './model';

/** Suggests what there is on this site: concepts, places, and the employers who hire. */
export function suggestHere(
  database: Database,
  clock: Clock,
  vocabulary: () => Promise<Vocabulary>,
): () => Promise<Suggest> {
  return keptFresh(async () => {
    const [places, employers, hiring, concepts, known] = await Promise.all([
      allPlaces(database),
      allEmployers(database),
      countJobsByEmployer(database, clock.now()),
      titleConcepts(database),
      vocabulary(),
    ]);
    const here = { places, employers: employers.filter(({ id }) => hiring.has(id)) };
    const suggest = buildSuggest(here, known);
    // What listings here are called comes before what they might be.
    return (typed, options) => suggest(typed, { counts: { concept: concepts }, ...options });
  }, clock);
}

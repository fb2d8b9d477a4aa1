import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import { findConcepts } from '../../search/lexicon';
import { buildVocabulary, type Vocabulary } from '../../search/vocabulary';
import { wordsOf } from '../../search/words';

/** The words of the newest so many listings: older ones add hardly any. */
const TITLES = 20_000;

const selectTitles = statement<{ title: string }>((knex) =>
  knex('job_texts').select('title').where('state', 'ready').orderBy('job_id', 'desc').limit(TITLES),
);

const selectNames = statement<{ name: string }>((knex) => knex('employers').select('name'));

/** How many of the newest listings each concept names in their titles. */
export async function titleConcepts(connection: Connection): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { title } of await selectTitles(connection)) {
    const named = findConcepts(wordsOf(title), 'title').flatMap(({ concepts }) => concepts);
    for (const id of new Set(named)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The words that listings and employers here are called by. */
export async function jobVocabulary(connection: Connection): Promise<Vocabulary> {
  const titles = await selectTitles(connection);
  const names = await selectNames(connection);
  return buildVocabulary(
    titles.map(({ title }) => title),
    names.map(({ name }) => name),
  );
}

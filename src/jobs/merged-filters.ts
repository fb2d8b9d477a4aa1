import type { Category, Place } from '../catalogue/model';
import { placesNamed } from '../catalogue/rules';
import type { Connection } from '../database/database';
import { redirectsOf } from '../registers/model';
import { EMPLOYERS_OFFERED, SEVERAL } from './forms';

type Given = Readonly<Record<string, unknown>>;

/**
 * The parameters of an address, what was merged named as it is today: people keep such addresses.
 * Undefined when nothing of it was merged.
 */
export async function followMerged(
  connection: Connection,
  given: Given,
  known: { categories: readonly Category[]; places: readonly Place[] },
): Promise<Given | undefined> {
  const asked = {
    ...{ employer: wordsOf(given.employer), category: wordsOf(given.category) },
    place: wordsOf(given.place).flatMap((words) => words.split(SEVERAL)),
  };
  const { categories, places } = known;
  const codes = asked.category.filter((word) => categories.every(({ code }) => code !== word));
  const slugs = asked.place.filter((word) => places.every(({ slug }) => slug !== word));
  const employers = await redirectsOf(connection, 'employer', asked.employer);
  const merged = await redirectsOf(connection, 'jobCategory', codes);
  const moved = placesNamed(places, slugs);
  if (employers.size + merged.size + moved.length === 0) return undefined;
  const codeOf = (word: string) =>
    categories.find(({ id }) => id === merged.get(word))?.code ?? word;
  const slugOf = (word: string) => moved.find(({ former }) => former.includes(word))?.slug ?? word;
  return {
    ...given,
    employer: asked.employer.map((word) => String(employers.get(word) ?? word)),
    category: asked.category.map(codeOf),
    place: asked.place.map(slugOf),
  };
}

/** No more than a filter takes. */
function wordsOf(given: unknown): string[] {
  return [given]
    .flat()
    .filter((word) => typeof word === 'string')
    .slice(0, EMPLOYERS_OFFERED);
}

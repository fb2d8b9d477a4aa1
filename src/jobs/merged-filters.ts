import type { Category } from '../catalogue/model';
import type { Connection } from '../database/database';
import { redirectsOf } from '../registers/model';
import { EMPLOYERS_OFFERED } from './forms';

type Given = Readonly<Record<string, unknown>>;

/**
 * The parameters of an address, what was merged named as it is today: people keep such addresses.
 * Undefined when nothing of it was merged.
 */
export async function followMerged(
  connection: Connection,
  given: Given,
  categories: readonly Category[],
): Promise<Given | undefined> {
  const asked = { employer: wordsOf(given.employer), category: wordsOf(given.category) };
  const codes = asked.category.filter((word) => categories.every(({ code }) => code !== word));
  const employers = await redirectsOf(connection, 'employer', asked.employer);
  const merged = await redirectsOf(connection, 'jobCategory', codes);
  if (employers.size + merged.size === 0) return undefined;
  const codeOf = (word: string) =>
    categories.find(({ id }) => id === merged.get(word))?.code ?? word;
  return {
    ...given,
    employer: asked.employer.map((word) => String(employers.get(word) ?? word)),
    category: asked.category.map(codeOf),
  };
}

/** No more than a filter takes. */
function wordsOf(given: unknown): string[] {
  return [given]
    .flat()
    .filter((word) => typeof word === 'string')
    .slice(0, EMPLOYERS_OFFERED);
}

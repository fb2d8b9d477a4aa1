import { CONCEPTS } from './lexicon';

const NAMES = new Map(CONCEPTS.map(({ id, names }) => [id, names]));

/** Whether a concept is a kind of another by its name: a *bus driver* is a *driver*. */
export function isKindOf(id: string, other: string): boolean {
  const [narrow, broad] = [NAMES.get(id), NAMES.get(other)];
  if (narrow === undefined || broad === undefined) return false;
  return (
    broad.en.some((name) => narrow.en.some((longer) => longer.endsWith(` ${name}`))) ||
    broad.fr.some((name) => narrow.fr.some((longer) => longer.startsWith(`${name} `)))
  );
}

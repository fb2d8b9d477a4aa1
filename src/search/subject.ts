import type { Plan } from './plan';

/**
 * Whether what the same words find elsewhere is on the subject of a search: both name something, and
 * not only filters, and neither read a word as one that the other did not.
 */
export function isSameSubject(own: Plan, other: Plan): boolean {
  const isNamed = own.groups.length > 0 && other.groups.length > 0;
  return isNamed && readingOf(own) === readingOf(other);
}

function readingOf({ mended }: Plan): string {
  return JSON.stringify(mended.map(({ typed, instead }) => [typed, instead]));
}

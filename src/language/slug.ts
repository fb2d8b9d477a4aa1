import { foldLetters } from './collation';

const LONGEST = 80;

/**
 * The readable part of an address: « Adjoint·e de direction » → `adjoint-e-de-direction`.
 * Only `a-z`, `0-9` and single hyphens; at most 80 characters, cut between two words where it can be.
 * Never empty, so that an address always has its shape: `x` when no letter is left.
 */
export function slugify(text: string): string {
  const slug = foldLetters(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= LONGEST) return slug === '' ? 'x' : slug;
  const cut = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}

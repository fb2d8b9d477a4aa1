/** « Paie, télétravail » → the same in small letters, each one once. */
export function readTags(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.trim().replace(/\s+/g, ' ').toLowerCase());
  return [...new Set(tags)].filter((tag) => tag !== '');
}

const LONGEST_TYPED = 400;

/** The words of a search, as an address gives them: on one line, as they were typed. */
export function readTyped(given: unknown): string {
  const [typed] = [given].flat();
  if (typeof typed !== 'string') return '';
  return typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TYPED);
}

import type { Values } from './form';

/**
 * The fields, of those that are named, in which two forms differ. Spaces around the words do not
 * count, nor does the order of what was ticked.
 */
export function differences(mine: Values, theirs: Values, names: readonly string[]): string[] {
  return names.filter((name) => plain(mine[name]) !== plain(theirs[name]));
}

function plain(value: Values[string]): string {
  return [value ?? '']
    .flat()
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .sort()
    .join('\n');
}

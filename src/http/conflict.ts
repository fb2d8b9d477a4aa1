import { actsFor, isDone } from './editing';
import type { Item, Sending } from './editing-item';
import type { Values } from './form';

/**
 * The fields, of those that are named, in which two forms differ. Spaces around the words do not
 * count, nor does the order of what was ticked.
 */
export function differences(mine: Values, theirs: Values, names: readonly string[]): string[] {
  return names.filter((name) => plain(mine[name]) !== plain(theirs[name]));
}

/**
 * Whether someone changed an item meanwhile: other words were saved, or the button that was pressed is
 * no longer there, and not because someone pressed it. The same words leave nothing to choose.
 */
export function hasMissed(
  { act, version, values }: Sending<unknown>,
  before: Item,
  { saved, fields }: { saved: Values; fields: readonly string[] },
): boolean {
  if (!actsFor(before.state).includes(act) && !isDone(act, before.state)) return true;
  return before.version !== version && differences(values, saved, fields).length > 0;
}

function plain(value: Values[string]): string {
  return [value ?? '']
    .flat()
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .sort()
    .join('\n');
}

import type { Connection } from '../database/database';
import { differences } from '../http/conflict';
import type { Item, ItemEditor } from '../http/editing-item';
import type { Values } from '../http/form';
import { keepRevision, outdatedFields, setOutdatedFields } from '../revisions/model';
import { outdatedAfter } from '../revisions/rules';

/** An item that was saved: as it was, who saved it, and what they say to have read again. */
interface Saved<Found> {
  readonly id: number;
  readonly before: Found | undefined;
  readonly userId: number;
  readonly reviewed: readonly string[];
}

/** Keeps what a save has left of an item: as it stands, not as it was typed. */
export async function revise<Found extends Item, Sent, Warning>(
  connection: Connection,
  editor: ItemEditor<Found, Sent, Warning>,
  { id, before, userId, reviewed }: Saved<Found>,
  now: Date,
): Promise<void> {
  const { kind, fields } = editor;
  const after = editor.valuesOf(await editor.find(connection, id, now));
  const earlier = before === undefined ? undefined : editor.valuesOf(before);
  const changed = differences(after, earlier ?? {}, fields);
  await keepRevision(connection, { kind, id }, { before: earlier, after, changed, userId }, now);
  const outdated = outdatedAfter({
    ...{ fields, changed, reviewed },
    hadWords: (name) => holds(earlier, name),
    hasWords: (name) => holds(after, name),
    outdated: await outdatedFields(connection, { kind, id }),
  });
  await setOutdatedFields(connection, { kind, id }, outdated);
}

function holds(values: Values | undefined, name: string): boolean {
  return [values?.[name] ?? ''].flat().join('').trim() !== '';
}

import type { Connection } from '../database/database';
import { differences } from '../http/conflict';
import type { Item, ItemEditor } from '../http/editing-item';
import { hasWords } from '../http/twin-fields';
import { keepRevision, newestFields, outdatedFields, setOutdatedFields } from '../revisions/model';
import { outdatedAfter } from '../revisions/rules';

/** An item that was saved: as it was and is, who saved it, and what they say to have read again. */
interface Saved<Found> {
  readonly before: Found | undefined;
  readonly after: Found;
  readonly userId: number;
  readonly reviewed: readonly string[];
}

/** Keeps what a save has left of an item, and says which of its fields lag behind since. */
export async function revise<Found extends Item, Sent, Warning>(
  connection: Connection,
  editor: ItemEditor<Found, Sent, Warning>,
  { before, after, userId, reviewed }: Saved<Found>,
  now: Date,
): Promise<void> {
  const { kind, fields } = editor;
  const item = { kind, id: after.id };
  const was = before === undefined ? undefined : editor.valuesOf(before);
  const is = editor.valuesOf(after);
  const changed = differences(is, was ?? {}, fields);
  const newest = await newestFields(connection, item);
  // Acts on several at once and mergers change items too, and so may whatever fills a database.
  const isKept =
    was !== undefined && newest !== undefined && differences(was, newest, fields).length === 0;
  const found = isKept ? undefined : was;
  await keepRevision(connection, item, { found, after: is, changed, userId }, now);
  const outdated = outdatedAfter({
    ...{ fields, changed, reviewed },
    hadWords: (name) => hasWords(was?.[name]),
    hasWords: (name) => hasWords(is[name]),
    outdated: await outdatedFields(connection, item),
  });
  await setOutdatedFields(connection, item, outdated);
}

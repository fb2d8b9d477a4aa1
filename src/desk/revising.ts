import type { Connection } from '../database/database';
import { differences } from '../http/conflict';
import type { Item, ItemEditor } from '../http/editing-item';
import { keepRevision } from '../revisions/model';

/** An item that was saved: as it was, and who saved it. */
interface Saved<Found> {
  readonly id: number;
  readonly before: Found | undefined;
  readonly userId: number;
}

/** Keeps what a save has left of an item: as it stands, not as it was typed. */
export async function revise<Found extends Item, Sent, Warning>(
  connection: Connection,
  editor: ItemEditor<Found, Sent, Warning>,
  { id, before, userId }: Saved<Found>,
  now: Date,
): Promise<void> {
  const after = editor.valuesOf(await editor.find(connection, id, now));
  const earlier = before === undefined ? undefined : editor.valuesOf(before);
  const changed = differences(after, earlier ?? {}, editor.fields);
  const { kind } = editor;
  const revising = { before: earlier, after, changed, userId };
  await keepRevision(connection, { kind, id }, revising, now);
}

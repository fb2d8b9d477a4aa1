import { noteFor } from '../audit/model';
import { recordItem } from '../audit/rules';
import type { Connection } from '../database/database';
import { dropKeptForm } from '../drafts/model';
import { hasMissed } from '../http/conflict';
import { actsFor, NEW, standingAfter, takesAway } from '../http/editing';
import type { Checked, Item, ItemEditor, Saving, Sending } from '../http/editing-item';
import { inOrder, REVIEWED, type Mistakes, type Values } from '../http/form';
import { checkMoment, MOMENT_FIELDS, momentValues } from '../http/moment';
import { notFound } from '../http/problem';
import { revise } from './revising';

/** Who saves, and the kept form that they took up, if any. */
interface Sender {
  readonly userId: number;
  readonly keptId: number | undefined;
  readonly now: Date;
}

/** What came of a press. */
export type Outcome<Found, Warning> =
  | { readonly saved: number }
  /** What someone else saved since the form was filled; nothing was written. */
  | { readonly conflict: Found }
  | Refused<Found, Warning>;

interface Refused<Found, Warning> {
  readonly mistakes: Mistakes;
  readonly warnings: readonly Warning[];
  /** The item, where it was taken away all the same: nothing else of it was written. */
  readonly takenAway?: Found;
}

/** Does what a button says, with all that hangs on it, in the transaction of `connection`. */
export async function save<Found extends Item, Sent, Warning>(
  connection: Connection,
  editor: ItemEditor<Found, Sent, Warning>,
  sending: Sending<Sent>,
  sender: Sender,
): Promise<Outcome<Found, Warning>> {
  const { act } = sending;
  const before = await beforeOf(connection, editor, sending, sender.now);
  if (before !== undefined && hasMissed(sending, before, asSaved(editor, before))) {
    return { conflict: before };
  }
  const { now } = sender;
  const moment = checkMoment(sending, before, now);
  const { daysOpen } = editor;
  const standing = standingAfter(act, before ?? NEW, { now, daysOpen, at: moment.at });
  const saving = { ...sending, before, standing };
  const checked = await editor.check(connection, saving, sender.now);
  const mistakes = inOrder({ ...checked.mistakes, ...sending.mistakes, ...moment.mistakes }, [
    ...editor.fields,
    ...MOMENT_FIELDS,
  ]);
  const flawed = Object.keys(mistakes).length > 0;
  const refused = { mistakes, warnings: checked.warnings ?? [] };
  if (flawed && (before === undefined || !takesAway(act))) return refused;
  // On PostgreSQL someone may have saved since it was read.
  if (before !== undefined && !(await editor.takeVersion(connection, before, sender.now))) {
    return { conflict: await existing(connection, editor, before.id, now) };
  }
  return flawed && before !== undefined
    ? { ...refused, takenAway: await takeAway(connection, editor, { ...saving, before }, sender) }
    : { saved: await write(connection, editor, { saving, checked }, sender) };
}

/** Where it stands changes, and nothing else; returns the item as it now is. */
async function takeAway<Found extends Item, Sent, Warning>(
  connection: Connection,
  editor: ItemEditor<Found, Sent, Warning>,
  { act, before, standing }: Saving<Found, Sent> & { readonly before: Found },
  { userId, now }: Sender,
): Promise<Found> {
  const { kind } = editor;
  await editor.stand(connection, before, standing, now);
  const after = await existing(connection, editor, before.id, now);
  const details = recordItem(editor.valuesOf, before, after);
  await noteFor(connection, userId, now)(`${kind}.${act}`, kind, before.id, details);
  return after;
}

async function write<Found extends Item, Sent, Warning>(
  connection: Connection,
  editor: ItemEditor<Found, Sent, Warning>,
  { saving, checked }: { saving: Saving<Found, Sent>; checked: Checked<Warning> },
  { userId, keptId, now }: Sender,
): Promise<number> {
  const { kind } = editor;
  const note = noteFor(connection, userId, now);
  const id = await checked.write(note);
  // As it was written: what is typed is not always what is saved, and a new author has a number now.
  const after = await existing(connection, editor, id, now);
  const details = { ...recordItem(editor.valuesOf, saving.before, after), ...checked.details };
  await note(`${kind}.${saving.act}`, kind, id, details);
  const reviewed = [saving.values[REVIEWED] ?? []].flat();
  await revise(connection, editor, { before: saving.before, after, userId, reviewed }, now);
  if (keptId !== undefined) await dropKeptForm(connection, userId, keptId);
  return id;
}

/** The item as it is; undefined: a new one. */
async function beforeOf<Found extends Item, Sent, Warning>(
  connection: Connection,
  editor: ItemEditor<Found, Sent, Warning>,
  { id }: Sending<Sent>,
  now: Date,
): Promise<Found | undefined> {
  return id === undefined ? undefined : existing(connection, editor, id, now);
}

async function existing<Found extends Item, Sent, Warning>(
  connection: Connection,
  editor: ItemEditor<Found, Sent, Warning>,
  id: number,
  now: Date,
): Promise<Found> {
  const item = await editor.find(connection, id, now);
  if (item === undefined) throw notFound(editor.kind);
  return item;
}

function asSaved<Found extends Item, Sent, Warning>(
  editor: ItemEditor<Found, Sent, Warning>,
  item: Found,
) {
  return { saved: savedValues(editor, item), fields: fieldsOf(editor, item) };
}

/** The form of an item as it is saved, with the moment at which it will appear. */
export function savedValues<Found extends Item, Sent, Warning>(
  editor: ItemEditor<Found, Sent, Warning>,
  item: Found | undefined,
): Values {
  return { ...editor.valuesOf(item), ...momentValues(item) };
}

/** The fields that an item can be changed in where it stands: not the moment of what has appeared. */
export function fieldsOf<Found extends Item, Sent, Warning>(
  { fields }: Pick<ItemEditor<Found, Sent, Warning>, 'fields'>,
  { state }: Pick<Found, 'state'>,
): readonly string[] {
  return actsFor(state).includes('schedule') ? [...fields, ...MOMENT_FIELDS] : fields;
}

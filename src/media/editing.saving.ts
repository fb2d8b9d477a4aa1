import { renderArticlesWith } from '../articles/model';
import { noteFor } from '../audit/model';
import { changesBetween } from '../audit/rules';
import type { Connection } from '../database/database';
import { dropKeptForm } from '../drafts/model';
import { differences } from '../http/conflict';
import { inOrder, type Mistakes, type Values } from '../http/form';
import { notFound } from '../http/problem';
import { forEachLocale } from '../language/locales';
import { PICTURE_FIELDS, readPictureForm, valuesOf } from './editing.forms';
import {
  deletePicture,
  holdPicture,
  noteStray,
  pictureForEditing,
  updatePicture,
  usesOf,
  type LibraryPicture,
} from './model';

interface Sender {
  readonly userId: number;
  readonly keptId?: number | undefined;
  readonly now: Date;
}

type Outcome =
  | { readonly saved: true }
  /** What someone else saved since the form was filled; nothing was written. */
  | { readonly conflict: LibraryPicture }
  | { readonly mistakes: Mistakes };

/** Saves what is said of a picture, and says it wherever it is shown, in one transaction. */
export async function savePicture(
  connection: Connection,
  { id, version, values }: { id: number; version: number; values: Values },
  { userId, keptId, now }: Sender,
): Promise<Outcome> {
  const before = await held(connection, id);
  const { sent, mistakes } = readPictureForm(values);
  const changed = differences(values, valuesOf(before), PICTURE_FIELDS);
  if (before.version !== version && changed.length > 0) return { conflict: before };
  if (Object.keys(mistakes).length > 0) return { mistakes: inOrder(mistakes, PICTURE_FIELDS) };
  await updatePicture(connection, before, sent, now);
  await renderArticlesWith(connection, id);
  const details = {
    title: titleOf(before),
    changes: changesBetween(valuesOf(before), valuesOf(sent)),
  };
  await noteFor(connection, userId, now)('media.save', 'media', id, details);
  if (keptId !== undefined) await dropKeptForm(connection, userId, keptId);
  return { saved: true };
}

/** Deletes a picture that nothing uses: its files are strays from then on. Says whether it was. */
export async function removePicture(
  connection: Connection,
  id: number,
  { userId, now }: Sender,
): Promise<boolean> {
  const picture = await held(connection, id);
  if ((await usesOf(connection, id)).length > 0) return false;
  await noteStray(connection, picture.hash);
  await deletePicture(connection, id);
  const details = { title: titleOf(picture), changes: changesBetween(valuesOf(picture), {}) };
  await noteFor(connection, userId, now)('media.delete', 'media', id, details);
  return true;
}

function titleOf({ fileName }: LibraryPicture) {
  return forEachLocale(() => fileName);
}

/** One picture, held to the end of the transaction. @throws Problem 404 when there is none. */
async function held(connection: Connection, id: number): Promise<LibraryPicture> {
  await holdPicture(connection, id);
  const picture = await pictureForEditing(connection, id);
  if (picture === undefined) throw notFound('picture');
  return picture;
}

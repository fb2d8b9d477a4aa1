import type { Request, Response } from 'express';
import { keeperOf } from '../drafts/rules';
import type { Connection } from '../database/database';
import { signedIn } from '../http/access';
import { NEW, type Act } from '../http/editing';
import type { Item, ItemEditor } from '../http/editing-item';
import { addressesOf, revisionAddresses, type DeskKind } from '../http/desk-addresses';
import type { WaitingForm } from '../http/editing-page';
import type { Form } from '../http/form';
import type { Services } from '../http/services';
import { outdatedFields } from '../revisions/model';

/** Where items of one kind are edited. */
export interface Workplace<Found extends Item, Sent, Warning> {
  readonly services: Services;
  readonly editor: ItemEditor<Found, Sent, Warning>;
}

/** The form of an item as it is shown. */
export interface Shown<Found, Warning> {
  readonly item: Found | undefined;
  readonly form: Form;
  readonly version: number;
  readonly warnings?: readonly Warning[];
  readonly preview?: boolean;
  /** One text was just copied into the other language. */
  readonly copied?: boolean;
  /** The button that led here. */
  readonly done?: Act;
  /** Forms that wait here, and which of them is shown. */
  readonly kept?: readonly WaitingForm[];
}

/** Answers with the form of an item. */
export async function showItem<Found extends Item, Sent, Warning>(
  { services, editor }: Workplace<Found, Sent, Warning>,
  req: Request,
  res: Response,
  { item, preview = false, warnings = [], done, ...more }: Shown<Found, Warning>,
): Promise<void> {
  const { kind } = editor;
  const own = item === undefined ? NOWHERE : await placeOf(services.database, kind, item);
  const { outdated, ...place } = own;
  const editing = {
    ...{ ...more, ...place },
    form: { ...more.form, outdated },
    addresses: addressesOf(kind, item),
    keeper: keeperOf(signedIn(req).id, services.secret),
    done: req.method === 'GET' ? req.query.done : done,
  };
  const page = await editor.present({ item, editing, warnings, preview }, req.reader);
  res.page(editor.view, page);
}

/** An item that is not there yet. */
const NOWHERE = { ...NEW, outdated: [] };

/** Where an item stands, what is known of its past, and which of its fields lag behind. */
async function placeOf(connection: Connection, kind: DeskKind, item: Item) {
  const { id, state, publishedAt, expiresAt = null } = item;
  return {
    ...{ id, state, publishedAt, expiresAt },
    revisions: revisionAddresses(kind, id),
    outdated: await outdatedFields(connection, { kind, id }),
  };
}

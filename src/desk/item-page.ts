import type { Request, Response } from 'express';
import { keeperOf } from '../drafts/rules';
import { signedIn } from '../http/access';
import { NEW, type Act, type Standing } from '../http/editing';
import type { Item, ItemEditor } from '../http/editing-item';
import { addressesOf } from '../http/desk-addresses';
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
  { item, warnings = [], done, ...more }: Shown<Found, Warning>,
): Promise<void> {
  const { kind } = editor;
  const { id, expiresAt = null, ...stand }: Partial<Item> & Standing = item ?? NEW;
  const { state, publishedAt, publicBefore = null } = stand;
  const outdated = id === undefined ? [] : await outdatedFields(services.database, { kind, id });
  const editing = {
    ...{ ...more, id, state, publishedAt, publicBefore, expiresAt },
    form: { ...more.form, outdated },
    addresses: addressesOf(kind, item),
    keeper: keeperOf(signedIn(req).id, services.secret),
    done: req.method === 'GET' ? req.query.done : done,
  };
  const page = await editor.present({ item, editing, warnings }, req.reader);
  res.page(editor.view, page);
}

import type { Request, Response } from 'express';
import { answerKept, keepSent, takenUp, waitingAt } from '../drafts/keep';
import { dropKeptForm } from '../drafts/model';
import { signedIn } from '../http/access';
import { LOOKS, readPress, readVersion } from '../http/editing';
import type { Item } from '../http/editing-item';
import { addressesOf, eachAddress } from '../http/desk-addresses';
import { blank, sentValues, type Values } from '../http/form';
import { copied, COPIES } from '../http/text-copy';
import { readId } from '../site-map';
import { itemOf } from './item-of';
import { showItem, type Workplace } from './item-page';
import { saveItem } from './item-saving';
import { savedValues } from './save';
import { showTyped } from './typed-preview';

/** The items of one kind on the desk: the form of each. */
export function itemController<Found extends Item, Sent, Warning>(
  workplace: Workplace<Found, Sent, Warning>,
) {
  const { editor } = workplace;
  const { database } = workplace.services;
  const { kind } = editor;
  return { show, act };

  async function show(req: Request, res: Response): Promise<void> {
    const item = await itemOrNew(req);
    const addresses = eachAddress(addressesOf(kind, item));
    const { kept, taken } = await waitingAt(database, req, addresses);
    await showItem(workplace, req, res, {
      ...{ item, version: item?.version ?? 0, form: blank(savedValues(editor, item)) },
      kept,
      ...(taken === undefined ? {} : takenUp(taken)),
    });
  }

  async function act(req: Request, res: Response): Promise<void> {
    const item = await itemOrNew(req);
    const values = sentValues(req.body);
    const pressed = readPress(values);
    const shown = { item, form: blank(values), version: readVersion(values) };
    switch (pressed) {
      case LOOKS.page:
      case LOOKS.card:
      case LOOKS.snippet:
        return showTyped(workplace, req, res, { item, values, pressed });
      case COPIES.fr:
      case COPIES.en: {
        const form = blank(copied(values, pressed === COPIES.fr ? 'fr' : 'en'));
        return showItem(workplace, req, res, { ...shown, form, copied: true });
      }
      case 'keep':
        return keep(req, res, values);
      case 'discard':
        return discard(req, res, item, readId(values.kept));
      default:
        return saveItem(workplace, req, res, { ...shown, act: pressed });
    }
  }

  /** The item of the address; undefined: a new one. */
  async function itemOrNew(req: Request): Promise<Found | undefined> {
    return req.params.id === undefined ? undefined : itemOf(workplace, req);
  }

  /** Keeps what is being typed, for its writer alone: nothing of the item changes. */
  async function keep(req: Request, res: Response, sent: Values): Promise<void> {
    const { id: userId } = signedIn(req);
    const id = await database.transaction((connection) =>
      keepSent(connection, req, { userId, sent }),
    );
    answerKept(res, { id }, req.reader);
  }

  /** Throws a kept form away. */
  async function discard(
    req: Request,
    res: Response,
    item: Found | undefined,
    keptId: number | undefined,
  ): Promise<void> {
    if (keptId !== undefined) await dropKeptForm(database, signedIn(req).id, keptId);
    res.redirect(303, addressesOf(kind, item)[req.reader.locale]);
  }
}

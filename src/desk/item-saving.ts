import type { Request, Response } from 'express';
import { lastDeed } from '../audit/model';
import { signedIn } from '../http/access';
import { differences } from '../http/conflict';
import type { Act } from '../http/editing';
import type { Item, Outcome } from '../http/editing-item';
import { addressesOf, DESK_ROUTES, eachAddress, savedBy } from '../http/editing-page';
import { pathTo } from '../site-map';
import { showItem, type Shown, type Workplace } from './item-page';

/** A form that was sent, and the button that sent it. */
type Pressed<Found> = Shown<Found, never> & { readonly act: Act };

/** Saves, and does what the button says; else shows why not, with all that was typed. */
export async function saveItem<Found extends Item, Sent, Warning>(
  workplace: Workplace<Found, Sent, Warning>,
  req: Request,
  res: Response,
  pressed: Pressed<Found>,
): Promise<void> {
  const { act, ...shown } = pressed;
  const { id, mistakes, warnings = [], conflict } = await outcomeOf(workplace, req, pressed);
  if (id !== undefined) {
    const path = pathTo(DESK_ROUTES[workplace.editor.kind].item, req.reader.locale, { id });
    res.redirect(303, `${path}?done=${act}`);
  } else if (conflict !== undefined) {
    await showConflict(workplace, req, res.status(409), { ...shown, item: conflict });
  } else {
    const form = { ...shown.form, mistakes: mistakes ?? {} };
    await showItem(workplace, req, res.status(422), { ...shown, warnings, form });
  }
}

async function outcomeOf<Found extends Item, Sent, Warning>(
  { services, editor }: Workplace<Found, Sent, Warning>,
  req: Request,
  { item, form, version, act }: Pressed<Found>,
): Promise<Outcome<Found, Warning>> {
  const { values } = form;
  const read = editor.read(values);
  if (read.mistakes !== undefined) return { mistakes: read.mistakes };
  const sending = {
    ...{ id: item?.id, version, act, values, sent: read.sent },
    ...{ userId: signedIn(req).id, addresses: eachAddress(addressesOf(editor.kind, item)) },
  };
  return services.database.transaction((connection) =>
    editor.save(connection, sending, req.reader.now),
  );
}

/** Shows both versions; what is saved from here on is chosen over theirs. */
async function showConflict<Found extends Item, Sent, Warning>(
  workplace: Workplace<Found, Sent, Warning>,
  req: Request,
  res: Response,
  { item, form }: Shown<Found, never> & { readonly item: Found },
): Promise<void> {
  const { services, editor } = workplace;
  const saved = editor.valuesOf(item);
  const by = savedBy(await lastDeed(services.database, editor.kind, item.id), req.reader);
  const missed = differences(form.values, saved, editor.fields);
  const theirs = { by, values: Object.fromEntries(missed.map((name) => [name, saved[name]])) };
  await showItem(workplace, req, res, { item, version: item.version, form: { ...form, theirs } });
}

import type { Request, Response } from 'express';
import { lastDeed } from '../audit/model';
import { signedIn } from '../http/access';
import { differences } from '../http/conflict';
import type { Act } from '../http/editing';
import type { Item } from '../http/editing-item';
import { DESK_ROUTES } from '../http/desk-addresses';
import { savedBy } from '../http/editing-page';
import { momentValues } from '../http/moment';
import { pathTo, readId } from '../site-map';
import { showItem, type Shown, type Workplace } from './item-page';
import { fieldsOf, save, savedValues, type Outcome } from './save';

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
  const outcome = await outcomeOf(workplace, req, pressed);
  if ('saved' in outcome) {
    const route = DESK_ROUTES[workplace.editor.kind].item;
    const path = pathTo(route, req.reader.locale, { id: outcome.saved });
    res.redirect(303, `${path}?done=${act}`);
  } else if ('conflict' in outcome) {
    await showConflict(workplace, req, res.status(409), { ...shown, item: outcome.conflict });
  } else {
    const { mistakes, warnings, takenAway } = outcome;
    const now =
      takenAway === undefined ? {} : { item: takenAway, version: takenAway.version, done: act };
    // What is taken away appears at no moment any more.
    const gone = takenAway === undefined ? {} : momentValues(takenAway);
    const form = { values: { ...shown.form.values, ...gone }, mistakes };
    await showItem(workplace, req, res.status(422), { ...shown, ...now, warnings, form });
  }
}

async function outcomeOf<Found extends Item, Sent, Warning>(
  { services, editor }: Workplace<Found, Sent, Warning>,
  req: Request,
  { item, form, version, act }: Pressed<Found>,
): Promise<Outcome<Found, Warning>> {
  const { values } = form;
  const { sent, mistakes } = editor.read(values);
  if (sent === undefined) return { mistakes, warnings: [] };
  const sending = { id: item?.id, version, act, values, sent, mistakes };
  const sender = {
    ...{ userId: signedIn(req).id, keptId: readId(values.kept), now: req.reader.now },
  };
  return services.database.transaction((connection) => save(connection, editor, sending, sender));
}

/** Shows both versions; what is saved from here on is chosen over theirs. */
async function showConflict<Found extends Item, Sent, Warning>(
  workplace: Workplace<Found, Sent, Warning>,
  req: Request,
  res: Response,
  { item, form }: Shown<Found, never> & { readonly item: Found },
): Promise<void> {
  const { services, editor } = workplace;
  const saved = savedValues(editor, item);
  const by = savedBy(await lastDeed(services.database, editor.kind, item.id), req.reader);
  const missed = differences(form.values, saved, fieldsOf(editor, item));
  const theirs = { by, values: Object.fromEntries(missed.map((name) => [name, saved[name]])) };
  await showItem(workplace, req, res, { item, version: item.version, form: { ...form, theirs } });
}

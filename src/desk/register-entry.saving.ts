import type { Request, Response } from 'express';
import { lastDeed } from '../audit/model';
import { keeperOf } from '../drafts/rules';
import { signedIn } from '../http/access';
import { differences } from '../http/conflict';
import { readVersion } from '../http/editing';
import { savedBy } from '../http/editing-page';
import { blank, type Values } from '../http/form';
import { notFound } from '../http/problem';
import type { Entry, Register } from '../http/register';
import { REGISTER_ROUTES } from '../http/register-routes';
import type { Services } from '../http/services';
import { choosablePictures } from '../media/model';
import { typedPictures } from '../media/rules';
import { hangingOn } from '../registers/model';
import { pathTo, readId } from '../site-map';
import { presentEntry, type ShownEntry } from './register-entry.presenter';
import { removeEntry, saveEntry } from './register-saving';

/** Where the entries of one register are edited. */
export interface Workplace<Found extends Entry, Sent> {
  readonly services: Services;
  readonly register: Register<Found, Sent>;
}

/** Saves the form of an entry; else shows why not, with all that was typed. */
export async function saveSent<Found extends Entry, Sent>(
  workplace: Workplace<Found, Sent>,
  req: Request,
  res: Response,
  { entry, values }: { entry: Found | undefined; values: Values },
): Promise<void> {
  const { services, register } = workplace;
  const version = readVersion(values);
  const sending = { id: entry?.id, version, values };
  const sender = {
    ...{ userId: signedIn(req).id, keptId: readId(values.kept), now: req.reader.now },
  };
  const outcome = await services.database.transaction((connection) =>
    saveEntry(connection, register, sending, sender),
  );
  if ('saved' in outcome) {
    const { entry: route } = REGISTER_ROUTES[register.name];
    const path = pathTo(route, req.reader.locale, { id: outcome.saved });
    res.redirect(303, `${path}?done=${entry === undefined ? 'create' : 'save'}`);
  } else if ('conflict' in outcome) {
    await showConflict(workplace, req, res.status(409), { entry: outcome.conflict, values });
  } else {
    const form = { values, mistakes: outcome.mistakes };
    await showEntry(workplace, req, res.status(422), { entry, version, form });
  }
}

/** Shows both versions; what is saved from here on is chosen over theirs. */
async function showConflict<Found extends Entry, Sent>(
  workplace: Workplace<Found, Sent>,
  req: Request,
  res: Response,
  { entry, values }: { entry: Found; values: Values },
): Promise<void> {
  const { services, register } = workplace;
  const saved = register.valuesOf(entry);
  const by = savedBy(await lastDeed(services.database, register.subject, entry.id), req.reader);
  const missed = differences(values, saved, register.fields);
  const theirs = { by, values: Object.fromEntries(missed.map((name) => [name, saved[name]])) };
  const form = { ...blank(values), theirs };
  await showEntry(workplace, req, res, { entry, version: entry.version, form });
}

/** Deletes an entry; else shows why not. */
export async function removeShown<Found extends Entry, Sent>(
  workplace: Workplace<Found, Sent>,
  req: Request,
  res: Response,
  entry: Found,
): Promise<void> {
  const { services, register } = workplace;
  const sender = { userId: signedIn(req).id, now: req.reader.now };
  const mistakes = await services.database.transaction((connection) =>
    removeEntry(connection, register, entry.id, sender),
  );
  if (mistakes === undefined) {
    const path = pathTo(REGISTER_ROUTES[register.name].list, req.reader.locale);
    res.redirect(303, `${path}?done=delete`);
    return;
  }
  const form = { values: register.valuesOf(entry), mistakes };
  await showEntry(workplace, req, res.status(422), { entry, version: entry.version, form });
}

/** The entry of this number. @throws Problem 404 when there is none. */
export async function entryAt<Found extends Entry, Sent>(
  { services, register }: Workplace<Found, Sent>,
  part: unknown,
): Promise<Found> {
  const id = readId(part);
  const entry = id === undefined ? undefined : await register.find(services.database, id);
  if (entry === undefined) throw notFound(register.name);
  return entry;
}

/** Answers with the form of an entry. */
export async function showEntry<Found extends Entry, Sent>(
  { services, register }: Workplace<Found, Sent>,
  req: Request,
  res: Response,
  shown: Omit<ShownEntry<Found>, 'keeper' | 'hanging' | 'pictures'>,
): Promise<void> {
  const { entry, form } = shown;
  const { now } = req.reader;
  const hanging =
    entry === undefined
      ? undefined
      : await hangingOn(services.database, register.name, entry.id, now);
  const pictures =
    register.picture === undefined
      ? undefined
      : await choosablePictures(services.database, typedPictures(form.values, register.picture));
  const keeper = keeperOf(signedIn(req).id, services.secret);
  const all = { ...shown, keeper, hanging, pictures };
  res.page('desk/entry', presentEntry(register, all, req.reader));
}

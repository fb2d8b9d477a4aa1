import type { Request, Response } from 'express';
import { takenUp, waitingAt } from '../drafts/keep';
import { dropKeptForm } from '../drafts/model';
import { signedIn } from '../http/access';
import { eachAddress } from '../http/desk-addresses';
import { blank, sentValues } from '../http/form';
import { Problem } from '../http/problem';
import type { Entry, Register } from '../http/register';
import type { Services } from '../http/services';
import { readId } from '../site-map';
import { entryAddresses } from './register-entry.presenter';
import { entryAt, removeShown, saveSent, showEntry } from './register-entry.saving';

const DEEDS = ['create', 'save', 'merge'] as const;

/** The form of each entry of a register. */
export function entryController<Found extends Entry, Sent>(
  services: Services,
  register: Register<Found, Sent>,
) {
  const { database } = services;
  const workplace = { services, register };
  return { get, post };

  async function get(req: Request, res: Response): Promise<void> {
    const entry = await entryOf(req);
    const addresses = eachAddress(entryAddresses(register.name, entry));
    const { kept, taken } = await waitingAt(database, req, addresses);
    const done = DEEDS.find((each) => each === req.query.done);
    await showEntry(workplace, req, res, {
      ...{ entry, form: blank(register.valuesOf(entry)), version: entry?.version ?? 0, kept },
      ...(taken === undefined ? {} : takenUp(taken)),
      ...(done === undefined ? {} : { done }),
    });
  }

  async function post(req: Request, res: Response): Promise<void> {
    const entry = await entryOf(req);
    const values = sentValues(req.body);
    const pressed = values.do;
    if (pressed === 'save') await saveSent(workplace, req, res, { entry, values });
    else if (pressed === 'discard') await discard(req, res, entry, readId(values.kept));
    else if (pressed === 'delete' && entry !== undefined)
      await removeShown(workplace, req, res, entry);
    else throw new Problem(400, 'no such button');
  }

  /** Throws a kept form away. */
  async function discard(
    req: Request,
    res: Response,
    entry: Found | undefined,
    keptId: number | undefined,
  ): Promise<void> {
    if (keptId !== undefined) await dropKeptForm(database, signedIn(req).id, keptId);
    res.redirect(303, entryAddresses(register.name, entry)[req.reader.locale]);
  }

  /** The entry of the address; undefined: a new one. @throws Problem 404 when there is none. */
  async function entryOf(req: Request): Promise<Found | undefined> {
    return req.params.id === undefined ? undefined : entryAt(workplace, req.params.id);
  }
}

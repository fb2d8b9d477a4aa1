import type { Request, Response } from 'express';
import { dropKeptForm, keptForms } from '../drafts/model';
import { signedIn } from '../http/access';
import { readVersion } from '../http/editing';
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
    const asked = { userId: signedIn(req).id, addresses };
    const waiting = await keptForms(database, asked, req.reader.now);
    const taken = waiting.find(({ id }) => id === readId(req.query.kept));
    const done = DEEDS.find((each) => each === req.query.done);
    const shown =
      taken === undefined
        ? { form: blank(register.valuesOf(entry)), version: entry?.version ?? 0 }
        : {
            form: blank({ ...taken.values, kept: String(taken.id) }),
            version: readVersion(taken.values),
          };
    await showEntry(workplace, req, res, {
      ...{ entry, ...shown },
      kept: waiting.map((form) => ({ ...form, shown: form === taken })),
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

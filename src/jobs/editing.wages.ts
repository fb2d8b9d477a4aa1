import type { Request, Response } from 'express';
import type { Connection } from '../database/database';
import { dropKeptForm, keptForms } from '../drafts/model';
import { keeperOf } from '../drafts/rules';
import { signedIn } from '../http/access';
import { eachAddress } from '../http/desk-addresses';
import { blank, sentValues, type Mistakes, type Values } from '../http/form';
import { Problem } from '../http/problem';
import type { Services } from '../http/services';
import { readId } from '../site-map';
import { readWageForm } from './editing.wages.forms';
import { presentWages, WAGE_ADDRESSES, WAGE_DEEDS } from './editing.wages.presenter';
import { addWage, removeWage } from './editing.wages.saving';
import { minimumWages } from './model';

type Shown = Omit<Parameters<typeof presentWages>[0], 'wages' | 'keeper'>;

const ADDRESSES = eachAddress(WAGE_ADDRESSES);

/** The minimum wages, on the desk: seen, added, removed. */
export function wageController({ database, secret }: Services) {
  return { get: show, post: act };

  async function show(req: Request, res: Response): Promise<void> {
    const asked = { userId: signedIn(req).id, addresses: ADDRESSES };
    const waiting = await keptForms(database, asked, req.reader.now);
    const taken = waiting.find(({ id }) => id === readId(req.query.kept));
    const done = WAGE_DEEDS.find((each) => each === req.query.done);
    await showPage(req, res, {
      form: blank(taken === undefined ? {} : { ...taken.values, kept: String(taken.id) }),
      kept: waiting.map((form) => ({ ...form, shown: form === taken })),
      ...(done === undefined ? {} : { done }),
    });
  }

  async function act(req: Request, res: Response): Promise<void> {
    const values = sentValues(req.body);
    const pressed = [...WAGE_DEEDS, 'discard' as const].find((each) => each === values.do);
    if (pressed === undefined) throw new Problem(400, 'no such button');
    const mistakes = await { add, remove, discard }[pressed](req, values);
    if (mistakes !== undefined) {
      await showPage(req, res.status(422), { form: { values, mistakes } });
      return;
    }
    const query = pressed === 'discard' ? '' : `?done=${pressed}`;
    res.redirect(303, WAGE_ADDRESSES[req.reader.locale] + query);
  }

  async function add(req: Request, values: Values): Promise<Mistakes | undefined> {
    const { now } = req.reader;
    const userId = signedIn(req).id;
    const { data: wage, form } = readWageForm(values, now);
    if (wage === undefined) return form.mistakes;
    return database.transaction(async (connection) => {
      const mistakes = await addWage(connection, { wage, userId }, now);
      if (mistakes === undefined) await letGo(connection, userId, values);
      return mistakes;
    });
  }

  function remove(req: Request, values: Values): Promise<Mistakes | undefined> {
    const removal = { id: readId(values.wage), userId: signedIn(req).id };
    return database.transaction((connection) => removeWage(connection, removal, req.reader.now));
  }

  async function discard(req: Request, values: Values): Promise<undefined> {
    await letGo(database, signedIn(req).id, values);
  }

  async function showPage(req: Request, res: Response, shown: Shown): Promise<void> {
    const wages = await minimumWages(database);
    const keeper = keeperOf(signedIn(req).id, secret);
    res.page('jobs/minimum-wages', presentWages({ ...shown, wages, keeper }, req.reader));
  }
}

/** Lets go of the kept form that was taken up, if it was one. */
async function letGo(connection: Connection, userId: number, { kept }: Values): Promise<void> {
  const id = readId(kept);
  if (id !== undefined) await dropKeptForm(connection, userId, id);
}

import type { Request, Response } from 'express';
import { signedIn } from '../http/access';
import { sentValues } from '../http/form';
import { notFound, Problem } from '../http/problem';
import type { Entry, Register } from '../http/register';
import { REGISTER_ROUTES } from '../http/register-routes';
import type { Services } from '../http/services';
import { hangingOn } from '../registers/model';
import { pathTo } from '../site-map';
import { entryAt } from './register-entry.saving';
import { pageOf } from './register-list.controller';
import { presentChoice, presentMerge } from './register-merge.presenter';
import { mergeEntries } from './register-saving';

/** Makes one of two entries of a register: which remains is chosen, looked at, and done. */
export function mergeController<Found extends Entry, Sent>(
  services: Services,
  register: Register<Found, Sent>,
) {
  const { database } = services;
  const workplace = { services, register };
  return { get, post };

  async function get(req: Request, res: Response): Promise<void> {
    const from = await mergeable(req);
    if (req.query.into === undefined) await choose(req, res, from);
    else await confirm(req, res, from, await otherThan(from, req.query.into));
  }

  async function post(req: Request, res: Response): Promise<void> {
    const from = await mergeable(req);
    const values = sentValues(req.body);
    if (values.do !== 'merge') throw new Problem(400, 'no such button');
    const into = await otherThan(from, values.into);
    const sender = { userId: signedIn(req).id, now: req.reader.now };
    await database.transaction((connection) =>
      mergeEntries(connection, register, { from: from.id, into: into.id }, sender),
    );
    const path = pathTo(REGISTER_ROUTES[register.name].entry, req.reader.locale, { id: into.id });
    res.redirect(303, `${path}?done=merge`);
  }

  /** The entry of the address. @throws Problem 404 when there is none, or it must stay. */
  async function mergeable(req: Request): Promise<Found> {
    const from = await entryAt(workplace, req.params.id);
    if (register.keptFor?.(from) !== undefined) throw notFound(`a ${register.name} to merge`);
    return from;
  }

  async function choose(req: Request, res: Response, from: Found): Promise<void> {
    const shown = await pageOf({ database }, register, req, from.id);
    res.page('desk/merge-choice', presentChoice(register, { from, shown }, req.reader));
  }

  async function confirm(req: Request, res: Response, from: Found, into: Found): Promise<void> {
    const hanging = await hangingOn(database, register.name, from.id, req.reader.now);
    res.page('desk/merge', presentMerge(register, { from, into, hanging }, req.reader));
  }

  async function otherThan(from: Found, part: unknown): Promise<Found> {
    const other = await entryAt(workplace, part);
    if (other.id === from.id) throw notFound(`another ${register.name}`);
    return other;
  }
}

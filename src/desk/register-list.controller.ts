import type { Request, Response } from 'express';
import { readSort } from '../http/desk-list';
import { assertPage, readPage } from '../http/paging';
import type { Entry, Register } from '../http/register';
import type { Services } from '../http/services';
import { readTyped } from '../http/typed';
import { countThings, entriesOf, REGISTER_SORTS } from '../registers/model';
import { presentRegister, type ShownRegister } from './register-list.presenter';

/** The list of a register on the desk. */
export function registerController<Found extends Entry, Sent>(
  { database }: Services,
  register: Register<Found, Sent>,
) {
  return { list };

  async function list(req: Request, res: Response): Promise<void> {
    const shown = await pageOf({ database }, register, req);
    const isDeleted = req.query.done === 'delete';
    res.page('desk/register', presentRegister({ ...shown, isDeleted }, req.reader));
  }
}

/** The page of a register that an address asks for, with what hangs on each entry. */
export async function pageOf<Found extends Entry, Sent>(
  { database }: Pick<Services, 'database'>,
  { name }: Register<Found, Sent>,
  { query, reader }: Request,
  except?: number,
): Promise<ShownRegister> {
  const { locale, now } = reader;
  const { chosen: sort } = readSort(query.sort, REGISTER_SORTS, 'name');
  const asked = { typed: readTyped(query.q), sort, page: readPage(query.page) };
  const found = await entriesOf(database, name, { ...asked, locale, except });
  assertPage(asked.page, found.pages);
  const ids = found.items.map(({ id }) => id);
  return {
    ...{ register: name, ...asked, ...found },
    readable: await countThings(database, name, { ids, now }),
    all: await countThings(database, name, { ids }),
  };
}

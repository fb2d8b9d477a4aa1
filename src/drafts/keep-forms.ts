import type { RequestHandler } from 'express';
import { userById } from '../accounts/model';
import { sentValues } from '../http/form';
import type { Services } from '../http/services';
import { readId, pathTo } from '../site-map';
import { dropKeptForm, keepForm, type KeptForm } from './model';
import { KEEPER_FIELD, readKeeper } from './rules';

/**
 * A form of the desk that comes after its sender's session has ended is kept for them alone, also
 * when someone else has signed in there since; signing in leads back to it. Not when their account is
 * gone: nobody could come for it. Before what refuses the
 * signed-out.
 */
export function keepForms({ database, secret }: Services): RequestHandler {
  return async (req, res, next) => {
    const sent = req.method === 'POST' ? sentValues(req.body) : {};
    const { [KEEPER_FIELD]: keeper, kept: earlier, ...values } = sent;
    const userId = readKeeper(keeper, secret);
    if (userId === undefined || userId === req.user?.id) {
      next();
      return;
    }
    // The path alone would lack what the router of the desk has read of it.
    const address = req.baseUrl + req.path;
    const form = { userId, address, values: values as KeptForm['values'] };
    const id = await database.transaction(async (connection) => {
      if ((await userById(connection, userId)) === undefined) return undefined;
      // The same form, taken up and lost again.
      const before = readId(earlier);
      if (before !== undefined) await dropKeptForm(connection, userId, before);
      return keepForm(connection, form, req.reader.now);
    });
    if (id === undefined) {
      next();
      return;
    }
    const back = encodeURIComponent(`${address}?kept=${String(id)}`);
    res.redirect(303, `${pathTo('accounts.login', req.reader.locale)}?return=${back}`);
  };
}

import type { RequestHandler } from 'express';
import { userById } from '../accounts/model';
import { sentValues } from '../http/form';
import type { Services } from '../http/services';
import { pathTo } from '../site-map';
import { answerKept, keepSent } from './keep';
import { KEEP, KEEPER_FIELD, readKeeper } from './rules';

/**
 * A form of the desk that comes after its sender's session has ended is kept for them alone, also
 * when someone else has signed in there since; signing in leads back to it. Not when their account is
 * gone: nobody could come for it. Before what refuses the signed-out.
 */
export function keepForms({ database, secret }: Services): RequestHandler {
  return async (req, res, next) => {
    const sent = req.method === 'POST' ? sentValues(req.body) : {};
    const userId = readKeeper(sent[KEEPER_FIELD], secret);
    if (userId === undefined || userId === req.user?.id) {
      next();
      return;
    }
    const id = await database.transaction(async (connection) =>
      (await userById(connection, userId)) === undefined
        ? undefined
        : keepSent(connection, req, { userId, sent }),
    );
    if (id === undefined) {
      next();
      return;
    }
    const back = encodeURIComponent(`${req.baseUrl}${req.path}?kept=${String(id)}`);
    const door = `${pathTo('accounts.login', req.reader.locale)}?return=${back}`;
    if (sent.do === KEEP) answerKept(res.status(401), { id, door }, req.reader);
    else res.redirect(303, door);
  };
}

import type { Request, Response } from 'express';
import type { Connection } from '../database/database';
import { signedIn } from '../http/access';
import { pathTo } from '../site-map';
import { presentAccount, DONE, type AccountForms } from './account-presenter';
import { accountById, type Account } from './model';

/** The account of who is signed in. */
export async function ownAccount(connection: Connection, req: Request): Promise<Account> {
  const account = await accountById(connection, signedIn(req).id);
  if (account === undefined) throw new Error('the account went while it was shown');
  return account;
}

/** Answers with the page of one’s account; the forms are those that were sent. */
export function showForms(
  req: Request,
  res: Response,
  account: Account,
  forms: AccountForms,
): void {
  const what = DONE.find((each) => each === req.query.done);
  res.page('accounts/account', presentAccount(account, forms, what, req.reader));
}

/** The same, for a form that has mistakes. */
export function showMistakes(
  req: Request,
  res: Response,
  account: Account,
  forms: AccountForms,
): void {
  // Where it was tried too often, that is said already.
  if (res.statusCode !== 429) res.status(422);
  showForms(req, res, account, forms);
}

/** Leads back to the page, which says what was done. */
export function done(
  res: Response,
  locale: Express.User['locale'],
  what: (typeof DONE)[number],
): void {
  res.redirect(303, `${pathTo('accounts.account', locale)}?done=${what}`);
}

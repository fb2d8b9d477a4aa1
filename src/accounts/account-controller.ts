import type { Request, Response } from 'express';
import { signedIn } from '../http/access';
import { readForm, type Form } from '../http/form';
import type { Services } from '../http/services';
import { pathTo } from '../site-map';
import { tooManyTries } from './controller';
import { deleteForm, detailsForm, passwordForm } from './forms';
import { knownBrowsers } from './known-browsers';
import { networkOf, type accountLimits } from './limits';
import { accountById, deleteUser, endSessionsOf, updateUser, type Account } from './model';
import { hashPassword, passwordMatches } from './password';
import { DONE, presentAccount, type AccountForms } from './account-presenter';
import { emailKey } from './rules';
import { signIn, signOut } from './sign-in';

/** One’s own account: seen, changed, taken away. */
export function ownAccountController(services: Services, limits: ReturnType<typeof accountLimits>) {
  const { database, clock } = services;
  const browsers = knownBrowsers(services);
  return { show, change, changePassword, remove, back };

  async function show(req: Request, res: Response): Promise<void> {
    await showForms(req, res, {});
  }

  /** Reloading the answer to a form that had mistakes, or coming back to it later. */
  function back(req: Request, res: Response): void {
    res.redirect(303, pathTo('accounts.account', req.reader.locale));
  }

  async function change(req: Request, res: Response): Promise<void> {
    const { id, locale: former } = signedIn(req);
    const sent = readForm(detailsForm, req.body);
    if (sent.form !== undefined) {
      await showForms(req, res.status(422), { details: sent.form });
      return;
    }
    await updateUser(database, id, sent.data, clock.now());
    const { locale } = sent.data;
    done(res, locale === former ? req.reader.locale : locale, 'details');
  }

  async function changePassword(req: Request, res: Response): Promise<void> {
    const account = await ownAccount(req);
    const { user } = account;
    const sent = readForm(passwordForm(user), req.body);
    const form = sent.form ?? (await proveOwner(req, res, account, 'present', sent.data.present));
    if (form !== undefined) {
      if (sent.form !== undefined) res.status(422);
      await showForms(req, res, { password: { ...form, values: {} } });
      return;
    }
    const passwordHash = await hashPassword(String(sent.data?.password));
    await database.transaction(async (connection) => {
      await updateUser(connection, user.id, { passwordHash }, clock.now());
      await endSessionsOf(connection, user.id);
    });
    await signIn(req, signedIn(req));
    browsers.remember(req, res, { ...account, passwordHash });
    done(res, req.reader.locale, 'password');
  }

  async function remove(req: Request, res: Response): Promise<void> {
    const account = await ownAccount(req);
    const sent = readForm(deleteForm, req.body);
    const form =
      sent.form ?? (await proveOwner(req, res, account, 'confirmation', sent.data.confirmation));
    if (form !== undefined) {
      if (sent.form !== undefined) res.status(422);
      await showForms(req, res, { removal: { ...form, values: {} } });
      return;
    }
    await deleteUser(database, account.user.id);
    await signOut(req);
    browsers.forget(req, res, account.user.id);
    res.redirect(303, `${pathTo('accounts.login', req.reader.locale)}?done=deleted`);
  }

  /** Checks that it is the owner who asks, not who found their screen open; a form says what is wrong. */
  async function proveOwner(
    req: Request,
    res: Response,
    account: Account,
    field: string,
    password: string,
  ): Promise<Form | undefined> {
    const trier = {
      network: networkOf(req.ip),
      account: emailKey(account.user.email),
      known: browsers.knows(req, account),
    };
    const tried = await limits.tryPassword(trier, async () =>
      (await passwordMatches(password, account.passwordHash)) ? true : undefined,
    );
    if ('retryAfter' in tried) {
      tooManyTries(res, tried.retryAfter);
      return { values: {}, mistakes: { [field]: 'accounts:mistake.tooManyTries' } };
    }
    if (tried.found === true) return undefined;
    res.status(422);
    return { values: {}, mistakes: { [field]: 'accounts:mistake.present' } };
  }

  async function showForms(req: Request, res: Response, forms: AccountForms): Promise<void> {
    const what = DONE.find((each) => each === req.query.done);
    res.page('accounts/account', presentAccount(await ownAccount(req), forms, what, req.reader));
  }

  async function ownAccount(req: Request): Promise<Account> {
    const account = await accountById(database, signedIn(req).id);
    if (account === undefined) throw new Error('the account went while it was shown');
    return account;
  }
}

function done(res: Response, locale: Express.User['locale'], what: (typeof DONE)[number]): void {
  res.redirect(303, `${pathTo('accounts.account', locale)}?done=${what}`);
}

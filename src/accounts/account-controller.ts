import type { Request, Response } from 'express';
import { readForm } from '../http/form';
import type { Services } from '../http/services';
import { putInOutbox } from '../mail/outbox';
import { pathTo } from '../site-map';
import { done, ownAccount, showForms, showMistakes } from './account-page';
import { deleteForm, detailsForm, passwordForm } from './forms';
import { knownBrowsers } from './known-browsers';
import { accountLetters } from './letters';
import type { AccountLimits } from './limits';
import { deleteUser, updateUser } from './model';
import { ownerProof } from './owner';
import { changePassword } from './password-change';
import { signIn, signOut } from './sign-in';

/** One’s own account: seen, changed, taken away. */
export function ownAccountController(services: Services, limits: AccountLimits) {
  const { database, clock } = services;
  const browsers = knownBrowsers(services);
  const letters = accountLetters(services);
  const proveOwner = ownerProof(services, limits);
  return { show, back, change, renew, remove };

  async function show(req: Request, res: Response): Promise<void> {
    showForms(req, res, await ownAccount(database, req), {});
  }

  async function change(req: Request, res: Response): Promise<void> {
    const account = await ownAccount(database, req);
    const sent = readForm(detailsForm, req.body);
    if (sent.form !== undefined) {
      showMistakes(req, res, account, { details: sent.form });
      return;
    }
    await updateUser(database, account.user.id, sent.data, clock.now());
    const { locale } = sent.data;
    done(res, locale === account.user.locale ? req.reader.locale : locale, 'details');
  }

  /** Another password: it signs in anew here, and nowhere else. */
  async function renew(req: Request, res: Response): Promise<void> {
    const account = await ownAccount(database, req);
    const sent = readForm(passwordForm(account.user), req.body);
    const { present = '', password = '' } = sent.data ?? {};
    const wrong = sent.form ?? (await proveOwner(req, res, account, { present }));
    if (wrong !== undefined) {
      showMistakes(req, res, account, { password: { ...wrong, values: {} } });
      return;
    }
    const now = clock.now();
    const changed = await changePassword(database, account, password, now, (connection) =>
      putInOutbox(connection, letters.changed(account.user), now),
    );
    // Where it has changed once more since, the page sends to the sign-in.
    if (await signIn(req, database, changed)) browsers.remember(req, res, changed);
    done(res, req.reader.locale, 'password');
  }

  async function remove(req: Request, res: Response): Promise<void> {
    const account = await ownAccount(database, req);
    const sent = readForm(deleteForm, req.body);
    const wrong = sent.form ?? (await proveOwner(req, res, account, sent.data));
    if (wrong !== undefined) {
      showMistakes(req, res, account, { removal: { ...wrong, values: {} } });
      return;
    }
    if (!(await deleteUser(database, account.user))) {
      const mistakes = { confirmation: 'accounts:mistake.lastAdmin' } as const;
      showMistakes(req, res, account, { removal: { values: {}, mistakes } });
      return;
    }
    await signOut(req);
    browsers.forget(req, res, account.user.id);
    res.redirect(303, `${pathTo('accounts.login', req.reader.locale)}?done=deleted`);
  }
}

/** Reloading the answer to a form that had mistakes, or coming back to it later. */
function back(req: Request, res: Response): void {
  res.redirect(303, pathTo('accounts.account', req.reader.locale));
}

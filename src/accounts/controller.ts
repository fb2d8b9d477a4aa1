import type { Request, Response } from 'express';
import { readForm, type Form } from '../http/form';
import type { Services } from '../http/services';
import type { MessageKey } from '../language/keys';
import { pathTo } from '../site-map';
import { returnOf, tooManyTries, whenSignedOut } from './entrance';
import type { FinishSignIn } from './finish-sign-in';
import { loginForm } from './forms';
import { knownBrowsers } from './known-browsers';
import type { AccountLimits } from './limits';
import { accountByEmail } from './model';
import type { SitePassport } from './passport';
import { DONE, presentLogin } from './presenter';
import { emailKey, networkOf } from './rules';
import { authenticate, signOut } from './sign-in';

/** Signing in and out. */
export function loginController(
  services: Services,
  passport: SitePassport,
  limits: AccountLimits,
  finishSignIn: FinishSignIn,
) {
  const browsers = knownBrowsers(services);
  return { login: whenSignedOut(showLogin), enter, logout };

  async function enter(req: Request, res: Response): Promise<void> {
    const sent = readForm(loginForm, req.body);
    if (sent.form !== undefined) {
      showLogin(req, res.status(422), sent.form);
      return;
    }
    const { email } = sent.data;
    const refuse = (mistake: MessageKey) => {
      showLogin(req, res, { values: { email }, mistakes: { email: mistake } });
    };
    const account = await accountByEmail(services.database, email);
    const trier = {
      network: networkOf(req.ip),
      account: emailKey(email),
      known: browsers.knows(req, account),
    };
    const tried = await limits.tryPassword(trier, () =>
      authenticate(passport, req, res, sent.data),
    );
    if ('retryAfter' in tried) {
      tooManyTries(res, tried.retryAfter);
      refuse('accounts:mistake.tooManyTries');
    } else if (tried.found === undefined || account === undefined) {
      res.status(422);
      refuse('accounts:mistake.credentials');
    } else {
      await finishSignIn(req, res, account);
    }
  }
}

/** Signs out, wherever one is. */
export async function logout(req: Request, res: Response): Promise<void> {
  await signOut(req);
  res.redirect(303, pathTo('home', req.reader.locale));
}

function showLogin(req: Request, res: Response, form: Form): void {
  const done = req.method === 'GET' ? DONE.find((each) => each === req.query.done) : undefined;
  res.page('accounts/login', presentLogin(form, returnOf(req), done, req.reader));
}

import type { Request, Response } from 'express';
import { safeReturn } from '../http/access';
import { blank, readForm, sentValues, type Form } from '../http/form';
import type { Services } from '../http/services';
import { pathTo } from '../site-map';
import { loginForm } from './forms';
import type { SitePassport } from './passport';
import { signInEnding, wayBack, type OnSignIn } from './finish-sign-in';
import { presentLogin } from './presenter';
import { authenticate, signOut } from './sign-in';

/** Signing up, in and out, and one’s account. */
export function accountController(
  _services: Services,
  passport: SitePassport,
  onSignIn?: OnSignIn,
) {
  const finishSignIn = signInEnding(onSignIn);
  return { login, enter, logout };

  function login(req: Request, res: Response): void {
    if (req.user === undefined) showLogin(req, res, blank());
    else res.redirect(303, wayBack(req, req.query.return));
  }

  async function enter(req: Request, res: Response): Promise<void> {
    const sent = readForm(loginForm, req.body);
    if (sent.form !== undefined) {
      showLogin(req, res.status(422), sent.form);
      return;
    }
    const user = await authenticate(passport, req, res);
    if (user === undefined) {
      const mistakes = { email: 'accounts:mistake.credentials' } as const;
      showLogin(req, res.status(422), { values: { email: sent.data.email }, mistakes });
      return;
    }
    await finishSignIn(req, res, user);
  }

  async function logout(req: Request, res: Response): Promise<void> {
    await signOut(req);
    res.redirect(303, pathTo('home', req.reader.locale));
  }
}

function showLogin(req: Request, res: Response, form: Form): void {
  const given = req.query.return ?? sentValues(req.body).return;
  res.page('accounts/login', presentLogin(form, safeReturn(given), req.reader));
}

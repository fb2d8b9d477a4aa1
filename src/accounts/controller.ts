import type { Request, Response } from 'express';
import { safeReturn } from '../http/access';
import { blank, readForm, sentValues, type Form } from '../http/form';
import type { Services } from '../http/services';
import type { MessageKey } from '../language/keys';
import { pathTo } from '../site-map';
import { signInEnding, wayBack, type OnSignIn } from './finish-sign-in';
import { loginForm, signupForm } from './forms';
import { knownBrowsers } from './known-browsers';
import { networkOf, type accountLimits } from './limits';
import { accountByEmail, insertUser } from './model';
import type { SitePassport } from './passport';
import { hashPassword } from './password';
import { presentLogin, presentSignup } from './presenter';
import { emailKey } from './rules';
import { authenticate, signOut } from './sign-in';

/** Signing up, in and out. */
export function accountController(
  services: Services,
  passport: SitePassport,
  limits: ReturnType<typeof accountLimits>,
  onSignIn?: OnSignIn,
) {
  const { database, clock } = services;
  const browsers = knownBrowsers(services);
  const finishSignIn = signInEnding(services, onSignIn);
  return {
    login: whenSignedOut(showLogin),
    enter,
    signup: whenSignedOut(showSignup),
    register,
    logout,
  };

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
    const trier = {
      network: networkOf(req.ip),
      account: emailKey(email),
      known: browsers.knows(req, await accountByEmail(database, email)),
    };
    const tried = await limits.tryPassword(trier, () => authenticate(passport, req, res));
    if ('retryAfter' in tried) {
      tooManyTries(res, tried.retryAfter);
      refuse('accounts:mistake.tooManyTries');
    } else if (tried.found === undefined) {
      res.status(422);
      refuse('accounts:mistake.credentials');
    } else {
      await finishSignIn(req, res, tried.found);
    }
  }

  async function register(req: Request, res: Response): Promise<void> {
    const sent = readForm(signupForm, req.body);
    if (sent.form !== undefined) {
      showSignup(req, res.status(422), sent.form);
      return;
    }
    const { email, name, password } = sent.data;
    const refuse = (mistake: MessageKey) => {
      showSignup(req, res, { values: { email, name }, mistakes: { email: mistake } });
    };
    const tried = await limits.trySignUp(networkOf(req.ip), async () => {
      const facts = {
        email,
        name,
        role: 'member',
        locale: req.reader.locale,
        demo: false,
      } as const;
      const passwordHash = await hashPassword(password);
      return insertUser(database, { ...facts, passwordHash }, clock.now());
    });
    if ('retryAfter' in tried) {
      tooManyTries(res, tried.retryAfter);
      refuse('accounts:mistake.tooManySignups');
    } else if (tried.found === undefined) {
      res.status(422);
      refuse('accounts:mistake.taken');
    } else {
      await finishSignIn(req, res, tried.found);
    }
  }

  async function logout(req: Request, res: Response): Promise<void> {
    await signOut(req);
    res.redirect(303, pathTo('home', req.reader.locale));
  }
}

/** Says that it was too often, and when to come back. */
export function tooManyTries(res: Response, seconds: number): void {
  res.status(429).set('Retry-After', String(seconds)).set('Cache-Control', 'no-store');
}

/** Who is signed in already goes on to where they were going. */
function whenSignedOut(show: (req: Request, res: Response, form: Form) => void) {
  return (req: Request, res: Response) => {
    if (req.user === undefined) show(req, res, blank());
    else res.redirect(303, wayBack(req, req.query.return));
  };
}

function showLogin(req: Request, res: Response, form: Form): void {
  const left = req.query.done === 'deleted' && req.method === 'GET';
  res.page('accounts/login', presentLogin(form, returnOf(req), left, req.reader));
}

function showSignup(req: Request, res: Response, form: Form): void {
  res.page('accounts/signup', presentSignup(form, returnOf(req), req.reader));
}

function returnOf(req: Request): string | undefined {
  return safeReturn(req.query.return ?? sentValues(req.body).return);
}

import type { Request, Response } from 'express';
import { readForm, type Form } from '../http/form';
import type { Services } from '../http/services';
import type { MessageKey } from '../language/keys';
import { returnOf, tooManyTries, whenSignedOut } from './entrance';
import type { FinishSignIn } from './finish-sign-in';
import { signupForm } from './forms';
import type { AccountLimits } from './limits';
import { insertUser } from './model';
import { hashPassword } from './password';
import { presentSignup } from './presenter';
import { networkOf } from './rules';

/** Making an account of one’s own. */
export function signupController(
  { database, clock }: Services,
  limits: AccountLimits,
  finishSignIn: FinishSignIn,
) {
  return { signup: whenSignedOut(showSignup), register };

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
    const tried = await limits.tryAddress(networkOf(req.ip), async () => {
      const facts = { email, name, role: 'member', locale: req.reader.locale } as const;
      const passwordHash = await hashPassword(password);
      const made = { ...facts, passwordHash, demo: false };
      const user = await insertUser(database, made, clock.now());
      return user && { user, passwordHash };
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
}

function showSignup(req: Request, res: Response, form: Form): void {
  res.page('accounts/signup', presentSignup(form, returnOf(req), req.reader));
}

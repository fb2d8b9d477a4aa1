import type { Request, Response } from 'express';
import { readForm, type Form } from '../http/form';
import type { Services } from '../http/services';
import { done, ownAccount, showMistakes } from './account-page';
import { changeEmail } from './email-change';
import { tooManyTries } from './entrance';
import { emailForm } from './forms';
import type { AccountLimits } from './limits';
import { ownerProof } from './owner';
import { signIn } from './sign-in';
import { networkOf } from './rules';

/** Changing the address that one signs in with. */
export function emailController(services: Services, limits: AccountLimits) {
  const { database, clock } = services;
  const proveOwner = ownerProof(services, limits);
  return { move };

  /** As with another password, one is signed in here anew, and nowhere else. */
  async function move(req: Request, res: Response): Promise<void> {
    const account = await ownAccount(database, req);
    const sent = readForm(emailForm, req.body);
    const { email = '', proof = '' } = sent.data ?? {};
    const wrong = sent.form ?? (await proveOwner(req, res, account, { proof }));
    const refuse = (mistakes: Form['mistakes']) => {
      const typed = sent.form?.values.email ?? email;
      showMistakes(req, res, account, { email: { values: { email: typed }, mistakes } });
    };
    if (wrong !== undefined) {
      refuse(wrong.mistakes);
      return;
    }
    const tried = await limits.tryAddress(networkOf(req.ip), () =>
      changeEmail(database, account, email, clock.now()),
    );
    if ('retryAfter' in tried) {
      tooManyTries(res, tried.retryAfter);
      refuse({ email: 'accounts:mistake.tooManySignups' });
    } else if (tried.found === undefined) {
      refuse({ email: 'accounts:mistake.addressTaken' });
    } else {
      await signIn(req, database, tried.found);
      done(res, req.reader.locale, 'email');
    }
  }
}

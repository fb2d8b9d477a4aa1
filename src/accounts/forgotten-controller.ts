import type { Request, Response } from 'express';
import { blank, readForm } from '../http/form';
import type { Services } from '../http/services';
import { pathTo } from '../site-map';
import { accountLetters } from './letters';
import { forgottenForm } from './forms';
import type { AccountLimits } from './limits';
import { sendReset } from './password-reset';
import { presentForgotten } from './reset-presenter';
import { emailKey, networkOf } from './rules';

/** Longer than writing a mail takes: how long the answer takes does not tell whether one was written. */
const EVEN_MILLISECONDS = 300;

/** Asking for a link to choose another password; it is never said whether an address has an account. */
export function forgottenController(services: Services, limits: AccountLimits) {
  const { database, clock } = services;
  const letters = accountLetters(services);
  return { show, send };

  function show({ query, reader }: Request, res: Response): void {
    res.page('accounts/plain', presentForgotten(blank(), query.done === 'sent', reader));
  }

  async function send(req: Request, res: Response): Promise<void> {
    const { reader } = req;
    const sent = readForm(forgottenForm, req.body);
    if (sent.form !== undefined) {
      res.status(422).page('accounts/plain', presentForgotten(sent.form, false, reader));
      return;
    }
    const { email } = sent.data;
    const asked = { network: networkOf(req.ip), account: emailKey(email) };
    await Promise.all([
      clock.wait(EVEN_MILLISECONDS),
      limits
        .mayWrite(asked)
        .then((may) => (may ? sendReset(database, letters, email, clock.now()) : undefined)),
    ]);
    res.redirect(303, `${pathTo('accounts.forgotten', reader.locale)}?done=sent`);
  }
}

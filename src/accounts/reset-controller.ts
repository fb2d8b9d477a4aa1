import type { Request, Response } from 'express';
import { blank, readForm, type Form } from '../http/form';
import type { Services } from '../http/services';
import { presentLost, unseen, untold } from '../http/unseen';
import { pathTo } from '../site-map';
import { resetForm } from './forms';
import { accountLetters } from './letters';
import type { Account } from './model';
import { resetPassword, resettable } from './password-reset';
import { presentReset } from './reset-presenter';

/** Choosing another password by a link that came by mail. */
export function resetController(services: Services) {
  const { database, clock } = services;
  const letters = accountLetters(services);
  return { get: [unseen, untold, show], post: [unseen, untold, reset] };

  async function show(req: Request, res: Response): Promise<void> {
    const account = await resettable(database, tokenIn(req), req.reader.now);
    if (account === undefined) lose(req, res);
    else answer(req, res, account, blank());
  }

  async function reset(req: Request, res: Response): Promise<void> {
    const token = tokenIn(req);
    const account = await resettable(database, token, req.reader.now);
    if (account === undefined) {
      lose(req, res);
      return;
    }
    const sent = readForm(resetForm(account.user), req.body);
    if (sent.form !== undefined) {
      answer(req, res.status(422), account, sent.form);
      return;
    }
    const { password } = sent.data;
    const isDone = await resetPassword(
      database,
      letters,
      { account, token, password },
      clock.now(),
    );
    if (isDone) res.redirect(303, `${pathTo('accounts.login', req.reader.locale)}?done=reset`);
    else lose(req, res);
  }
}

function tokenIn({ params }: Request): string {
  return String(params.token);
}

function answer(req: Request, res: Response, { user }: Account, form: Form): void {
  const shown = { token: tokenIn(req), email: user.email, form };
  res.page('accounts/plain', presentReset(shown, req.reader));
}

function lose({ reader }: Request, res: Response): void {
  const { t, locale } = reader;
  const words = { title: t('accounts:lost.title'), sentence: t('accounts:lost.sentence') };
  const way = { href: pathTo('accounts.forgotten', locale), label: t('accounts:lost.way') };
  res.status(404).page('pages/error', presentLost(words, reader, [way]));
}

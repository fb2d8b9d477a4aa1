import type { Request, Response } from 'express';
import { readForm, sentValues, type Form } from '../http/form';
import type { Services } from '../http/services';
import { presentLost, unseen, untold } from '../http/unseen';
import { pathTo } from '../site-map';
import { acceptAsNew, acceptAsOwn } from './accepting';
import type { FinishSignIn } from './finish-sign-in';
import { signupForm } from './forms';
import { presentInvitation, type Standing } from './invitation-presenter';
import { accountByEmail, invitationOf, type Account, type Invitation } from './model';
import { hashPassword } from './password';

interface Opened {
  readonly invitation: Invitation;
  readonly token: string;
  readonly standing: Standing;
  readonly account: Account | undefined;
}

/** Taking a role that one was invited to, with the account of that address or a new one. */
export function invitationController(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  finishSignIn: FinishSignIn,
) {
  return { get: [unseen, untold, show], post: [unseen, untold, accept] };

  async function show(req: Request, res: Response): Promise<void> {
    const opened = await open(req);
    if (opened === undefined) lose(req, res);
    else answer(req, res, opened);
  }

  async function accept(req: Request, res: Response): Promise<void> {
    const opened = await open(req);
    if (opened === undefined) lose(req, res);
    else if (opened.standing === 'new') await acceptAnew(req, res, opened);
    else if (opened.standing === 'own') await acceptHere(req, res, opened);
    // What they see says how to go on.
    else answer(req, res.status(409), opened);
  }

  async function acceptAnew(req: Request, res: Response, opened: Opened): Promise<void> {
    const { invitation } = opened;
    const { email } = invitation;
    const sent = readForm(signupForm, { ...sentValues(req.body), email });
    if (sent.form !== undefined) {
      answer(req, res.status(422), opened, sent.form);
      return;
    }
    const passwordHash = await hashPassword(sent.data.password);
    const { name } = sent.data;
    const proven = await acceptAsNew(database, invitation, { name, passwordHash }, clock.now());
    if (proven === undefined) {
      // Someone accepted it, or made that account, at the same moment: the page tells which.
      res.redirect(303, req.path);
      return;
    }
    req.body = { return: pathTo('desk', req.reader.locale) };
    await finishSignIn(req, res, proven);
  }

  async function acceptHere(req: Request, res: Response, opened: Opened): Promise<void> {
    const { invitation, account } = opened;
    const isTaken =
      account !== undefined && (await acceptAsOwn(database, invitation, account, clock.now()));
    if (isTaken) res.redirect(303, pathTo('desk', req.reader.locale));
    else lose(req, res);
  }

  async function open(req: Request): Promise<Opened | undefined> {
    const token = String(req.params.token);
    const invitation = await invitationOf(database, token, req.reader.now);
    if (invitation === undefined) return undefined;
    const account = await accountByEmail(database, invitation.email);
    return { invitation, token, account, standing: standingOf(req, account) };
  }
}

function standingOf({ user }: Request, account: Account | undefined): Standing {
  if (user !== undefined) return user.id === account?.user.id ? 'own' : 'other';
  return account === undefined ? 'new' : 'signedOut';
}

function answer(
  req: Request,
  res: Response,
  { invitation, token, standing }: Opened,
  form?: Form,
): void {
  const shown = { invitation, token, standing, ...(form === undefined ? {} : { form }) };
  res.page('accounts/plain', presentInvitation(shown, req.reader));
}

function lose({ reader }: Request, res: Response): void {
  const { t } = reader;
  const words = { title: t('team:lost.title'), sentence: t('team:lost.sentence') };
  res.status(404).page('pages/error', presentLost(words, reader));
}

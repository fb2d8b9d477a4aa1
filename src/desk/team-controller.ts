import type { Request, Response } from 'express';
import { deskUsers, livingInvitations } from '../accounts/model';
import { signedIn } from '../http/access';
import { blank, readForm, sentValues, type Form, type Values } from '../http/form';
import { notFound, Problem } from '../http/problem';
import type { Services } from '../http/services';
import type { MessageKey } from '../language/keys';
import { letterWriter } from '../mail/letter';
import { pathTo, readId } from '../site-map';
import { giveRole, invite, takeBack } from './team-deeds';
import { invitationForm, roleForm } from './team-forms';
import { presentTeam, type TeamDone } from './team-presenter';

const DONE: readonly TeamDone[] = ['invite', 'takeBack', 'role'];

/** Who works on the desk, who is invited to it, and with what role; for who administers the site. */
export function teamController(services: Services) {
  const { database, config, dictionary } = services;
  const write = letterWriter(config, dictionary);
  return { get, post };

  async function get(req: Request, res: Response): Promise<void> {
    const done = DONE.find((each) => each === req.query.done);
    await show(req, res, blank({ locale: req.reader.locale }), done);
  }

  async function post(req: Request, res: Response): Promise<void> {
    const values = sentValues(req.body);
    if (values.do === 'invite') await sendInvitation(req, res, values);
    else if (values.do === 'takeBack') {
      await takeBack(services, readId(values.invitation) ?? 0, doerOf(req));
      back(req, res, 'takeBack');
    } else if (values.do === 'role') await sendRole(req, res, values);
    else throw new Problem(400, 'no such button');
  }

  async function sendInvitation(req: Request, res: Response, values: Values): Promise<void> {
    const sent = readForm(invitationForm, values);
    if (sent.form !== undefined) {
      await show(req, res.status(422), sent.form);
      return;
    }
    await invite(services, write, sent.data, doerOf(req));
    back(req, res, 'invite');
  }

  async function sendRole(req: Request, res: Response, values: Values): Promise<void> {
    const id = readId(values.user) ?? 0;
    const sent = readForm(roleForm, values);
    const came =
      sent.form === undefined ? await giveRole(services, id, sent.data.role, doerOf(req)) : 'wrong';
    if (came === 'gone') throw notFound('account');
    if (came === 'done') {
      back(req, res, 'role');
      return;
    }
    const mistake: MessageKey =
      came === 'last' ? 'accounts:mistake.lastAdmin' : 'team:mistake.role';
    const form = {
      values: { locale: req.reader.locale },
      mistakes: { [`role-${String(id)}`]: mistake },
    };
    await show(req, res.status(422), form);
  }

  async function show(req: Request, res: Response, form: Form, done?: TeamDone): Promise<void> {
    const [team, invitations] = await Promise.all([
      deskUsers(database),
      livingInvitations(database, req.reader.now),
    ]);
    res.page('desk/team', presentTeam({ team, invitations, form, done }, req.reader));
  }
}

function doerOf(req: Request) {
  const { id, name } = signedIn(req);
  return { userId: id, name, now: req.reader.now };
}

function back(req: Request, res: Response, done: TeamDone): void {
  res.redirect(303, `${pathTo('desk.team', req.reader.locale)}?done=${done}`);
}

import type { Request, Response } from 'express';
import { sentValues } from '../http/form';
import { assertPage, readPage } from '../http/paging';
import { notFound, Problem } from '../http/problem';
import type { Services } from '../http/services';
import { mailById, MAIL_STATES, pageOfMails, reviveMail, type Posted } from '../mail/outbox';
import { pathTo, readId } from '../site-map';
import { presentMail, presentMails } from './mail-presenter';

/** The mails of the site, for who administers it: they hold addresses, and some hold secret links. */
export function mailController({ database, config }: Services) {
  return { list, show, act };

  async function list(req: Request, res: Response): Promise<void> {
    const state = MAIL_STATES.find((each) => each === req.query.state);
    const page = readPage(req.query.page);
    const found = await pageOfMails(database, state, page);
    assertPage(page, found.pages);
    const folder = config.smtpUrl === undefined ? config.mailDir : undefined;
    res.page('desk/mails', presentMails({ ...found, state, page, folder }, req.reader));
  }

  async function show(req: Request, res: Response): Promise<void> {
    const mail = await mailAt(req.params.id);
    res.page('desk/mail', presentMail(mail, req.query.done === 'revive', req.reader));
  }

  /** One button: to try a mail again that was given up. */
  async function act(req: Request, res: Response): Promise<void> {
    const { id } = await mailAt(req.params.id);
    if (sentValues(req.body).do !== 'revive') throw new Problem(400, 'no such button');
    await reviveMail(database, id, req.reader.now);
    res.redirect(303, `${pathTo('desk.mail', req.reader.locale, { id })}?done=revive`);
  }

  async function mailAt(part: unknown): Promise<Posted> {
    const id = readId(part);
    const mail = id === undefined ? undefined : await mailById(database, id);
    if (mail === undefined) throw notFound('mail');
    return mail;
  }
}

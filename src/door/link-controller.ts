import type { Request, Response } from 'express';
import { z } from 'zod';
import { readForm } from '../http/form';
import { emailAddress } from '../http/form-parts';
import type { Services } from '../http/services';
import { forEachLocale } from '../language/locales';
import { letterToEmployer } from '../submissions/letters';
import { submissionsOf } from '../submissions/model';
import { isForgotten } from '../submissions/rules';
import { pathTo } from '../site-map';
import { presentLinkForm, presentSent } from './form-presenter';
import { sayNewLink } from './following';
import { doorLimits } from './limits';

/** So many submissions are written about at once, the newest. */
const MOST_LETTERS = 10;

const linkForm = z.object({
  email: emailAddress('door:mistake.email').pipe(z.string().min(1, 'door:mistake.email')),
});

/** New links for who has lost theirs; it is never said whether an address has any. */
export function linkController(services: Services) {
  const { database, clock } = services;
  const limits = doorLimits(services);
  const tell = letterToEmployer(services);
  const addresses = forEachLocale((each) => pathTo('door.link', each));
  return { show, send };

  function show({ reader, query }: Request, res: Response): void {
    if (query.done === 'sent') res.page('door/sent', presentSent('link', addresses, reader));
    else res.page('door/link', presentLinkForm(addresses, reader));
  }

  async function send(req: Request, res: Response): Promise<void> {
    const { reader } = req;
    const sent = readForm(linkForm, req.body);
    if (sent.form !== undefined) {
      res.status(422).page('door/link', presentLinkForm(addresses, reader, sent.form));
      return;
    }
    const { email } = sent.data;
    if (await limits.asking(req, email)) await sendLinks(email);
    res.redirect(303, `${addresses[reader.locale]}?done=sent`);
  }

  async function sendLinks(email: string): Promise<void> {
    const now = clock.now();
    await database.transaction(async (connection) => {
      const all = await submissionsOf(connection, email, MOST_LETTERS);
      for (const each of all.filter((one) => !isForgotten(one, now))) {
        await tell(connection, each, sayNewLink, { now });
      }
    });
  }
}

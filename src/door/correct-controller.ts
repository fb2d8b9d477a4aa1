import type { Request, Response } from 'express';
import { readVersion } from '../http/editing';
import { blank, sentValues, type Mistakes, type Values } from '../http/form';
import type { Services } from '../http/services';
import { unseen, untold } from '../http/unseen';
import { valuesOf } from '../jobs/editing.values';
import { forEachLocale } from '../language/locales';
import { sendAgain } from '../submissions/model';
import { titleOf } from '../submissions/title';
import { pathTo } from '../site-map';
import { checkSubmitted } from './checking';
import { lose, openLink } from './follow-controller';
import type { Opened } from './follow-deeds';
import { presentSubmitting, type ShownForm } from './form-presenter';
import { readSubmitted, SUBMITTED_FIELDS } from './forms';

/** Correcting what one submitted: the desk reads it again before anyone else does. */
export function correctController(services: Services) {
  const { database, clock, config } = services;
  return { get: [unseen, untold, show], post: [unseen, untold, send] };

  async function show(req: Request, res: Response): Promise<void> {
    const opened = await openToCorrect(req);
    if (opened === undefined) lose(req, res);
    else await showForm(req, res, opened, { form: blank(valuesNow(opened)) });
  }

  async function send(req: Request, res: Response): Promise<void> {
    const opened = await openToCorrect(req);
    if (opened === undefined) {
      lose(req, res);
      return;
    }
    const typed = sentValues(req.body);
    if (typed.do === 'preview') {
      await showForm(req, res, opened, { form: blank(typed), preview: true });
      return;
    }
    const submitted = readSubmitted(typed);
    const terms = { missingFrench: config.missingFrench, now: req.reader.now };
    const found = await checkSubmitted(database, submitted, opened, terms);
    const isRight = Object.keys(found.mistakes).length === 0;
    const sent = { id: opened.submission.id, version: readVersion(typed) };
    if (isRight && (await sendAgain(database, sent, submitted.values, clock.now()))) {
      const address = pathTo('door.show', req.reader.locale, { token: opened.token });
      res.redirect(303, `${address}?done=correct`);
      return;
    }
    const mistakes: Mistakes = isRight
      ? { 'fr.title': 'door:mistake.sentMeanwhile' }
      : found.mistakes;
    const form = { values: typed, mistakes };
    await showForm(req, res.status(isRight ? 409 : 422), opened, { ...found, form });
  }

  /** An address that is not confirmed yet corrects nothing: it may be someone else’s. */
  async function openToCorrect(req: Request): Promise<Opened | undefined> {
    const opened = await openLink(services, req);
    return opened?.submission.state === 'unconfirmed' ? undefined : opened;
  }

  async function showForm(
    { reader }: Request,
    res: Response,
    { token, submission, job }: Opened,
    shown: Omit<ShownForm, 'addresses' | 'corrected'>,
  ): Promise<void> {
    const corrected = {
      title: titleOf(submission.values, reader.locale),
      back: pathTo('door.show', reader.locale, { token }),
      version: submission.version,
      isListed: job !== undefined,
    };
    const addresses = forEachLocale((each) => pathTo('door.correct', each, { token }));
    res.page(
      'door/form',
      await presentSubmitting(database, { ...shown, corrected, addresses }, reader),
    );
  }
}

/** What the form is filled with: what was sent last, or the listing as it now is when nothing waits. */
function valuesNow({ submission, job }: Opened): Values {
  if (job === undefined || submission.state !== 'accepted') return submission.values;
  const saved = valuesOf(job);
  return Object.fromEntries(SUBMITTED_FIELDS.map((name) => [name, saved[name]]));
}

import type { Request, Response } from 'express';
import { blank, sentValues } from '../http/form';
import type { Services } from '../http/services';
import { NEW_JOB } from '../jobs/editing.values';
import { forEachLocale } from '../language/locales';
import { letterToEmployer } from '../submissions/letters';
import { pathTo } from '../site-map';
import { checkSubmitted } from './checking';
import { presentSent, presentSubmitting, type ShownForm } from './form-presenter';
import { readSubmitted } from './forms';
import { keepSubmitted } from './keeping';
import { doorLimits } from './limits';

const HOUR_SECONDS = 3600;
const TOO_MANY = { network: 'door:mistake.tooMany', address: 'door:mistake.tooManyTo' } as const;

/** `?done=`: the form was sent, or what it had sent was withdrawn. */
const WHERE_ONE_ENDS = ['new', 'withdrawn'] as const;

/** Submitting a listing without an account. */
export function submittingController(services: Services) {
  const { database, clock, config } = services;
  const limits = doorLimits(services);
  const tell = letterToEmployer(services);
  const addresses = forEachLocale((each) => pathTo('door.new', each));
  return { show, send };

  async function show(req: Request, res: Response): Promise<void> {
    const done = WHERE_ONE_ENDS.find((each) => each === req.query.done);
    if (done !== undefined) res.page('door/sent', presentSent(done, addresses, req.reader));
    else await showForm(req, res, { form: blank(NEW_JOB) });
  }

  async function send(req: Request, res: Response): Promise<void> {
    const typed = sentValues(req.body);
    const { locale } = req.reader;
    if (typed.do === 'preview') {
      await showForm(req, res, { form: blank(typed), preview: true });
      return;
    }
    const submitted = readSubmitted(typed);
    const terms = { missingFrench: config.missingFrench, now: req.reader.now };
    const { mistakes, warnings } = await checkSubmitted(database, submitted, undefined, terms);
    if (Object.keys(mistakes).length > 0) {
      await showForm(req, res.status(422), { form: { values: typed, mistakes }, warnings });
      return;
    }
    const tooMany = await limits.submitting(req, submitted.email);
    if (tooMany !== undefined) {
      res.set('Retry-After', String(HOUR_SECONDS));
      const form = { values: typed, mistakes: { email: TOO_MANY[tooMany] } };
      await showForm(req, res.status(429), { form, warnings });
      return;
    }
    // A robot is not told that it was seen.
    if (!submitted.isRobot)
      await keepSubmitted({ database, tell }, { ...submitted, locale }, clock.now());
    res.redirect(303, `${addresses[locale]}?done=new`);
  }

  async function showForm(
    { reader }: Request,
    res: Response,
    shown: Omit<ShownForm, 'addresses'>,
  ): Promise<void> {
    res.page('door/form', await presentSubmitting(database, { ...shown, addresses }, reader));
  }
}

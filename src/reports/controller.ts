import type { Request, Response } from 'express';
import { createCounter, type Counted } from '../accounts/model';
import { networkOf } from '../accounts/rules';
import { readForm, type Form } from '../http/form';
import { TRAP } from '../http/form-parts';
import { redirectToOwn } from '../http/own-address';
import { notFound } from '../http/problem';
import type { Services } from '../http/services';
import { reportAddresses } from '../jobs/card';
import { jobById, type Job } from '../jobs/model';
import { isOpen } from '../jobs/rules';
import { readItem } from '../site-map';
import { reportForm } from './forms';
import { insertReport } from './model';
import { presentReporting } from './presenter';

const HOUR_SECONDS = 3600;
/** Of one network in an hour: a person reports one listing, or a few of one cheat. */
const MOST_REPORTS = 10;

/** Saying what is wrong with a listing, without an account. */
export function reportController(services: Services) {
  const { database, clock } = services;
  const counter = createCounter(services);
  return { show, report };

  async function show(req: Request, res: Response): Promise<void> {
    const job = await openJob(req);
    if (redirectToOwn(req, res, reportAddresses(job)[req.reader.locale])) return;
    res.page(
      'reports/new',
      presentReporting(job, { isSent: req.query.done === 'sent' }, req.reader),
    );
  }

  async function report(req: Request, res: Response): Promise<void> {
    const job = await openJob(req);
    const { locale } = req.reader;
    const sent = readForm(reportForm, req.body);
    const refuse = (status: number, form: Form) => {
      res.status(status).page('reports/new', presentReporting(job, { form }, req.reader));
    };
    if (sent.form !== undefined) {
      refuse(422, sent.form);
      return;
    }
    const { reason, words, email } = sent.data;
    const counted: Counted = ['report', networkOf(req.ip)];
    if ((await counter.count(counted, HOUR_SECONDS * 1000)) > MOST_REPORTS) {
      res.set('Retry-After', String(HOUR_SECONDS));
      const mistakes = { words: 'reports:mistake.tooMany' } as const;
      refuse(429, { values: { reason, words, email }, mistakes });
      return;
    }
    // A robot is not told that it was seen.
    if (sent.data[TRAP] === '') {
      const wanted = email === '' ? null : email;
      const made = { jobId: job.id, reason, words, email: wanted, locale };
      await insertReport(database, made, clock.now());
    }
    res.redirect(303, `${reportAddresses(job)[locale]}?done=sent`);
  }

  /** @throws Problem 404 where there is no listing that anyone could see now. */
  async function openJob({ params, reader }: Request): Promise<Job> {
    const item = readItem(String(params.item));
    const job = item === undefined ? undefined : await jobById(database, item.id);
    if (job === undefined || !isOpen(job, reader.now)) throw notFound('listing to report');
    return job;
  }
}

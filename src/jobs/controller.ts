import type { Request, Response } from 'express';
import { redirectToOwn } from '../http/own-address';
import { notFound } from '../http/problem';
import type { Services } from '../http/services';
import { isVisit } from '../http/visits';
import { readItem } from '../site-map';
import { jobAddresses } from './card';
import { jobById } from './model';
import { jobPage } from './page';
import { hasClosed, isOpen } from './rules';

/** The page of each listing. */
export function jobController({ database, visits }: Services) {
  return { show };

  async function show(req: Request, res: Response): Promise<void> {
    const { now, locale } = req.reader;
    const item = readItem(String(req.params.item));
    const job = item === undefined ? undefined : await jobById(database, item.id);
    if (job === undefined || !(isOpen(job, now) || hasClosed(job, now))) throw notFound('job');
    const address = jobAddresses(job)[locale];
    if (redirectToOwn(req, res, address)) return;
    const page = await jobPage(database, job, req.reader);
    if (page === undefined) throw notFound('text of a job');
    const isClosed = hasClosed(job, now);
    if (!isClosed && isVisit(req)) visits.countView(job.id, now);
    res.status(isClosed ? 410 : 200).page('jobs/show', page);
  }
}

import type { Request, Response } from 'express';
import type { Database } from '../database/database';
import { redirectToOwn } from '../http/own-address';
import { notFound } from '../http/problem';
import { readItem } from '../site-map';
import { jobAddresses } from './card';
import { jobById } from './model';
import { jobPage } from './page';
import { hasClosed, isOpen } from './rules';

/** The page of each listing. */
export function jobController(database: Database) {
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
    res.status(hasClosed(job, now) ? 410 : 200).page('jobs/show', page);
  }
}

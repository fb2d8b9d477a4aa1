import type { Request, Response } from 'express';
import type { Database } from '../database/database';
import { redirectToOwn } from '../http/own-address';
import { assertPage, readPage } from '../http/paging';
import { notFound } from '../http/problem';
import { countJobsByEmployer, findJobs } from '../jobs/model';
import { foundOrMoved } from '../registers/model';
import { readItem } from '../site-map';
import { employerById, employersByName } from './model';
import { employerAddresses, presentEmployer, presentEmployers } from './presenter';

const EMPLOYERS_A_PAGE = 60;

/** The employers who hire, and the page of each. */
export function employerController(database: Database) {
  return { list, show };

  async function list(req: Request, res: Response): Promise<void> {
    const page = readPage(req.query.page);
    const counts = await countJobsByEmployer(database, req.reader.now);
    const names = await employersByName(database, [...counts.keys()]);
    const pages = Math.max(1, Math.ceil(names.length / EMPLOYERS_A_PAGE));
    assertPage(page, pages);
    const shown = names
      .slice((page - 1) * EMPLOYERS_A_PAGE, page * EMPLOYERS_A_PAGE)
      .map((name) => ({ ...name, openJobs: counts.get(name.id) ?? 0 }));
    const paging = { page, pages, total: names.length };
    res.page('employers/index', presentEmployers(shown, paging, req.reader));
  }

  async function show(req: Request, res: Response): Promise<void> {
    const item = readItem(String(req.params.item));
    const employer =
      item === undefined
        ? undefined
        : await foundOrMoved(database, 'employer', item.id, employerById);
    if (employer === undefined) throw notFound('employer');
    const address = employerAddresses(employer)[req.reader.locale];
    if (redirectToOwn(req, res, address)) return;
    const page = readPage(req.query.page);
    const found = await findJobs(database, { employerIds: [employer.id], page }, req.reader.now);
    assertPage(page, found.pages);
    res.page('employers/show', presentEmployer(employer, found, page, req.reader));
  }
}

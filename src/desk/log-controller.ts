import type { Request, Response } from 'express';
import { articleEditor } from '../articles/editing.item';
import { currentTitles, pageOfDeeds, peopleWithDeeds } from '../audit/model';
import { montrealDay } from '../clock';
import { sendCsv } from '../http/csv';
import { assertPage, readPage } from '../http/paging';
import type { Services } from '../http/services';
import { jobEditor } from '../jobs/editing.item';
import { logLines } from './log-csv';
import { fieldsOfLog } from './log-fields';
import { readLogSearch } from './log-forms';
import { presentLog } from './log-presenter';
import { withTitles } from './log-rows';

const NOTHING = { total: 0, pages: 1, deeds: [] };

/** The log of the desk: it is read, as a page and as CSV, and nothing of it is ever written here. */
export function logController(services: Services) {
  const { database, config, log } = services;
  const editors = { job: jobEditor(services), article: articleEditor(services) };
  return { show, csv };

  async function show(req: Request, res: Response): Promise<void> {
    const { asked, ...search } = readLogSearch(req.query);
    const page = readPage(req.query.page);
    const { item } = search;
    const [found, people, logged, titles] = await Promise.all([
      asked === undefined ? NOTHING : pageOfDeeds(database, asked, page),
      peopleWithDeeds(database),
      fieldsOfLog(editors, req.reader),
      currentTitles(database, item?.kind ?? 'job', item === undefined ? [] : [item.id]),
    ]);
    if (asked === undefined) res.status(422);
    else assertPage(page, found.pages);
    const deeds = await withTitles(database, found.deeds);
    const more = { people, logged, page, days: config.auditDays };
    const itemTitles = item === undefined ? undefined : titles.get(item.id);
    const shown = { ...search, ...found, ...more, deeds, itemTitles };
    res.page('desk/log', presentLog(shown, req.reader));
  }

  async function csv(req: Request, res: Response): Promise<void> {
    const { asked } = readLogSearch(req.query);
    if (asked === undefined) {
      // What is wrong is said at its field, on the page.
      await show(req, res);
      return;
    }
    const { t, now } = req.reader;
    const name = t('log:csv.file', { day: montrealDay(now) });
    const fieldsOf = await fieldsOfLog(editors, req.reader);
    const lines = logLines(database, { asked, fieldsOf }, req.reader);
    await sendCsv(res, { name, lines }, log);
  }
}

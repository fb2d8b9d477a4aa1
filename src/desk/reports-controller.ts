import type { Request, Response } from 'express';
import { signedIn } from '../http/access';
import { sentValues } from '../http/form';
import { assertPage, readPage } from '../http/paging';
import { notFound, Problem } from '../http/problem';
import type { Services } from '../http/services';
import { jobEditor } from '../jobs/editing.item';
import { letterWriter } from '../mail/letter';
import { pageOfReports, reportById, type Report } from '../reports/model';
import { pathTo, readId } from '../site-map';
import { decide } from './report-deciding';
import { readDecision } from './report-forms';
import { presentReport, presentReports } from './reports-presenter';

/** What people say is wrong with listings: read, decided, answered. */
export function reportsController(services: Services) {
  const { database, config, dictionary } = services;
  const desk = {
    editor: jobEditor(services),
    write: letterWriter(config, dictionary),
    ...services,
  };
  return { list, show, act };

  async function list(req: Request, res: Response): Promise<void> {
    const isDecided = req.query.state === 'decided';
    const page = readPage(req.query.page);
    const found = await pageOfReports(database, { isDecided, page });
    assertPage(page, found.pages);
    const isDone = req.query.done === 'decide';
    res.page('desk/reports', presentReports({ ...found, isDecided, page, isDone }, req.reader));
  }

  async function show(req: Request, res: Response): Promise<void> {
    const report = await reportAt(req.params.id);
    res.page('desk/report', presentReport(report, undefined, req.reader));
  }

  async function act(req: Request, res: Response): Promise<void> {
    const report = await reportAt(req.params.id);
    const values = sentValues(req.body);
    if (values.do !== 'decide') throw new Problem(400, 'no such button');
    const sent = readDecision(values);
    if (sent.form !== undefined) {
      res.status(422).page('desk/report', presentReport(report, sent.form, req.reader));
      return;
    }
    const decided = await decide(desk, report, sent.data, {
      ...{ userId: signedIn(req).id, reader: req.reader },
    });
    if (decided !== 'done') {
      const form = { values, mistakes: { decision: `reports:mistake.${decided}` as const } };
      // Someone else was faster: their decision is on the page.
      const current = await reportAt(req.params.id);
      res.status(409).page('desk/report', presentReport(current, form, req.reader));
      return;
    }
    res.redirect(303, `${pathTo('desk.reports', req.reader.locale)}?done=decide`);
  }

  async function reportAt(part: unknown): Promise<Report> {
    const id = readId(part);
    const report = id === undefined ? undefined : await reportById(database, id);
    if (report === undefined) throw notFound('report');
    return report;
  }
}

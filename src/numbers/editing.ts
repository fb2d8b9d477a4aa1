import type { Request, Response } from 'express';
import { sendCsv } from '../http/csv';
import { notFound } from '../http/problem';
import type { Services } from '../http/services';
import { csvName, LISTS, linesOf } from './editing.csv';
import { presentNumbers } from './editing.presenter';
import { numbersOf } from './gather';
import { daysOf, PERIODS, USUAL_PERIOD, type Period } from './rules';

/** What was counted: by day, and of what. */
export function numbersController({ database, log }: Services) {
  return { show, csv };

  async function show(req: Request, res: Response): Promise<void> {
    const found = await numbersOf(database, readPeriod(req.query.days), req.reader.now);
    res.page('numbers/desk', presentNumbers(found, req.reader));
  }

  async function csv(req: Request, res: Response): Promise<void> {
    const list = LISTS.find((each) => each === req.query.list);
    if (list === undefined) throw notFound('list of numbers');
    const days = daysOf(readPeriod(req.query.days), req.reader.now);
    const lines = await linesOf(database, { list, days }, req.reader);
    await sendCsv(res, { name: csvName(list, req.reader), lines }, log);
  }
}

/** The period that `?days=` asks for; the usual one for anything else. */
function readPeriod(asked: unknown): Period {
  return PERIODS.find((days) => String(days) === asked) ?? USUAL_PERIOD;
}

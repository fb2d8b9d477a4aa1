import type { Request, Response } from 'express';
import { signedIn } from '../http/access';
import { readSort, readState } from '../http/desk-list';
import { titleOf } from '../http/editing-texts';
import { blank, sentValues, type Form } from '../http/form';
import { assertPage, readPage } from '../http/paging';
import { Problem } from '../http/problem';
import type { Services } from '../http/services';
import { readTyped } from '../http/typed';
import { readId } from '../site-map';
import { doBatch, undoBatch, type BatchOrder } from './editing.batch';
import { readOrder } from './editing.batch.forms';
import { jobEditor } from './editing.item';
import { presentJobsOnDesk } from './editing.list.presenter';
import { batchOf, jobsOnDesk } from './model';
import { JOB_SORTS, readTodo, usualJobSort } from './rules/todo';

/** The list of all listings on the desk, and what is done to several of them at once. */
export function jobsOnDeskController(services: Services) {
  const { database, dictionary } = services;
  const editor = jobEditor(services);
  return { get, post };

  function get(req: Request, res: Response): Promise<void> {
    return showList(req, res, blank());
  }

  async function post(req: Request, res: Response): Promise<void> {
    const values = sentValues(req.body);
    if (values.do === 'undo') {
      await undo(req, res, readId(values.batch));
      return;
    }
    const { order, mistakes } = readOrder(values, req.reader.now);
    if (order === undefined) await showList(req, res.status(422), { values, mistakes });
    else await carryOut(req, res, order);
  }

  async function showList(req: Request, res: Response, form: Form): Promise<void> {
    const { now, locale } = req.reader;
    const { sorts, ...asked } = readAsked(req.query);
    const { page } = asked;
    const id = readId(req.query.batch);
    const found = await jobsOnDesk(database, { ...asked, sort: sorts.chosen, locale }, now);
    assertPage(page, found.pages);
    const mine = { userId: signedIn(req).id };
    const batch = id === undefined ? undefined : await batchOf(database, { ...mine, id }, now);
    res.page(
      'desk/list',
      presentJobsOnDesk({ ...found, ...asked, sorts, form, batch }, req.reader),
    );
  }

  async function carryOut(req: Request, res: Response, order: BatchOrder): Promise<void> {
    const orderer = {
      ...{ userId: signedIn(req).id, now: req.reader.now },
      titleOf: (job: Parameters<typeof titleOf>[0]) => titleOf(job, req.reader),
      retitle: (title: string, locale: Parameters<typeof dictionary.for>[0]) =>
        dictionary.for(locale)('jobDesk:batch.copyOf', { title }),
    };
    const id = await database.transaction((connection) =>
      doBatch(connection, editor, order, orderer),
    );
    backToList(req, res, id);
  }

  /** @throws Problem 404 when there is nothing of theirs to undo. */
  async function undo(req: Request, res: Response, id: number | undefined): Promise<void> {
    const sender = { userId: signedIn(req).id, now: req.reader.now };
    await database.transaction(async (connection) => {
      const batch = await batchOf(connection, { ...sender, id: id ?? 0 }, sender.now);
      if (batch === undefined) throw new Problem(404, 'no such batch');
      if (!batch.isUndone) await undoBatch(connection, batch, sender);
    });
    backToList(req, res, id);
  }

  /** What came of it is told on the list as it was narrowed. */
  function backToList(req: Request, res: Response, batch: number | undefined): void {
    const query = new URLSearchParams(req.originalUrl.split('?')[1] ?? '');
    query.set('batch', String(batch));
    res.redirect(303, `${req.path}?${query.toString()}`);
  }
}

/** What an address asks of the list. */
function readAsked(query: Request['query']) {
  const todo = readTodo(query.todo);
  return {
    ...{ todo, state: readState(query.state), typed: readTyped(query.q) },
    sorts: readSort(query.sort, JOB_SORTS, usualJobSort(todo)),
    page: readPage(query.page),
  };
}

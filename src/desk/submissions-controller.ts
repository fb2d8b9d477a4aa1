import type { Request, Response } from 'express';
import { messageForm } from '../door/forms';
import type { Connection } from '../database/database';
import { signedIn } from '../http/access';
import { blank, readForm, sentValues, type Form } from '../http/form';
import { assertPage, readPage } from '../http/paging';
import { notFound, Problem } from '../http/problem';
import type { SentJob } from '../jobs/editing.forms';
import type { EditedJob } from '../jobs/model';
import type { Warning } from '../jobs/rules/publication';
import { letterToEmployer } from '../submissions/letters';
import {
  messagesOf,
  pageOfSubmissions,
  submissionById,
  type Submission,
} from '../submissions/model';
import { pathTo, readId } from '../site-map';
import { showItem, type Workplace } from './item-page';
import { compare } from './revisions-controller';
import { valuesFor } from './submission-values';
import { decideSubmission, DECIDING } from './submission-deciding';
import { presentSubmission, presentSubmissions, shelfOf, SHELVES } from './submissions-presenter';

/** No listing has this number. */
const NONE = 0;

/** What employers submitted: read, asked about, refused, or taken into the form of a listing. */
export function submissionsController(workplace: Workplace<EditedJob, SentJob, Warning>) {
  const { services, editor } = workplace;
  const { database } = services;
  const desk = { database, tell: letterToEmployer(services) };
  return { list, show, act, open };

  async function list(req: Request, res: Response): Promise<void> {
    const shelf = shelfOf(req.query.state);
    const page = readPage(req.query.page);
    const found = await pageOfSubmissions(database, { states: SHELVES[shelf], page });
    assertPage(page, found.pages);
    const shown = { ...found, shelf, page, done: req.query.done };
    res.page('desk/submissions', presentSubmissions(shown, req.reader));
  }

  async function show(req: Request, res: Response): Promise<void> {
    await showOne(req, res, await submissionOf(database, req));
  }

  async function act(req: Request, res: Response): Promise<void> {
    const submission = await submissionOf(database, req);
    const values = sentValues(req.body);
    const deed = DECIDING.find((each) => each === values.do);
    if (deed === undefined) throw new Problem(400, 'no such button');
    const missing = deed === 'ask' ? 'door:mistake.question' : 'door:mistake.refusal';
    const sent = readForm(messageForm(missing), { words: values[deed] });
    if (sent.form !== undefined) {
      const mistakes = { [deed]: sent.form.mistakes.words ?? missing };
      await showOne(req, res.status(422), submission, { values, mistakes });
      return;
    }
    const decider = { userId: signedIn(req).id, now: req.reader.now };
    if (await decideSubmission(desk, submission, { deed, words: sent.data.words }, decider)) {
      res.redirect(303, `${pathTo('desk.submissions', req.reader.locale)}?done=${deed}`);
    } else {
      // Someone else was faster: where it stands since is on the page.
      await showOne(req, res.status(409), await submissionOf(database, req), blank(values));
    }
  }

  /** The form of a listing, filled with what was submitted: to publish it is to accept that. */
  async function open(req: Request, res: Response): Promise<void> {
    const submission = await submissionOf(database, req);
    const job = await editor.find(database, submission.jobId ?? NONE, req.reader.now);
    const form = blank(await valuesFor(workplace, submission, job));
    await showItem(workplace, req, res, { item: job, version: job?.version ?? 0, form });
  }

  async function showOne(
    req: Request,
    res: Response,
    submission: Submission,
    form: Form = blank(),
  ): Promise<void> {
    const job = await editor.find(database, submission.jobId ?? NONE, req.reader.now);
    const before = job === undefined ? {} : editor.valuesOf(job);
    const filled = await valuesFor(workplace, submission, job);
    // One of the two is empty: whom the site does not know yet is named by a field of its own.
    const employer = [filled.employer, filled['employer.name']].flat().join('');
    const after = { ...filled, employer };
    const shown = {
      ...{ submission, job, form },
      messages: await messagesOf(database, submission.id),
      compared: await compare(editor, [before, after], req.reader),
    };
    res.page('desk/submission', presentSubmission(shown, req.reader));
  }
}

/** @throws Problem 404 when there is none, or nobody has confirmed its address. */
async function submissionOf(database: Connection, { params }: Request): Promise<Submission> {
  const id = readId(params.id);
  const found = id === undefined ? undefined : await submissionById(database, id);
  if (found === undefined || found.state === 'unconfirmed') throw notFound('submission');
  return found;
}

import type { Request, Response } from 'express';
import { sentValues, type Form } from '../http/form';
import { Problem } from '../http/problem';
import type { Services } from '../http/services';
import { presentLost, unseen, untold } from '../http/unseen';
import { jobForEditing } from '../jobs/model';
import { messagesOf, openedBy } from '../submissions/model';
import { isForgotten } from '../submissions/rules';
import { pathTo } from '../site-map';
import { presentFollowing } from './follow-presenter';
import { deedDoer, type Opened } from './follow-deeds';
import { deedsFor, FOLLOWING, type Following } from './following';

/** What an employer submitted, where it stands, and what they can do about it. */
export function followController(services: Services) {
  const { database, clock } = services;
  const doDeed = deedDoer(services);
  return { get: [unseen, untold, show], post: [unseen, untold, act] };

  async function show(req: Request, res: Response): Promise<void> {
    const opened = await openLink(services, req);
    if (opened === undefined) lose(req, res);
    else await answerWith(req, res, opened);
  }

  async function act(req: Request, res: Response): Promise<void> {
    const opened = await openLink(services, req);
    if (opened === undefined) {
      lose(req, res);
      return;
    }
    const { submission, job } = opened;
    const values = sentValues(req.body);
    const deed = FOLLOWING.find((each) => each === values.do);
    if (deed === undefined) throw new Problem(400, 'no such button');
    const refuse = (status: number, form: Form) =>
      answerWith(req, res.status(status), opened, form);
    // The page that they see says where it stands since.
    if (!deedsFor(submission, job, req.reader.now).includes(deed)) {
      await refuse(409, { values: {}, mistakes: {} });
      return;
    }
    const wrong = await doDeed(deed, opened, values, clock.now());
    if (wrong === undefined) res.redirect(303, nextAddress(req, deed));
    else await refuse(422, wrong);
  }

  async function answerWith(
    req: Request,
    res: Response,
    opened: Opened,
    form?: Form,
  ): Promise<void> {
    const messages = await messagesOf(database, opened.submission.id);
    const shown = { ...opened, messages, done: req.query.done, ...(form ? { form } : {}) };
    res.page('door/follow', presentFollowing(shown, req.reader));
  }
}

/** What the link of an address opens now; undefined when it opens nothing. */
export async function openLink(
  { database }: Pick<Services, 'database'>,
  { params, reader }: Request,
): Promise<Opened | undefined> {
  const token = String(params.token);
  const submission = await openedBy(database, token);
  if (submission === undefined || isForgotten(submission, reader.now)) return undefined;
  const { jobId } = submission;
  const job = jobId === null ? undefined : await jobForEditing(database, jobId, reader.now);
  return { token, submission, job };
}

/** Answers that a link opens nothing, and how to have another. */
export function lose({ reader }: Request, res: Response): void {
  const { t, locale } = reader;
  const words = { title: t('door:lost.title'), sentence: t('door:lost.sentence') };
  const page = presentLost(words, reader);
  const ways = [{ href: pathTo('door.link', locale), label: t('door:new.lost') }];
  res.status(404).page('pages/error', { ...page, content: { ...page.content, ways } });
}

/** What is gone, or opens by another link now, has no page here any more. */
function nextAddress({ reader: { locale }, params }: Request, deed: Following): string {
  if (deed === 'withdraw') return `${pathTo('door.new', locale)}?done=withdrawn`;
  if (deed === 'relink') return `${pathTo('door.link', locale)}?done=sent`;
  return `${pathTo('door.show', locale, { token: String(params.token) })}?done=${deed}`;
}

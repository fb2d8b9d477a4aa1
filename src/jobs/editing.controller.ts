import type { Request, Response } from 'express';
import { lastDeed } from '../audit/model';
import { allPlaces, categoriesOf } from '../catalogue/model';
import { dropKeptForm, keptForm } from '../drafts/model';
import { keeperOf } from '../drafts/rules';
import { offeredEmployers } from '../employers/model';
import { signedIn } from '../http/access';
import { differences } from '../http/conflict';
import { presentDeskList, readState } from '../http/desk-list';
import { readPress, readVersion, type Act } from '../http/editing';
import { eachAddress, savedBy } from '../http/editing-page';
import { blank, sentValues, type Form } from '../http/form';
import { assertPage, readPage } from '../http/paging';
import { notFound } from '../http/problem';
import type { Services } from '../http/services';
import { forEachLocale } from '../language/locales';
import { pathTo, readId } from '../site-map';
import { JOB_FIELDS, readJobForm } from './editing.forms';
import { presentJobEdit } from './editing.presenter';
import { saveJob, type Outcome } from './editing.saving';
import { NEW_JOB, valuesOf } from './editing.values';
import { jobForEditing, jobsOnDesk, type EditedJob } from './model';

/** The form of a listing as it is shown. */
interface Shown {
  readonly job: EditedJob | undefined;
  readonly form: Form;
  readonly version: number;
  readonly warnings?: Outcome['warnings'];
  readonly preview?: boolean;
  readonly kept?: { readonly at: Date; readonly shown: boolean };
}

/** The listings on the desk: their list, and the form of each. */
export function jobEditing(services: Services) {
  const { database } = services;
  return { list, show, act };

  async function list(req: Request, res: Response): Promise<void> {
    const page = readPage(req.query.page);
    const state = readState(req.query.state);
    const found = await jobsOnDesk(database, { state, page });
    assertPage(page, found.pages);
    res.page('desk/list', presentDeskList({ kind: 'job', ...found, state, page }, req.reader));
  }

  async function show(req: Request, res: Response): Promise<void> {
    const job = await jobOf(services, req);
    const { id } = signedIn(req);
    const kept = await keptForm(database, id, eachAddress(addressesOf(job)), req.reader.now);
    const shown = kept !== undefined && req.query.kept === '1';
    const form = blank(job === undefined ? NEW_JOB : valuesOf(job));
    await answer(services, req, res, {
      ...{ job, version: job?.version ?? 0, form },
      ...(kept === undefined ? {} : { kept: { at: kept.keptAt, shown } }),
      ...(shown ? { form: blank(kept.values), version: readVersion(kept.values) } : {}),
    });
  }

  async function act(req: Request, res: Response): Promise<void> {
    const job = await jobOf(services, req);
    const values = sentValues(req.body);
    const pressed = readPress(values);
    const shown = { job, form: blank(values), version: readVersion(values) };
    if (pressed === 'preview') await answer(services, req, res, { ...shown, preview: true });
    else if (pressed === 'discard') await discard(services, req, res, job);
    else await save(services, req, res, { ...shown, act: pressed });
  }
}

/** Throws a kept form away. */
async function discard(
  { database }: Services,
  req: Request,
  res: Response,
  job: EditedJob | undefined,
): Promise<void> {
  const addresses = addressesOf(job);
  await database.transaction((connection) =>
    dropKeptForm(connection, signedIn(req).id, eachAddress(addresses)),
  );
  res.redirect(303, addresses[req.reader.locale]);
}

/** Saves, and does what the button says; else shows why not, with all that was typed. */
async function save(
  services: Services,
  req: Request,
  res: Response,
  pressed: Shown & { readonly act: Act },
): Promise<void> {
  const { act, ...shown } = pressed;
  const { values } = shown.form;
  const done = await outcomeOf(services, req, pressed);
  if (done.mistakes !== undefined) {
    const { mistakes, warnings = [] } = done;
    await answer(services, req, res.status(422), {
      ...shown,
      warnings,
      form: { values, mistakes },
    });
  } else if (done.conflict !== undefined) {
    await answerConflict(services, req, res.status(409), { values, job: done.conflict });
  } else {
    const path = pathTo('desk.job', req.reader.locale, { id: done.id ?? 0 });
    res.redirect(303, `${path}?done=${act}`);
  }
}

async function outcomeOf(
  { config, database }: Services,
  req: Request,
  { job, form, version, act }: Shown & { readonly act: Act },
): Promise<Outcome> {
  const { values } = form;
  const sent = readJobForm(values);
  if (sent.mistakes !== undefined) return { mistakes: sent.mistakes };
  const sending = {
    ...{ id: job?.id, version, act, values, job: sent.job },
    ...{ userId: signedIn(req).id, addresses: eachAddress(addressesOf(job)) },
  };
  const terms = { missingFrench: config.missingFrench, now: req.reader.now };
  return database.transaction((connection) => saveJob(connection, sending, terms));
}

/** Both versions; what is saved from here on is chosen over theirs. */
async function answerConflict(
  services: Services,
  req: Request,
  res: Response,
  { values, job }: { values: Form['values']; job: EditedJob },
): Promise<void> {
  const saved = valuesOf(job);
  const by = savedBy(await lastDeed(services.database, 'job', job.id), req.reader);
  const missed = differences(values, saved, JOB_FIELDS);
  const theirs = { by, values: Object.fromEntries(missed.map((name) => [name, saved[name]])) };
  const form = { values, mistakes: {}, theirs };
  await answer(services, req, res, { job, version: job.version, form });
}

async function answer(
  { database, secret }: Services,
  req: Request,
  res: Response,
  shown: Shown,
): Promise<void> {
  const { job, preview = false, warnings = [], ...more } = shown;
  const [employers, categories, places] = await Promise.all([
    offeredEmployers(database),
    categoriesOf(database, 'job'),
    allPlaces(database),
  ]);
  const editing = {
    ...more,
    addresses: addressesOf(job),
    state: job?.state ?? 'draft',
    keeper: keeperOf(signedIn(req).id, secret),
    done: req.method === 'GET' ? req.query.done : undefined,
  };
  const choices = { employers, categories, places };
  res.page('jobs/edit', presentJobEdit({ job, editing, choices, warnings, preview }, req.reader));
}

/** The listing of the address; undefined: a new one. @throws Problem 404 when there is none. */
async function jobOf({ database }: Services, req: Request): Promise<EditedJob | undefined> {
  if (req.params.id === undefined) return undefined;
  const id = readId(req.params.id);
  const job = id === undefined ? undefined : await jobForEditing(database, id);
  if (job === undefined) throw notFound('job');
  return job;
}

function addressesOf(job: EditedJob | undefined) {
  return forEachLocale((locale) =>
    job === undefined ? pathTo('desk.newJob', locale) : pathTo('desk.job', locale, { id: job.id }),
  );
}

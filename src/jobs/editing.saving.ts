import { z } from 'zod';
import { detailsOf, noteFor, type Note } from '../audit/model';
import { insertCategory } from '../catalogue/model';
import type { Config } from '../config';
import type { Connection } from '../database/database';
import { dropKeptForm } from '../drafts/model';
import { insertEmployers } from '../employers/model';
import { differences, hasMissed } from '../http/conflict';
import { isMeantToAppear, NEW, standingAfter, type Standing } from '../http/editing';
import type { Outcome, Sending } from '../http/editing-item';
import type { Mistakes } from '../http/form';
import { notFound } from '../http/problem';
import { JOB_FIELDS, type SentJob } from './editing.forms';
import { findNamed, type Named } from './editing.names';
import { valuesOf } from './editing.values';
import {
  insertJobs,
  jobForEditing,
  takeVersion,
  updateJob,
  type EditedJob,
  type JobContent,
  type NewJobText,
} from './model';
import { mayPublish, warningCode, type PublishableText, type Warning } from './rules/publication';

interface Terms {
  readonly missingFrench: Config['missingFrench'];
  readonly now: Date;
}

/** Does what a button says, with all that hangs on it, in the transaction of `connection`. */
export async function saveJob(
  connection: Connection,
  sending: Sending<SentJob>,
  terms: Terms,
): Promise<Outcome<EditedJob, Warning>> {
  const { now } = terms;
  const { id, sent: job, values, userId } = sending;
  const before = id === undefined ? undefined : await existing(connection, id);
  if (before !== undefined && hasMissed(sending, before, asSaved(before))) {
    return { conflict: before };
  }

  const { named, mistakes } = await findNamed(connection, job, before);
  if (named === undefined) return { mistakes };
  const standing = standingAfter(sending.act, before ?? NEW, now);
  const checked = await checkedFor(connection, { job, named, standing, before }, terms);
  if (checked.mistakes !== undefined) return checked;
  // On PostgreSQL someone may have saved since it was read.
  if (before !== undefined && !(await takeVersion(connection, before, now))) {
    return { conflict: await existing(connection, before.id) };
  }

  const saved = await write(connection, { sending, named, standing, before }, now);
  const fields = differences(values, before === undefined ? {} : valuesOf(before), JOB_FIELDS);
  const confirmed = checked.confirmed.length === 0 ? {} : { confirmed: checked.confirmed };
  const note = noteFor(connection, userId, now);
  await note(`job.${sending.act}`, 'job', saved, { fields, ...confirmed });
  await dropKeptForm(connection, userId, sending.addresses);
  return { id: saved };
}

interface Writing {
  readonly sending: Sending<SentJob>;
  readonly named: Named;
  readonly standing: Standing;
  readonly before: EditedJob | undefined;
}

/** Writes a listing, and first what it needs that is not there yet; returns its id. */
async function write(
  connection: Connection,
  { sending, named, standing, before }: Writing,
  now: Date,
): Promise<number> {
  const { sent: job, userId } = sending;
  const note = noteFor(connection, userId, now);
  const after = {
    ...contentOf(job, { standing, before, now }),
    placeIds: named.placeIds,
    employerId: named.employer.id ?? (await addEmployer(connection, { job, named, note }, now)),
    categoryId: named.categoryId ?? (await addCategory(connection, job, note)),
  };
  if (before === undefined) {
    return only(await insertJobs(connection, [{ ...after, demo: false }], now));
  }
  await updateJob(connection, before, after, now);
  return before.id;
}

/** @throws Problem 404 when the listing is not there. */
async function existing(connection: Connection, id: number): Promise<EditedJob> {
  const job = await jobForEditing(connection, id);
  if (job === undefined) throw notFound('job');
  return job;
}

function asSaved(job: EditedJob) {
  return { saved: valuesOf(job), fields: JOB_FIELDS };
}

interface Checking {
  readonly job: SentJob;
  readonly named: Named;
  readonly standing: Standing;
  readonly before: EditedJob | undefined;
}

type Checked =
  | { readonly mistakes?: undefined; readonly confirmed: readonly string[] }
  | { readonly mistakes: Mistakes; readonly warnings: readonly Warning[] };

/** Holds what is to be public against the rules; what was confirmed once is not asked again. */
async function checkedFor(
  connection: Connection,
  { job, named, standing, before }: Checking,
  { missingFrench, now }: Terms,
): Promise<Checked> {
  if (!isMeantToAppear(standing.state)) return { confirmed: [] };
  const listing = {
    ...{ salary: job.salary, schedule: job.schedule, workplace: job.workplace },
    ...{ languages: job.languages, texts: job.texts, expiresAt: job.last_day },
    ...{ applyUrl: job.apply_url, applyEmail: job.apply_email },
    ...{ employer: named.employer, placeIds: named.placeIds },
    publishedAt: standing.publishedAt ?? now,
  };
  const { mistakes, warnings } = mayPublish(listing, { missingFrench, now });
  const known = before === undefined ? [] : await confirmedBefore(connection, before.id);
  const asked = warnings.filter((warning) => !known.includes(warningCode(warning)));
  const confirmed = asked.map(warningCode).filter((code) => job.confirm.includes(code));
  const all: Mistakes = {
    ...mistakes,
    ...(confirmed.length < asked.length ? { confirm: 'jobDesk:mistake.confirm' as const } : {}),
  };
  return Object.keys(all).length > 0 ? { mistakes: all, warnings: asked } : { confirmed };
}

const confirmation = z.object({ confirmed: z.array(z.string()) });

/** The warnings of a listing that someone has confirmed: the audit log remembers them. */
async function confirmedBefore(connection: Connection, id: number): Promise<string[]> {
  const details = await detailsOf(connection, 'job', id);
  return details.flatMap((each) => confirmation.safeParse(each).data?.confirmed ?? []);
}

function contentOf(
  job: SentJob,
  { standing, before, now }: { standing: Standing; before: EditedJob | undefined; now: Date },
): Omit<JobContent, 'employerId' | 'categoryId' | 'placeIds'> {
  return {
    ...standing,
    // Whoever opens it from now on is told since when.
    closedAt: standing.state === 'closed' ? (before?.closedAt ?? now) : null,
    tenure: job.tenure,
    schedule: job.schedule,
    workplace: job.workplace,
    salary: job.salary,
    expiresAt: job.last_day,
    featuredUntil: job.featured_until,
    applyUrl: job.apply_url,
    applyEmail: job.apply_email,
    languages: job.languages,
    tags: job.tags,
    texts: Object.fromEntries(
      Object.entries(job.texts).map(([locale, text]) => [locale, textOf(text)]),
    ),
  };
}

function textOf({
  ready,
  languageReason,
  applyInstructions,
  ...words
}: PublishableText): NewJobText {
  return {
    ...words,
    state: ready ? 'ready' : 'draft',
    languageReason: languageReason || undefined,
    applyInstructions: applyInstructions || undefined,
  };
}

async function addEmployer(
  connection: Connection,
  { job, named, note }: { job: SentJob; named: Named; note: Note },
  now: Date,
): Promise<number> {
  const { agencyPermit, exemptReason } = named.employer;
  const about = { name: job['employer.name'], website: job['employer.website'], about: {} };
  const employer = { ...about, agencyPermit, exemptReason, demo: false };
  const id = only(await insertEmployers(connection, [employer], now));
  await note('employer.create', 'employer', id);
  return id;
}

async function addCategory(connection: Connection, job: SentJob, note: Note): Promise<number> {
  const name = { fr: job['category.fr'], en: job['category.en'] };
  const id = only([await insertCategory(connection, { kind: 'job', name })]);
  await note('category.create', 'category', id);
  return id;
}

function only([id]: readonly (number | undefined)[]): number {
  if (id === undefined) throw new Error('what was added has no id');
  return id;
}

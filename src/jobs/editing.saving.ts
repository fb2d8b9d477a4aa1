import { detailsOf } from '../audit/model';
import { added } from '../audit/rules';
import { insertCategory } from '../catalogue/model';
import type { Connection } from '../database/database';
import { insertEmployers } from '../employers/model';
import { isMeantToAppear } from '../http/editing';
import type { Checked, NoteAdded, Saving } from '../http/editing-item';
import { forEachLocale } from '../language/locales';
import type { SentJob } from './editing.forms';
import { passGate, type Judged, type Terms } from './editing.gate';
import { findNamed, newEmployer, type Named } from './editing.names';
import { insertJobs, updateJob, type EditedJob, type JobContent, type NewJobText } from './model';
import { closedOf } from './rules';
import type { PublishableText, Warning } from './rules/publication';

type SavingJob = Saving<EditedJob, SentJob>;

/** Looks at a listing that was sent, in the transaction in which it is saved. */
export async function checkJob(
  connection: Connection,
  saving: SavingJob,
  terms: Terms,
): Promise<Checked<Warning>> {
  const { sent, before } = saving;
  if (sent['employer.name'] + sent['category.fr'] !== '') await connection.takeTurns();
  const { named, mistakes } = await findNamed(connection, sent, before);
  const judged = await judge(connection, { saving, named }, terms);
  return {
    ...judged,
    mistakes: { ...judged.mistakes, ...mistakes },
    write: (note) => write(connection, { saving, named, note }, terms.now),
  };
}

/** Writes a listing, and first what it needs that is not there yet; returns its id. */
async function write(
  connection: Connection,
  { saving, named, note }: { saving: SavingJob; named: Named; note: NoteAdded },
  now: Date,
): Promise<number> {
  const { sent: job, before } = saving;
  const after = {
    ...contentOf(saving, now),
    placeIds: named.placeIds,
    employerId: named.employer?.id ?? (await addEmployer(connection, job, note, now)),
    categoryId: named.categoryId ?? (await addCategory(connection, job, note)),
  };
  if (before === undefined) {
    return only(await insertJobs(connection, [{ ...after, demo: false }], now));
  }
  await updateJob(connection, before, after, now);
  return before.id;
}

/** Holds what is to be public against the rules; what was confirmed once is not asked again. */
async function judge(
  connection: Connection,
  { saving, named }: { saving: SavingJob; named: Named },
  terms: Terms,
): Promise<Judged> {
  const { sent, before, standing } = saving;
  if (!isMeantToAppear(standing.state)) return { mistakes: {} };
  const known = before === undefined ? [] : await confirmedBefore(connection, before.id);
  const publishedAt = standing.publishedAt ?? terms.now;
  return passGate(connection, { sent, named, publishedAt, known }, terms);
}

/** The warnings of a listing that someone has confirmed: the audit log remembers them. */
async function confirmedBefore(connection: Connection, id: number): Promise<string[]> {
  const details = await detailsOf(connection, 'job', id);
  return details.flatMap(({ confirmed = [] }) => confirmed);
}

function contentOf(
  { sent: job, before, standing }: SavingJob,
  now: Date,
): Omit<JobContent, 'employerId' | 'categoryId' | 'placeIds'> {
  return {
    ...standing,
    closedAt: closedOf(standing, before?.closedAt ?? null, now),
    tenure: job.tenure,
    schedule: job.schedule,
    workplace: job.workplace,
    salary: job.salary,
    expiresAt: job.last_day,
    featuredUntil: job.featured_until,
    applyUrl: job.apply_url || null,
    applyEmail: job.apply_email || null,
    languages: job.languages,
    tags: job.tags,
    texts: Object.fromEntries(
      Object.entries(job.texts).map(([locale, text]) => [locale, textOf(text)]),
    ),
  };
}

/** A text as it is written, from what was sent. */
export function textOf({
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
  job: SentJob,
  note: NoteAdded,
  now: Date,
): Promise<number> {
  const { agencyPermit, exemptReason } = newEmployer(job);
  const about = { name: job['employer.name'], website: job['employer.website'] || null, about: {} };
  const employer = { ...about, agencyPermit, exemptReason, demo: false };
  const id = only(await insertEmployers(connection, [employer], now));
  const changes = added({
    name: about.name,
    website: about.website ?? '',
    permit: agencyPermit ?? '',
    exempt: exemptReason ?? '',
  });
  await note('employer.create', 'employer', id, {
    title: forEachLocale(() => about.name),
    changes,
  });
  return id;
}

async function addCategory(connection: Connection, job: SentJob, note: NoteAdded): Promise<number> {
  const name = { fr: job['category.fr'], en: job['category.en'] };
  const id = only([await insertCategory(connection, { kind: 'job', name })]);
  const changes = added({ 'name.fr': name.fr, 'name.en': name.en });
  await note('category.create', 'category', id, { title: name, changes });
  return id;
}

function only([id]: readonly (number | undefined)[]): number {
  if (id === undefined) throw new Error('what was added has no id');
  return id;
}

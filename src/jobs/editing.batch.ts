import { noteFor, type Note } from '../audit/model';
import { recordItem, type Details } from '../audit/rules';
import type { Connection } from '../database/database';
import { standingAfter, type Standing } from '../http/editing';
import type { ItemEditor } from '../http/editing-item';
import type { Values } from '../http/form';
import type { MessageKey } from '../language/keys';
import type { Locale } from '../language/locales';
import type { SentJob } from './editing.forms';
import { valuesOf, writeDay } from './editing.values';
import {
  insertCopy,
  jobForEditing,
  keepBatch,
  markUndone,
  returnJob,
  standJob,
  standpointOf,
  takeVersion,
  type Batch,
  type BatchOutcome,
  type EditedJob,
} from './model';
import { applies, renewedUntil, type BatchAct } from './rules/batch';
import type { Warning } from './rules/publication';

type JobEditor = ItemEditor<EditedJob, SentJob, Warning>;

/** An act on some listings; `until` is the end of the day that it needs, or may have. */
export interface BatchOrder {
  readonly act: BatchAct;
  readonly ids: readonly number[];
  readonly until: Date | null;
}

/** Who orders it, and what is called how. */
interface Orderer {
  readonly userId: number;
  readonly now: Date;
  /** What they call a listing. */
  readonly titleOf: (job: EditedJob) => string;
  /** What the copy of a text is called, in its own language. */
  readonly retitle: (title: string, locale: Locale) => string;
}

type Done = BatchOutcome['done'][number];
type Reason = BatchOutcome['refused'][number]['reasons'][number];

/**
 * Does an act to each listing that it applies to and that the rules let through, and remembers it;
 * returns the number of the batch. One transaction: all of it is done, or nothing.
 */
export async function doBatch(
  connection: Connection,
  editor: JobEditor,
  order: BatchOrder,
  orderer: Orderer,
): Promise<number> {
  const { userId, now, retitle } = orderer;
  const doing = { note: noteFor(connection, userId, now), now, retitle };
  const came: BatchOutcome = { done: [], refused: [] };
  // In one order, so that two batches of the same listings never wait for each other.
  for (const id of [...order.ids].sort((one, other) => one - other)) {
    const job = await jobForEditing(connection, id, now);
    if (job === undefined) continue;
    const title = orderer.titleOf(job);
    const one = await doAct(connection, editor, { job, order }, doing);
    if ('reasons' in one) came.refused.push({ id, title, reasons: one.reasons });
    else came.done.push({ ...one, title });
  }
  return keepBatch(connection, { userId, act: order.act, ...came }, now);
}

/**
 * Brings each listing of a batch back to where it stood, and a copy to the bin, but for those that
 * someone has touched since: these stay as they are, and are told.
 */
export async function undoBatch(
  connection: Connection,
  batch: Batch,
  { userId, now }: Pick<Orderer, 'userId' | 'now'>,
): Promise<void> {
  const note = noteFor(connection, userId, now);
  const touched: BatchOutcome['refused'] = [];
  for (const { id, version, before, title } of batch.done) {
    const done = await jobForEditing(connection, id, now);
    if (await takeVersion(connection, { id, version }, now)) {
      if (before !== undefined) await returnJob(connection, id, before, now);
      else await binCopy(connection, id, now);
      const details = await recordOf(connection, done, id, now);
      await note('job.undo', 'job', id, { ...details, act: batch.act });
    } else {
      touched.push({ id, title, reasons: because('jobDesk:batch.reason.touched') });
    }
  }
  await markUndone(connection, { ...batch, refused: touched }, now);
}

/**
 * Does an act to one listing, where it applies and the rules let it through, and writes it down; else
 * says why not.
 */
export async function doAct(
  connection: Connection,
  editor: JobEditor,
  { job, order }: { job: EditedJob; order: Pick<BatchOrder, 'act' | 'until'> },
  { note, now, retitle }: Pick<Orderer, 'now' | 'retitle'> & { readonly note: Note },
): Promise<Omit<Done, 'title'> | { reasons: Reason[] }> {
  const { act } = order;
  if (act === 'duplicate') {
    const id = await insertCopy(connection, job, retitle, now);
    const details = await recordOf(connection, undefined, id, now);
    await note('job.duplicate', 'job', id, { ...details, of: job.id });
    return { id, version: 1 };
  }
  if (!applies(act, job, now)) return { reasons: because(`jobDesk:batch.reason.${act}`) };
  const reasons =
    act === 'close'
      ? await close(connection, job, note, now)
      : await saveChange(connection, editor, { job, order }, { note, now });
  const done = { id: job.id, version: job.version + 1, before: standpointOf(job) };
  return reasons.length === 0 ? done : { reasons };
}

async function close(
  connection: Connection,
  job: EditedJob,
  note: Note,
  now: Date,
): Promise<Reason[]> {
  if (!(await takeVersion(connection, job, now))) return because('jobDesk:batch.reason.touched');
  await standJob(connection, job, standingAfter('unpublish', job, { now }), now);
  await note('job.close', 'job', job.id, await recordOf(connection, job, job.id, now));
  return [];
}

/** Saves a changed form by the same rules as if it had been sent; returns what kept it from that. */
async function saveChange(
  connection: Connection,
  editor: JobEditor,
  { job, order }: { job: EditedJob; order: Pick<BatchOrder, 'act' | 'until'> },
  { note, now }: { note: Note; now: Date },
): Promise<Reason[]> {
  const { values, standing } = changeBy(order, job, now);
  const { sent, mistakes } = editor.read(values);
  if (sent === undefined) throw new Error('a saved listing cannot be read');
  const sending = {
    id: job.id,
    version: job.version,
    act: 'save' as const,
    values,
    sent,
    mistakes,
  };
  const checked = await editor.check(connection, { ...sending, before: job, standing }, now);
  const wrong = Object.entries({ ...checked.mistakes, ...mistakes });
  if (wrong.length > 0) return wrong.map(([field, key]) => ({ field, key }));
  if (!(await takeVersion(connection, job, now))) return because('jobDesk:batch.reason.touched');
  await checked.write(note);
  await note(`job.${order.act}`, 'job', job.id, await recordOf(connection, job, job.id, now));
  return [];
}

/** What an act makes of the form of a listing, and where it will stand. */
function changeBy(
  { act, until }: Pick<BatchOrder, 'act' | 'until'>,
  job: EditedJob,
  now: Date,
): { values: Values; standing: Standing } {
  const values = valuesOf(job);
  const { state, publishedAt, publicBefore = null } = job;
  if (act === 'renew') {
    const lastDay = writeDay(until ?? renewedUntil(job, now));
    const standing = { state: 'published' as const, publishedAt: now };
    return { values: { ...values, last_day: lastDay }, standing };
  }
  const field = act === 'extend' ? 'last_day' : 'featured_until';
  return {
    values: { ...values, [field]: writeDay(until) },
    standing: { state, publishedAt, publicBefore },
  };
}

/** What the log keeps of a listing that was just written; `before`: as it was until then. */
async function recordOf(
  connection: Connection,
  before: EditedJob | undefined,
  id: number,
  now: Date,
): Promise<Details> {
  const after = await jobForEditing(connection, id, now);
  return after === undefined ? {} : recordItem(valuesOf, before, after);
}

async function binCopy(connection: Connection, id: number, now: Date): Promise<void> {
  const copy = { id, closedAt: null };
  await standJob(connection, copy, { state: 'binned', publishedAt: null }, now);
}

/** A reason that no field of the form can mend. */
function because(key: MessageKey): Reason[] {
  return [{ field: '', key }];
}

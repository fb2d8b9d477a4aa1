import { z } from 'zod';
import type { Connection, Instant } from '../../database/database';
import { insertRows } from '../../database/insert';
import { STATES } from '../../http/editing';
import type { MessageKey } from '../../language/keys';
import { BATCH_ACTS, type BatchAct } from '../rules/batch';
import type { EditedJob } from './editing';
import { indexJobs } from './search-index';

/** So long one can undo what one did; it is forgotten after. */
const HOURS_KEPT = 24;
const HOUR = 3_600_000;

const instant = z.coerce.date().nullable();

/** What a batch may change of a listing. */
const standpoint = z.object({
  state: z.enum(STATES),
  publishedAt: instant,
  expiresAt: instant,
  closedAt: instant,
  featuredUntil: instant,
});
type Standpoint = z.output<typeof standpoint>;

const outcome = z.object({
  /** The version that it made of each; `before` is missing where it made the listing itself. */
  done: z.array(
    z.object({ id: z.int(), version: z.int(), before: standpoint.optional(), title: z.string() }),
  ),
  /** What it left as it was, and why, by the field of the form that a reason leads to. */
  refused: z.array(
    z.object({
      id: z.int(),
      title: z.string(),
      reasons: z.array(z.object({ field: z.string(), key: z.custom<MessageKey>() })),
    }),
  ),
});

/** What came of an act on several listings. */
export type BatchOutcome = z.output<typeof outcome>;

/** An act on several listings, as it is remembered. */
export interface Batch extends BatchOutcome {
  readonly id: number;
  readonly act: BatchAct;
  readonly isUndone: boolean;
}

/** What a batch must know of a listing to bring it back. */
export function standpointOf(job: EditedJob): Standpoint {
  const { state, publishedAt, expiresAt, closedAt, featuredUntil } = job;
  return { state, publishedAt, expiresAt, closedAt, featuredUntil };
}

/** Remembers what someone did, for a day; returns its number. */
export async function keepBatch(
  connection: Connection,
  { userId, act, ...came }: BatchOutcome & { userId: number; act: BatchAct },
  now: Date,
): Promise<number> {
  await sweepBatches(connection, now);
  const row = { user_id: userId, act, at: now, outcome: JSON.stringify(came) };
  const [id] = await insertRows(connection, 'desk_batches', [row]);
  if (id === undefined) throw new Error('a batch has no number');
  return id;
}

/** Forgets what is too old to be undone, whoever did it. */
export async function sweepBatches({ knex }: Connection, now: Date): Promise<void> {
  await knex('desk_batches').where('at', '<=', oldest(now)).delete();
}

/** What someone did not long ago; nobody sees what another did. */
export async function batchOf(
  { knex }: Connection,
  { userId, id }: { userId: number; id: number },
  now: Date,
): Promise<Batch | undefined> {
  const row = await knex('desk_batches')
    .where({ id, user_id: userId })
    .where('at', '>', oldest(now))
    .first<{ act: string; undone_at: Instant | null; outcome: string } | undefined>();
  if (row === undefined) return undefined;
  return {
    ...{ id, isUndone: row.undone_at !== null },
    act: z.enum(BATCH_ACTS).parse(row.act),
    ...outcome.parse(JSON.parse(row.outcome)),
  };
}

/** Takes a batch for undoing, with what could not be brought back; false when it already is undone. */
export async function markUndone(
  { knex }: Connection,
  { id, done, refused }: Batch,
  now: Date,
): Promise<boolean> {
  const came = { undone_at: now, outcome: JSON.stringify({ done, refused }) };
  return (await knex('desk_batches').where({ id, undone_at: null }).update(came)) === 1;
}

/** Brings a listing, whose version was taken, back to where it stood. */
export async function returnJob(
  connection: Connection,
  id: number,
  { state, publishedAt, expiresAt, closedAt, featuredUntil }: Standpoint,
  now: Date,
): Promise<void> {
  await connection.knex('jobs').where({ id }).update({
    state,
    published_at: publishedAt,
    expires_at: expiresAt,
    closed_at: closedAt,
    featured_until: featuredUntil,
  });
  await indexJobs(connection, [id], now);
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - HOURS_KEPT * HOUR);
}

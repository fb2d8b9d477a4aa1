import type { Connection, Instant } from '../database/database';
import { statement } from '../database/statement';
import { DAYS_KEPT } from './rules';

/** A form that was not saved yet: it was being filled in, or its sender was no longer signed in. */
export interface KeptForm {
  readonly id: number;
  /** The path that it was sent to, and waits at. */
  readonly address: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly keptAt: Date;
}

const DAY_MILLISECONDS = 86_400_000;
/** The oldest go first: nobody comes back to more than this. */
const FORMS_KEPT = 20;
const NEWEST = [
  { column: 'kept_at', order: 'desc' },
  { column: 'id', order: 'desc' },
];

/** A form to keep: whose, and which earlier one it is a later state of, if any. */
interface KeptAnew extends Pick<KeptForm, 'address' | 'values'> {
  readonly userId: number;
  readonly earlier: number | undefined;
}

/**
 * Keeps a form for one person alone; returns its number. What was kept before of the same form stays
 * in its place, under its number.
 */
export async function keepForm(
  connection: Connection,
  { userId, address, values, earlier }: KeptAnew,
  now: Date,
): Promise<number> {
  const { knex } = connection;
  const row = { user_id: userId, address, fields: JSON.stringify(values) };
  const mine = () => knex('kept_forms').where({ user_id: userId });
  await sweepKeptForms(connection, now);
  if (earlier !== undefined) {
    const kept = mine().where({ id: earlier });
    if ((await kept.update({ ...row, kept_at: now })) > 0) return earlier;
  }
  await knex('kept_forms').where(row).delete();
  const [kept] = await knex('kept_forms')
    .insert({ ...row, kept_at: now })
    .returning<{ id: number }[]>('id');
  if (kept === undefined) throw new Error('a kept form has no number');
  const newest = mine().select('id').orderBy(NEWEST).limit(FORMS_KEPT);
  await mine().whereNotIn('id', newest).delete();
  return kept.id;
}

/** Takes the forms away, whosever they are, that nobody has come back for in time. */
export async function sweepKeptForms({ knex }: Connection, now: Date): Promise<void> {
  await knex('kept_forms').where('kept_at', '<=', oldest(now)).delete();
}

interface KeptRow {
  id: number;
  address: string;
  fields: string;
  kept_at: Instant;
}

const waiting = statement<KeptRow>((knex, values) => {
  const query = knex('kept_forms')
    .select('id', 'address', 'fields', 'kept_at')
    .where('user_id', values.one('userId'))
    .where('kept_at', '>', values.one('oldest'))
    .orderBy(NEWEST);
  return values.has('addresses') ? query.whereIn('address', values.list('addresses')) : query;
});

/** What waits for someone, at some addresses or anywhere: the newest first. */
export async function keptForms(
  connection: Connection,
  { userId, addresses }: { userId: number; addresses?: readonly string[] },
  now: Date,
): Promise<KeptForm[]> {
  return (await waiting(connection, { userId, addresses, oldest: oldest(now) })).map(mapKept);
}

/** Lets go of a form of someone: it was saved, or thrown away. */
export async function dropKeptForm(
  { knex }: Connection,
  userId: number,
  id: number,
): Promise<void> {
  await knex('kept_forms').where({ user_id: userId, id }).delete();
}

function mapKept({ id, address, fields, kept_at }: KeptRow): KeptForm {
  const values = JSON.parse(fields) as KeptForm['values'];
  return { id, address, values, keptAt: new Date(kept_at) };
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - DAYS_KEPT * DAY_MILLISECONDS);
}

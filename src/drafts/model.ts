import type { Connection, Instant } from '../database/database';
import { statement } from '../database/statement';
import { HOURS_KEPT } from './rules';

/** A form that could not be saved, because its sender was no longer signed in. */
export interface KeptForm {
  readonly id: number;
  /** The path that it was sent to, and waits at. */
  readonly address: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly keptAt: Date;
}

const HOUR_MILLISECONDS = 3_600_000;
/** The oldest go first: a session that ends in the middle of the night leaves no more than this. */
const FORMS_KEPT = 20;

/** Keeps a form for one person alone; returns its number. The same form, sent twice, is kept once. */
export async function keepForm(
  connection: Connection,
  form: Pick<KeptForm, 'address' | 'values'> & { readonly userId: number },
  now: Date,
): Promise<number> {
  const { knex } = connection;
  const row = { user_id: form.userId, address: form.address, fields: JSON.stringify(form.values) };
  const mine = () => knex('kept_forms').where({ user_id: form.userId });
  await sweepKeptForms(connection, now);
  await knex('kept_forms').where(row).delete();
  const [kept] = await knex('kept_forms')
    .insert({ ...row, kept_at: now })
    .returning<{ id: number }[]>('id');
  if (kept === undefined) throw new Error('a kept form has no number');
  const newest = mine().select('id').orderBy('id', 'desc').limit(FORMS_KEPT);
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
    .orderBy('id', 'desc');
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
  return new Date(now.getTime() - HOURS_KEPT * HOUR_MILLISECONDS);
}

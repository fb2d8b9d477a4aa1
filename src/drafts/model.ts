import type { Connection, Instant } from '../database/database';
import { statement } from '../database/statement';
import { HOURS_KEPT } from './rules';

/** A form that could not be saved, because its sender was no longer signed in. */
export interface KeptForm {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly keptAt: Date;
}

const HOUR_MILLISECONDS = 3_600_000;
/** The oldest go first: a session that ends in the middle of the night leaves no more than this. */
const FORMS_KEPT = 20;

/** Keeps a form for one person alone; the newest of an address stands. */
export async function keepForm(
  connection: Connection,
  form: { userId: number; address: string; values: KeptForm['values'] },
  now: Date,
): Promise<void> {
  const { knex } = connection;
  const { userId, address, values } = form;
  const mine = () => knex('kept_forms').where({ user_id: userId });
  await sweepKeptForms(connection, now);
  await knex('kept_forms')
    .insert({ user_id: userId, address, fields: JSON.stringify(values), kept_at: now })
    .onConflict(['user_id', 'address'])
    .merge();
  const kept = mine().select('address').orderBy('kept_at', 'desc').limit(FORMS_KEPT);
  await mine().whereNotIn('address', kept).delete();
}

/** Takes the forms away, whosever they are, that nobody has come back for in time. */
export async function sweepKeptForms({ knex }: Connection, now: Date): Promise<void> {
  await knex('kept_forms').where('kept_at', '<=', oldest(now)).delete();
}

/** A kept form, and where it waits. */
export interface WaitingForm extends KeptForm {
  readonly address: string;
}

interface KeptRow {
  address: string;
  fields: string;
  kept_at: Instant;
}

const waiting = statement<KeptRow>((knex, values) => {
  const query = knex('kept_forms')
    .select('address', 'fields', 'kept_at')
    .where('user_id', values.one('userId'))
    .where('kept_at', '>', values.one('oldest'))
    .orderBy('kept_at', 'desc');
  return values.has('addresses') ? query.whereIn('address', values.list('addresses')) : query;
});

/** The form that waits for someone at one of the addresses of a page: the newest, if both have one. */
export async function keptForm(
  connection: Connection,
  userId: number,
  addresses: readonly string[],
  now: Date,
): Promise<KeptForm | undefined> {
  const [row] = await waiting(connection, { userId, addresses, oldest: oldest(now) });
  return row === undefined ? undefined : mapKept(row);
}

/** All that waits for someone, the newest first. */
export async function keptForms(
  connection: Connection,
  userId: number,
  now: Date,
): Promise<WaitingForm[]> {
  return (await waiting(connection, { userId, oldest: oldest(now) })).map(mapKept);
}

/** Lets go of a form: it was saved, or thrown away. */
export async function dropKeptForm(
  connection: Connection,
  userId: number,
  addresses: readonly string[],
): Promise<void> {
  await connection
    .knex('kept_forms')
    .where({ user_id: userId })
    .whereIn('address', addresses)
    .delete();
}

function mapKept({ address, fields, kept_at }: KeptRow): WaitingForm {
  const values = JSON.parse(fields) as KeptForm['values'];
  return { address, values, keptAt: new Date(kept_at) };
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - HOURS_KEPT * HOUR_MILLISECONDS);
}

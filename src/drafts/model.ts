import type { Connection, Instant } from '../database/database';
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
  await knex('kept_forms').where('kept_at', '<=', oldest(now)).delete();
  await knex('kept_forms')
    .insert({ user_id: userId, address, fields: JSON.stringify(values), kept_at: now })
    .onConflict(['user_id', 'address'])
    .merge();
  const kept = mine().select('address').orderBy('kept_at', 'desc').limit(FORMS_KEPT);
  await mine().whereNotIn('address', kept).delete();
}

/** The form that waits for someone at an address. */
export async function keptForm(
  connection: Connection,
  userId: number,
  address: string,
  now: Date,
): Promise<KeptForm | undefined> {
  const row = await connection
    .knex('kept_forms')
    .where({ user_id: userId, address })
    .where('kept_at', '>', oldest(now))
    .first<{ fields: string; kept_at: Instant } | undefined>('fields', 'kept_at');
  if (row === undefined) return undefined;
  return {
    values: JSON.parse(row.fields) as KeptForm['values'],
    keptAt: new Date(row.kept_at),
  };
}

/** Lets go of a form: it was saved, or thrown away. */
export async function dropKeptForm(
  connection: Connection,
  userId: number,
  address: string,
): Promise<void> {
  await connection.knex('kept_forms').where({ user_id: userId, address }).delete();
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - HOURS_KEPT * HOUR_MILLISECONDS);
}

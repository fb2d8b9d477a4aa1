import type { Connection } from '../../database/database';
import type { RegisterName } from '../../http/register-routes';
import { SHAPES } from './shape';

/** Lets what addresses called an entry by lead to it. */
export async function addRedirects(
  { knex }: Connection,
  register: RegisterName,
  { old, to }: { old: readonly string[]; to: number },
): Promise<void> {
  const { column } = SHAPES[register];
  for (const each of old) {
    await knex('redirects')
      .insert({ register, old: each, [column]: to })
      .onConflict(['register', 'old'])
      .merge();
  }
}

/** Forgets what was called so before: it is an entry’s own address now. */
export async function dropRedirects(
  { knex }: Connection,
  register: RegisterName,
  old: readonly string[],
): Promise<void> {
  await knex('redirects').where({ register }).whereIn('old', old).delete();
}

/** All that addresses call anything by: whatever else is asked for, PostgreSQL might refuse to read. */
const PART = /^[\p{L}\p{N}\p{P}]{1,200}$/u;

/** The entries that were once called so in addresses, by what they were called. */
export async function redirectsOf(
  { knex }: Connection,
  register: RegisterName,
  old: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const parts = old.filter((part) => PART.test(part));
  if (parts.length === 0) return new Map();
  const rows = await knex('redirects')
    .where({ register })
    .whereIn('old', parts)
    .select<{ old: string; id: number }[]>({ old: 'old', id: SHAPES[register].column });
  return new Map(rows.map(({ old: each, id }) => [each, id]));
}

/** The entry that was once called so in addresses; undefined when there is none. */
export async function redirectOf(
  connection: Connection,
  register: RegisterName,
  old: string,
): Promise<number | undefined> {
  return (await redirectsOf(connection, register, [old])).get(old);
}

/** What bears this number, or what it was merged into: undefined when neither is there. */
export async function foundOrMoved<Found>(
  connection: Connection,
  register: 'employer' | 'author',
  id: number,
  find: (connection: Connection, id: number) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const found = await find(connection, id);
  if (found !== undefined) return found;
  const moved = await redirectOf(connection, register, String(id));
  return moved === undefined ? undefined : find(connection, moved);
}

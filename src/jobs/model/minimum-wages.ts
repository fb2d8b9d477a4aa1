import type { Connection, Knex } from '../../database/database';
import { statement } from '../../database/statement';
import type { MinimumWage } from '../rules/minimum-wage';

/** A rate of the table. */
export interface SavedWage extends MinimumWage {
  readonly id: number;
}

interface WageRow {
  id: number;
  from_day: string;
  general_cents: number;
  tipped_cents: number;
}

const newestFirst = (knex: Knex) =>
  knex('minimum_wages')
    .select<WageRow[]>('id', 'from_day', 'general_cents', 'tipped_cents')
    .orderBy('from_day', 'desc');

const selectWages = statement<WageRow>((knex) => newestFirst(knex));

/** All rates, those to come too: the newest first. */
export async function minimumWages(connection: Connection): Promise<SavedWage[]> {
  return (await selectWages(connection)).map(mapWage);
}

/** The same; nobody else removes one of them before the transaction ends. */
export async function holdMinimumWages({ knex }: Connection): Promise<SavedWage[]> {
  // SQLite, where the transaction itself holds all, leaves this out.
  return (await newestFirst(knex).forUpdate()).map(mapWage);
}

/** Adds a rate; returns its id, undefined when one begins on that day already. */
export async function insertMinimumWage(
  { knex }: Connection,
  { from, generalCents, tippedCents }: MinimumWage,
  now: Date,
): Promise<number | undefined> {
  const [added] = await knex('minimum_wages')
    .insert({
      from_day: from,
      general_cents: generalCents,
      tipped_cents: tippedCents,
      created_at: now,
    })
    .onConflict('from_day')
    .ignore()
    .returning<{ id: number }[]>('id');
  return added?.id;
}

/** Removes a rate. */
export async function deleteMinimumWage({ knex }: Connection, id: number): Promise<void> {
  await knex('minimum_wages').where({ id }).delete();
}

function mapWage(row: WageRow): SavedWage {
  return {
    id: row.id,
    from: row.from_day,
    generalCents: row.general_cents,
    tippedCents: row.tipped_cents,
  };
}

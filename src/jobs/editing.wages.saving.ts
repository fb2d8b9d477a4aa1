import { noteFor } from '../audit/model';
import { added, changesBetween } from '../audit/rules';
import type { Connection } from '../database/database';
import type { Mistakes } from '../http/form';
import { deleteMinimumWage, holdMinimumWages, insertMinimumWage } from './model';
import type { MinimumWage } from './rules/minimum-wage';

/** Adds a rate, on record, in the transaction of `connection`; returns what keeps it from that. */
export async function addWage(
  connection: Connection,
  { wage, userId }: { wage: MinimumWage; userId: number },
  now: Date,
): Promise<Mistakes | undefined> {
  const id = await insertMinimumWage(connection, wage, now);
  if (id === undefined) return { from: 'wages:mistake.dayTaken' };
  const details = { changes: added(written(wage)) };
  await noteFor(connection, userId, now)('minimum_wage.create', 'minimum_wage', id, details);
  return undefined;
}

/**
 * Removes a rate, on record, in the transaction of `connection`; returns what keeps it from that.
 * The last one stays: without any, no pay would be compared. One that is gone already, as after a
 * button pressed twice, is no mistake.
 */
export async function removeWage(
  connection: Connection,
  { id, userId }: { id: number | undefined; userId: number },
  now: Date,
): Promise<Mistakes | undefined> {
  const wages = await holdMinimumWages(connection);
  const removed = wages.find((wage) => wage.id === id);
  if (removed === undefined) return undefined;
  if (wages.length === 1) return { wages: 'wages:mistake.last' };
  await deleteMinimumWage(connection, removed.id);
  const details = { changes: changesBetween(written(removed), {}) };
  await noteFor(connection, userId, now)(
    'minimum_wage.delete',
    'minimum_wage',
    removed.id,
    details,
  );
  return undefined;
}

/** A rate as the log keeps it. */
function written({ from, generalCents, tippedCents }: MinimumWage) {
  return { from, generalCents: String(generalCents), tippedCents: String(tippedCents) };
}

import type { Connection, Knex } from '../../database/database';
import { statement } from '../../database/statement';
import { openNow } from './open';

/** How many listings are open for each id, the most first; one that has none is left out. */
export type OpenCounts = ReadonlyMap<number, number>;

/** Up to so many, counts are always of this instant; a larger board’s may be a minute old. */
const COUNTED_EACH_TIME = 5000;
const REMEMBERED_MILLISECONDS = 60_000;

/** How many listings are open in each category. */
export const countJobsByCategory = openCountsBy('jobs.category_id');

/** How many listings each employer has open. */
export const countJobsByEmployer = openCountsBy('jobs.employer_id');

/** How many listings are open in each place; a listing counts in each of its places. */
export const countJobsByPlace = openCountsBy('job_places.place_id', (query) =>
  query.join('job_places', 'job_places.job_id', 'jobs.id'),
);

function openCountsBy(
  column: string,
  join: (query: Knex.QueryBuilder) => Knex.QueryBuilder = (query) => query,
): (connection: Connection, now: Date) => Promise<OpenCounts> {
  const count = statement<{ id: number; total: number }>((knex, values) =>
    openNow(join(knex('jobs')), values)
      .select({ id: column })
      .count({ total: '*' })
      .groupBy(column)
      .orderBy([{ column: 'total', order: 'desc' }, { column }]),
  );
  const remembered = new WeakMap<Connection, { counts: OpenCounts; at: number }>();
  return async (connection, now) => {
    const last = remembered.get(connection);
    const age = now.getTime() - (last?.at ?? 0);
    if (last !== undefined && age >= 0 && age < REMEMBERED_MILLISECONDS) return last.counts;
    const rows = await count(connection, { now });
    const counts = new Map(rows.map(({ id, total }) => [id, total]));
    if (rows.reduce((sum, { total }) => sum + total, 0) > COUNTED_EACH_TIME) {
      remembered.set(connection, { counts, at: now.getTime() });
    }
    return counts;
  };
}

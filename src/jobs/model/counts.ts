import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import { openNow } from './open';

const countAll = statement<{ total: number }>((knex, values) =>
  openNow(knex('jobs'), values).count({ total: '*' }),
);

const countByCategory = statement<{ id: number; total: number }>((knex, values) =>
  openNow(knex('jobs'), values)
    .select({ id: 'jobs.category_id' })
    .count({ total: '*' })
    .groupBy('jobs.category_id'),
);

const countByPlace = statement<{ id: number; total: number }>((knex, values) =>
  openNow(knex('jobs'), values)
    .join('job_places', 'job_places.job_id', 'jobs.id')
    .select({ id: 'job_places.place_id' })
    .count({ total: '*' })
    .groupBy('job_places.place_id'),
);

const countByEmployer = statement<{ id: number; total: number }>((knex, values) =>
  openNow(knex('jobs'), values)
    .select({ id: 'jobs.employer_id' })
    .count({ total: '*' })
    .groupBy('jobs.employer_id'),
);

/** How many listings are open. */
export async function countOpenJobs(connection: Connection, now: Date): Promise<number> {
  const [row] = await countAll(connection, { now });
  return row?.total ?? 0;
}

/** How many listings are open in each category, by its id; one with none is left out. */
export function countJobsByCategory(connection: Connection, now: Date) {
  return totals(countByCategory(connection, { now }));
}

/** How many listings are open in each place, by its id; one listing counts in each of its places. */
export function countJobsByPlace(connection: Connection, now: Date) {
  return totals(countByPlace(connection, { now }));
}

/** How many listings each employer has open, by its id. */
export function countJobsByEmployer(connection: Connection, now: Date) {
  return totals(countByEmployer(connection, { now }));
}

async function totals(rows: Promise<{ id: number; total: number }[]>) {
  return new Map((await rows).map(({ id, total }) => [id, total] as const));
}

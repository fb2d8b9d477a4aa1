import type { Knex } from '../../database/database';
import type { Placeholders } from '../../database/statement';
import { openNow } from './open';

/** What a listing has several of, in tables of their own. */
const SEVERAL = [
  ['place', 'job_places', 'place_id'],
  ['language', 'job_languages', 'language'],
  ['locale', 'job_texts', 'locale'],
] as const;

/**
 * The open listings that match the values that are given; within one filter, values mean *or*.
 * With `many`, so many match that it is cheaper to walk the newest listings and ask of each whether
 * it matches; without, those that match are gathered first. Both give the same.
 */
export function matching(knex: Knex, values: Placeholders): Knex.QueryBuilder {
  const query = openNow(knex('jobs'), values);
  for (const column of ['tenure', 'schedule', 'workplace'] as const) {
    if (values.has(column)) query.whereIn(`jobs.${column}`, values.list(column));
  }
  for (const column of ['category', 'employer'] as const) {
    if (values.has(column)) query.whereIn(`jobs.${column}_id`, values.list(column));
  }
  for (const [name, table, column] of SEVERAL) {
    if (!values.has(name)) continue;
    const rows = knex(table).whereIn(column, values.list(name));
    if (table === 'job_texts') rows.whereRaw(`job_texts.state = 'ready'`);
    if (values.has('many')) query.whereExists(rows.whereRaw(`${table}.job_id = jobs.id`));
    else query.whereIn('jobs.id', rows.select('job_id'));
  }
  if (values.has('annual')) query.where('jobs.salary_annual_cents', '>=', values.one('annual'));
  if (values.has('since')) query.where('jobs.published_at', '>=', values.one('since'));
  return query;
}

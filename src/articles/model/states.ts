import type { Connection, Knex } from '../../database/database';
import { statement, type Placeholders } from '../../database/statement';
import type { State } from '../../http/editing';

const byState = statement<{ state: State; total: number }>((knex, values) =>
  knex('articles')
    .select({ state: stateNow(knex, values) })
    .count({ total: '*' })
    .groupByRaw('1'),
);

/**
 * The state of each of the articles as SQL, at the instant `now`: what was scheduled is published from
 * its hour on, as in `stateAt`. What has appeared is looked for by itself, so that the rest is told
 * from the index of states alone.
 */
export function stateNow(knex: Knex, values: Placeholders): Knex.Raw {
  const appeared = knex('articles')
    .select('id')
    .whereRaw(`state in ('scheduled', 'published')`)
    .whereRaw(`state = 'scheduled'`)
    .where('published_at', '<=', values.one('now'));
  return knex.raw(`(case when articles.id in ? then 'published' else articles.state end)`, [
    appeared,
  ]);
}

/** How many articles there are in each state now; one that is missing has none. */
export async function articlesByState(
  connection: Connection,
  now: Date,
): Promise<Partial<Record<State, number>>> {
  const rows = await byState(connection, { now });
  return Object.fromEntries(rows.map(({ state, total }) => [state, total]));
}

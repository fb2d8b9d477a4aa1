import type { Knex } from 'knex';
import type { Connection } from './connection';
import { statement, type Placeholders } from './statement';

/** What is published, at once or from an hour on. */
type Publishable = 'jobs' | 'articles';

/**
 * The state of each thing of a table as SQL, at the instant `now`: what was scheduled is published from
 * its hour on, as in `stateAt`. What has appeared is looked for by itself, so that the rest is told
 * from the index of states alone.
 */
export function stateNow(knex: Knex, things: Publishable, values: Placeholders): Knex.Raw {
  const appeared = knex(things)
    .select('id')
    // As the index of what may be open says it.
    .whereRaw(`state in ('scheduled', 'published')`)
    .whereRaw(`state = 'scheduled'`)
    .where('published_at', '<=', values.one('now'));
  return knex.raw(`(case when ${things}.id in ? then 'published' else ${things}.state end)`, [
    appeared,
  ]);
}

/** How many things of a table there are in each state now; one that is missing has none. */
export function countByState<State extends string>(
  things: Publishable,
): (connection: Connection, now: Date) => Promise<Partial<Record<State, number>>> {
  const count = statement<{ state: State; total: number }>((knex, values) =>
    knex(things)
      .select({ state: stateNow(knex, things, values) })
      .count({ total: '*' })
      .groupByRaw('1'),
  );
  return async (connection, now) => {
    const rows = await count(connection, { now });
    return Object.fromEntries(rows.map(({ state, total }) => [state, total])) as Partial<
      Record<State, number>
    >;
  };
}

import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { State } from '../../http/editing';

const byState = statement<{ state: State; total: number }>((knex) =>
  knex('jobs').select('state').count({ total: '*' }).groupBy('state'),
);

/** How many listings there are in each state; one that is missing has none. */
export async function jobsByState(connection: Connection): Promise<Partial<Record<State, number>>> {
  const rows = await byState(connection);
  return Object.fromEntries(rows.map(({ state, total }) => [state, total]));
}

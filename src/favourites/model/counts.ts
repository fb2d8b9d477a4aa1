import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import { forEachKind, type Kind } from '../rules';
import { ROWS } from './rows';

interface Row {
  id: number;
  total: number | string;
}

const countByThing = forEachKind((kind) =>
  statement<Row>((knex, values) =>
    knex(ROWS[kind].table)
      .select({ id: ROWS[kind].column })
      .count({ total: '*' })
      .whereNull('removed_at')
      .whereIn(ROWS[kind].column, values.list('ids'))
      .groupBy(ROWS[kind].column),
  ),
);

const countAll = forEachKind((kind) =>
  statement<{ total: number | string }>((knex) =>
    knex(ROWS[kind].table).count({ total: '*' }).whereNull('removed_at'),
  ),
);

/** How many people keep each of these things; what nobody keeps is left out. */
export async function favouritesOf(
  connection: Connection,
  kind: Kind,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = ids.length === 0 ? [] : await countByThing[kind](connection, { ids });
  return new Map(rows.map(({ id, total }) => [id, Number(total)]));
}

/** How many favourites of a kind there are in all. */
export async function countFavourites(connection: Connection, kind: Kind): Promise<number> {
  const [row] = await countAll[kind](connection);
  return Number(row?.total ?? 0);
}

import type { Connection } from '../../database/database';

/** What is counted of an item, and where it stands. */
const COLUMNS = {
  read: { table: 'article_days', items: 'articles', item: 'article_id', column: 'reads' },
  view: { table: 'job_days', items: 'jobs', item: 'job_id', column: 'views' },
  press: { table: 'job_days', items: 'jobs', item: 'job_id', column: 'presses' },
} as const;

/** How many times something was done with an item on a day. */
export interface Counted {
  readonly kind: keyof typeof COLUMNS;
  readonly id: number;
  readonly day: string;
  readonly count: number;
}

/** How many times something was searched for on a day, and not found. */
export interface SearchCount {
  readonly day: string;
  readonly key: string;
  readonly words: string;
  readonly count: number;
}

/** Nobody types so many things in a day that no listing has: whoever does is filling the table. */
const MOST_SEARCHES_A_DAY = 2000;

/**
 * Adds to what other processes have counted; of an item that is gone meanwhile nothing. Inside a
 * transaction, and always in the same order: two processes never wait for each other in a circle.
 */
export async function addToDays(
  connection: Connection,
  counted: readonly Counted[],
): Promise<void> {
  const inOrder = [...counted].sort(
    (a, b) => compare(a.kind, b.kind) || compare(a.day, b.day) || a.id - b.id,
  );
  for (const { kind, id, day, count } of inOrder) {
    const { table, items, item, column } = COLUMNS[kind];
    await connection.knex.raw(
      `insert into ${table} (${item}, day, ${column})
        select id, ?, ? from ${items} where id = ?
        on conflict (day, ${item}) do update set ${column} = ${table}.${column} + excluded.${column}`,
      [day, count, id],
    );
  }
}

/** The same for searches; a day that is full of them takes no more. */
export async function addEmptySearches(
  connection: Connection,
  searches: readonly SearchCount[],
): Promise<void> {
  const { knex } = connection;
  for (const day of new Set(searches.map((search) => search.day))) {
    const [row] = await knex('empty_searches')
      .where({ day })
      .count<{ total: number | string }[]>({ total: '*' });
    const room = MOST_SEARCHES_A_DAY - Number(row?.total ?? 0);
    const ofDay = searches.filter((search) => search.day === day).slice(0, Math.max(0, room));
    for (const search of ofDay.sort((a, b) => compare(a.key, b.key))) {
      await knex('empty_searches')
        .insert(search)
        .onConflict(['day', 'key'])
        .merge({ count: knex.raw('empty_searches.count + excluded.count') });
    }
  }
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

import type { Connection } from '../../database/database';
import { DAYS_OF_WORDS, DAYS_TO_BE_SHOWN, firstOfDays } from '../rules';

/** Words that no open listing had, and how often they were searched for. */
export interface EmptySearch {
  readonly words: string;
  readonly count: number;
  readonly days: number;
}

interface Row {
  words: string;
  count: number | string;
  days: number | string;
}

/** What was searched for since a day without success, the most often first, once it may be shown. */
export async function emptySearches(
  { knex }: Connection,
  { from, now }: { readonly from: string; readonly now: Date },
  limit = Number.MAX_SAFE_INTEGER,
): Promise<EmptySearch[]> {
  const shown = knex('empty_searches')
    .select('key')
    .where('day', '>=', firstOfDays(DAYS_OF_WORDS, now))
    .groupBy('key')
    .havingRaw('count(*) >= ?', [DAYS_TO_BE_SHOWN]);
  const rows = await knex('empty_searches')
    .max({ words: 'words' })
    .sum({ count: 'count' })
    .count<Row[]>({ days: '*' })
    .where('day', '>=', from)
    .whereIn('key', shown)
    .groupBy('key')
    .orderByRaw('sum(count) desc, key')
    .limit(limit);
  return rows.map(({ words, count, days }) => ({
    words,
    count: Number(count),
    days: Number(days),
  }));
}

import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';

/** What was counted on a day. */
export interface DayNumbers {
  readonly reads: number;
  readonly views: number;
  readonly presses: number;
  /** That found nothing. */
  readonly searches: number;
}

type Row = { day: string } & Partial<Record<keyof DayNumbers, number | string>>;

const selectDays = [
  sumsOf('article_days', { reads: 'reads' }),
  sumsOf('job_days', { views: 'views', presses: 'presses' }),
  sumsOf('empty_searches', { searches: 'count' }),
];

/** What was counted from one day to another, both among them; a day without anything is left out. */
export async function numbersByDay(
  connection: Connection,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, DayNumbers>> {
  const found = new Map<string, DayNumbers>();
  for (const select of selectDays) {
    for (const { day, ...sums } of await select(connection, { from, to })) {
      const known = found.get(day) ?? { reads: 0, views: 0, presses: 0, searches: 0 };
      // A sum comes from PostgreSQL as a text.
      const added = Object.entries(sums).map(([name, sum]) => [name, Number(sum)]);
      found.set(day, { ...known, ...(Object.fromEntries(added) as Partial<DayNumbers>) });
    }
  }
  return found;
}

function sumsOf(table: string, columns: Readonly<Record<string, string>>) {
  return statement<Row>((knex, values) =>
    knex(table)
      .select('day')
      .sum(columns)
      .whereBetween('day', [values.one('from'), values.one('to')])
      .groupBy('day'),
  );
}

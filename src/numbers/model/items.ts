import { currentTitles } from '../../audit/model';
import type { Connection } from '../../database/database';
import { favouritesOf } from '../../favourites/model';
import type { Locale } from '../../language/locales';

interface Item {
  readonly id: number;
  readonly titles: Readonly<Partial<Record<Locale, string>>>;
  /** How many people keep it now. */
  readonly favourites: number;
}

/** An article, and how often it was read. */
export interface ReadArticle extends Item {
  readonly reads: number;
}

/** A listing, how often it was seen, and how often someone went on to apply. */
export interface ViewedJob extends Item {
  readonly views: number;
  readonly presses: number;
}

/** From one day to another, both among them. */
interface Run {
  readonly from: string;
  readonly to: string;
}

type Summed<Name extends string> = { id: number } & Record<Name, number | string>;

/** As many as one question may name. */
const AT_ONCE = 500;

/** The articles that were read in a run of days, the most often first. */
export async function mostRead(
  connection: Connection,
  { from, to }: Run,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<ReadArticle[]> {
  const rows = await connection
    .knex('article_days')
    .select({ id: 'article_id' })
    .sum<Summed<'reads'>[]>({ reads: 'reads' })
    .whereBetween('day', [from, to])
    .groupBy('article_id')
    .orderByRaw('sum(reads) desc, article_id desc')
    .limit(limit);
  const items = rows.map(({ id, reads }) => ({ id, reads: Number(reads) }));
  return withItems(connection, 'article', items);
}

/** The listings that were seen in a run of days, the most often first. */
export async function mostViewed(
  connection: Connection,
  { from, to }: Run,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<ViewedJob[]> {
  const rows = await connection
    .knex('job_days')
    .select({ id: 'job_id' })
    .sum<Summed<'views' | 'presses'>[]>({ views: 'views', presses: 'presses' })
    .whereBetween('day', [from, to])
    .groupBy('job_id')
    .orderByRaw('sum(views) desc, sum(presses) desc, job_id desc')
    .limit(limit);
  const items = rows.map(({ id, views, presses }) => ({
    ...{ id, views: Number(views), presses: Number(presses) },
  }));
  return withItems(connection, 'job', items);
}

/** What each item is called now, and how many keep it. */
async function withItems<Row extends { readonly id: number }>(
  connection: Connection,
  kind: 'article' | 'job',
  rows: readonly Row[],
): Promise<(Row & Item)[]> {
  const whole: (Row & Item)[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const ids = some.map(({ id }) => id);
    const titles = await currentTitles(connection, kind, ids);
    const kept = await favouritesOf(connection, kind, ids);
    for (const row of some) {
      whole.push({
        ...row,
        titles: titles.get(row.id) ?? {},
        favourites: kept.get(row.id) ?? 0,
      });
    }
  }
  return whole;
}

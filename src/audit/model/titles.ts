import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';

interface TitleRow {
  id: number;
  locale: Locale | null;
  title: string | null;
}

type Titles = Partial<Record<Locale, string>>;

const selectTitles = {
  job: titlesFrom('jobs', 'job_texts', 'job_id'),
  article: titlesFrom('articles', 'article_texts', 'article_id'),
} as const;

/** What items are called now, by their number; one that is gone is not among them. */
export async function currentTitles(
  connection: Connection,
  kind: keyof typeof selectTitles,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Titles>> {
  const rows = ids.length === 0 ? [] : await selectTitles[kind](connection, { ids });
  const titles = new Map<number, Titles>();
  for (const { id, locale, title } of rows) {
    const known = titles.get(id) ?? {};
    titles.set(id, locale === null || !title ? known : { ...known, [locale]: title });
  }
  return titles;
}

function titlesFrom(things: string, texts: string, key: string) {
  return statement<TitleRow>((knex, values) =>
    knex(things)
      .leftJoin(texts, `${texts}.${key}`, `${things}.id`)
      .select({ id: `${things}.id`, locale: `${texts}.locale`, title: `${texts}.title` })
      .whereIn(`${things}.id`, values.list('ids')),
  );
}

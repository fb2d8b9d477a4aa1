import type { Knex } from 'knex';
import { titleKeys } from '../src/language/collation';
import type { Locale } from '../src/language/locales';

const ROWS_AT_ONCE = 500;

/** What each kind of item is called by its own texts. */
const ITEMS = { jobs: ['job_texts', 'job_id'], articles: ['article_texts', 'article_id'] } as const;

/**
 * What the desk finds and sorts items by: the title that each has for readers of either language, kept
 * with its facts, so that a list of fifty thousand is in order before it is read.
 */
export async function up(knex: Knex): Promise<void> {
  const { config } = knex.client as { config: { client: unknown } };
  // Compared byte by byte, as all keys of ours; « C » is what PostgreSQL calls that.
  const type = config.client === 'pg' ? 'text collate "C"' : 'text';
  for (const [table, [texts, item]] of Object.entries(ITEMS)) {
    for (const column of ['sort_fr', 'sort_en']) {
      // As knex would not: it rebuilds the table on SQLite.
      await knex.raw(`alter table ${table} add column ${column} ${type} not null default ''`);
    }
    await fillKeys(knex, { table, texts, item });
    for (const columns of [['sort_fr'], ['sort_en'], ['updated_at']]) {
      // The state comes along, so that a list in one state visits no row before its page.
      const name = `${table}_desk_${columns.join('_')}`;
      await knex.raw(`create index ${name} on ${table} (${columns.join(', ')}, id, state)`);
    }
  }
  // What was never published comes last; so a list of the site does not take this index for its own.
  await knex.raw(`create index articles_desk_published
    on articles ((published_at is null), published_at desc, id desc, state)`);
  // Those that wait by their age, those that were seen to by when.
  await knex.raw('create index reports_desk on reports (decided_at, made_at, id)');
  await knex.raw('create index articles_desk_states on articles (id, state)');
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

async function fillKeys(
  knex: Knex,
  { table, texts, item }: { table: string; texts: string; item: string },
): Promise<void> {
  let last = 0;
  for (;;) {
    const ids = await knex(table)
      .where('id', '>', last)
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .pluck<number[]>('id');
    if (ids.length === 0) return;
    last = ids.at(-1) ?? last;
    const rows = await knex(texts)
      .whereIn(item, ids)
      .select<{ id: number; locale: Locale; title: string }[]>({ id: item }, 'locale', 'title');
    const titles = new Map<number, Partial<Record<Locale, { title: string }>>>(
      ids.map((id) => [id, {}]),
    );
    for (const { id, locale, title } of rows)
      Object.assign(titles.get(id) ?? {}, { [locale]: { title } });
    const keys = [...titles].flatMap(([id, each]) => [id, ...Object.values(titleKeys(each))]);
    const marks = ids.map(() => '(cast(? as integer), ?, ?)').join(', ');
    await knex.raw(
      `update ${table} set sort_fr = keys.column2, sort_en = keys.column3
        from (values ${marks}) as keys where ${table}.id = keys.column1`,
      keys,
    );
  }
}

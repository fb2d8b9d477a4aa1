import type { Knex } from 'knex';

const INDEXES = [
  ['search_jobs', 'job'],
  ['search_articles', 'article'],
] as const;

/**
 * Which rows of the search’s indexes came or went, in the order of `at`: who keeps them in memory
 * reads what happened since, and not all of them again.
 */
export async function up(knex: Knex): Promise<void> {
  const { config } = knex.client as { config: { client: unknown } };
  await (config.client === 'pg' ? onPostgres : onSqlite)(knex);
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

async function onSqlite(knex: Knex): Promise<void> {
  await knex.raw(`create table search_changes (
    at integer primary key autoincrement,
    kind text not null,
    row_id integer not null
  )`);
  for (const [index, kind] of INDEXES) {
    await knex.raw(`create trigger ${index}_came after insert on ${index} begin
      insert into search_changes (kind, row_id) values ('${kind}', new.row_id);
    end`);
    await knex.raw(`create trigger ${index}_went after delete on ${index} begin
      insert into search_changes (kind, row_id) values ('${kind}', old.row_id);
    end`);
  }
}

/**
 * Numbers are given out before transactions end, so that a smaller one may show up later: the
 * transaction’s own tells which may still be on their way.
 */
async function onPostgres(knex: Knex): Promise<void> {
  await knex.raw(`create table search_changes (
    at bigint not null default pg_current_xact_id()::text::bigint,
    kind text not null,
    row_id bigint not null
  )`);
  await knex.raw('create index search_changes_at on search_changes (at)');
  // With the row: PostgreSQL plans for any number of changes, and would else read them all.
  await knex.raw('create index search_changes_rows on search_changes (kind, at, row_id)');
  await knex.raw(`create function search_changed() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        insert into search_changes (kind, row_id) values (tg_argv[0], old.row_id);
      end if;
      if tg_op <> 'DELETE' then
        insert into search_changes (kind, row_id) values (tg_argv[0], new.row_id);
      end if;
      return null;
    end $$`);
  for (const [index, kind] of INDEXES) {
    await knex.raw(`create trigger ${index}_changed
      after insert or update or delete on ${index}
      for each row execute function search_changed('${kind}')`);
  }
}

import type { Knex } from 'knex';

/** What keeping places on the desk needs, as the other registers have it: a version, old addresses. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table places add column version integer not null default 1');
  // As knex would not: it rebuilds the table on SQLite.
  await knex.raw(
    'alter table redirects add column place_id integer references places (id) on delete cascade',
  );
  await knex.raw('create index redirects_place on redirects (place_id)');
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

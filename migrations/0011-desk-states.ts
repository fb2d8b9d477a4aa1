import type { Knex } from 'knex';

/**
 * The states of listings for the desk, by number first: by state first, SQLite took that index for
 * the lists of what is open too, whose own are ten times faster.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('jobs', (table) => {
    table.dropIndex(['state', 'id']);
    table.index(['id', 'state']);
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

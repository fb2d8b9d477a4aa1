import type { Knex } from 'knex';

/** What someone keeps no longer waits a little with the day of its first press, for who takes it back. */
export async function up(knex: Knex): Promise<void> {
  for (const kind of ['job', 'article']) {
    await knex.schema.alterTable(`${kind}_favourites`, (table) => {
      table.timestamp('removed_at').index();
    });
  }
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

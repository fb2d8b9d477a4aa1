import type { Knex } from 'knex';

/**
 * Since when something was public that was taken off and waits to come back: should it be taken back
 * before its hour, it is what it was, off the site, and no draft that nobody has seen.
 */
export async function up(knex: Knex): Promise<void> {
  for (const name of ['articles', 'jobs']) {
    await knex.schema.alterTable(name, (table) => {
      table.timestamp('public_before');
    });
  }
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

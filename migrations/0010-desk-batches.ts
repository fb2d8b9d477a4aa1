import type { Knex } from 'knex';

/** What someone did to several listings at once, so that it can be told and undone. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('desk_batches', (table) => {
    table.increments('id');
    table.integer('user_id').notNullable().references('users.id').onDelete('CASCADE').index();
    table.text('act').notNullable();
    table.timestamp('at').notNullable().index();
    table.timestamp('undone_at');
    table.text('outcome').notNullable();
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

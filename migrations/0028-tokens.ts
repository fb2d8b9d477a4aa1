import type { Knex } from 'knex';

/** What a link in a mail lets someone do with their account, once and for a while. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('tokens', (table) => {
    table.increments('id');
    table.integer('user_id').notNullable().references('users.id').onDelete('CASCADE').index();
    table.text('purpose').notNullable();
    // The token itself is in the mail alone.
    table.text('hash').notNullable().unique();
    table.timestamp('ends_at').notNullable().index();
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

import type { Knex } from 'knex';

/** What lets someone take a role on the desk, by a link that they alone were sent. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('invitations', (table) => {
    table.increments('id');
    table.text('email').notNullable();
    // The newest one to an address takes the place of any before.
    table.text('email_key').notNullable().unique();
    table.text('role').notNullable();
    table.text('locale').notNullable();
    // Of what stands in the link: who reads this table can accept nothing.
    table.text('token_hash').notNullable().unique();
    // The account may go, the invitation lives out its days.
    table.integer('user_id').references('users.id').onDelete('SET NULL').index();
    table.timestamp('made_at').notNullable();
    table.timestamp('ends_at').notNullable().index();
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

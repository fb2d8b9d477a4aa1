import type { Knex } from 'knex';

/** Who has an account, who is signed in, and who tries too often. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('users', (table) => {
    table.increments('id');
    // As it was typed, and as it is compared: one account an address, whatever its capitals.
    table.text('email').notNullable();
    table.text('email_key').notNullable().unique();
    table.text('name').notNullable();
    table.text('password_hash').notNullable();
    table.text('role').notNullable().defaultTo('member').checkIn(['member', 'editor', 'admin']);
    table.string('locale', 2).notNullable().checkIn(['fr', 'en']);
    table.boolean('demo').notNullable().defaultTo(false);
    table.timestamp('created_at').notNullable();
    table.timestamp('updated_at').notNullable();
  });
  await knex.schema.createTable('sessions', (table) => {
    // Of the number in the cookie: who reads this table can be nobody.
    table.text('id_hash').primary();
    // None yet: a browser that only wished for something.
    table.integer('user_id').references('users.id').onDelete('CASCADE').index();
    table.text('content').notNullable();
    table.timestamp('expires_at').notNullable().index();
  });
  await knex.schema.createTable('attempts', (table) => {
    // What is counted, hashed: an address, an account, or both.
    table.text('key_hash').primary();
    table.integer('count').notNullable();
    table.timestamp('forgotten_at').notNullable().index();
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

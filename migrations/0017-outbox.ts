import type { Knex } from 'knex';

/** The mails that go out: written down in the transaction that is their cause, sent afterwards. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('outbox', (table) => {
    table.increments('id');
    // The same at each try, so that whoever gets a mail twice can tell.
    table.text('message_id').notNullable().unique();
    table.text('recipient').notNullable();
    table.text('locale').notNullable();
    table.text('subject').notNullable();
    // Both are taken away once the mail is out of the house.
    table.text('text');
    table.text('html');
    table.timestamp('written_at').notNullable();
    // When it is tried next; null: it is sent, or nobody tries it any more.
    table.timestamp('due_at').index();
    table.integer('tries').notNullable().defaultTo(0);
    table.timestamp('sent_at').index();
    table.timestamp('dead_at').index();
    // What the last try that failed was told.
    table.text('fault');
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

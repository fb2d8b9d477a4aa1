import type { Knex } from 'knex';

/** What editing needs: a version of each item, who did what, and forms that could not be saved yet. */
export async function up(knex: Knex): Promise<void> {
  for (const item of ['jobs', 'articles']) {
    await knex.schema.alterTable(item, (table) => {
      // Grows at each save: who saves from an older one is shown what they missed.
      table.integer('version').notNullable().defaultTo(1);
    });
  }
  // What the desk lists by state, the newest first.
  await knex.schema.alterTable('jobs', (table) => {
    table.index(['state', 'id']);
  });
  await knex.schema.createTable('audit_log', (table) => {
    table.increments('id');
    table.timestamp('at').notNullable();
    // The account may go, what it did stays.
    table.integer('user_id').references('users.id').onDelete('SET NULL').index();
    table.text('action').notNullable();
    table.text('subject').notNullable();
    table.integer('subject_id').notNullable();
    table.text('details');
    table.index(['subject', 'subject_id', 'id']);
  });
  await knex.schema.createTable('kept_forms', (table) => {
    table.integer('user_id').notNullable().references('users.id').onDelete('CASCADE');
    // The path that the form was sent to.
    table.text('address').notNullable();
    table.text('fields').notNullable();
    table.timestamp('kept_at').notNullable();
    table.primary(['user_id', 'address']);
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

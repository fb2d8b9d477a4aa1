import type { Knex } from 'knex';

/** What employers submit at the door, what is said of it, and the links that lead back to it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('submissions', (table) => {
    table.increments('id');
    table.text('email').notNullable();
    // One person is asked for under one spelling.
    table.text('email_key').notNullable().index();
    table.text('locale').notNullable();
    table.text('state').notNullable();
    // The form as it was sent, in JSON.
    table.text('fields').notNullable();
    // Grows each time that it is sent again: an editor may have another one open.
    table.integer('version').notNullable().defaultTo(1);
    // Null until an editor has made a listing of it.
    table.integer('job_id').references('jobs.id').onDelete('CASCADE').index();
    // What had been sent when that listing was made.
    table.integer('job_version');
    // When it first went online; from then on what is sent is a correction.
    table.timestamp('accepted_at');
    table.timestamp('made_at').notNullable();
    // Of the last thing that happened to it.
    table.timestamp('changed_at').notNullable();
    table.index(['state', 'changed_at']);
  });
  await knex.schema.createTable('submission_links', (table) => {
    table.increments('id');
    const submission = table.integer('submission_id').notNullable().index();
    submission.references('submissions.id').onDelete('CASCADE');
    // Of what stands in the link: who reads this table can open nothing.
    table.text('token_hash').notNullable().unique();
    table.timestamp('made_at').notNullable();
  });
  await knex.schema.createTable('submission_messages', (table) => {
    table.increments('id');
    const submission = table.integer('submission_id').notNullable().index();
    submission.references('submissions.id').onDelete('CASCADE');
    table.text('kind').notNullable();
    table.text('words').notNullable();
    table.timestamp('made_at').notNullable();
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

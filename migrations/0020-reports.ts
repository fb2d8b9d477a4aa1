import type { Knex } from 'knex';

/** What people say is wrong with a listing, until someone has seen to it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('reports', (table) => {
    table.increments('id');
    table.integer('job_id').notNullable().references('jobs.id').onDelete('CASCADE').index();
    table.text('reason').notNullable();
    table.text('words').notNullable();
    // Where an answer is wanted; forgotten once it is given.
    table.text('email');
    table.text('locale').notNullable();
    table.timestamp('made_at').notNullable();
    // Null: nobody has seen to it yet.
    table.timestamp('decided_at').index();
    table.text('decision');
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

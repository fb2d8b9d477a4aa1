import type { Knex } from 'knex';

/** What lets someone without an account look at an article or a listing before it is public. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('preview_links', (table) => {
    table.increments('id');
    for (const item of ['job', 'article']) {
      table.integer(`${item}_id`).references(`${item}s.id`).onDelete('CASCADE').index();
    }
    // Of what stands in the address: who reads this table can open nothing.
    table.text('token_hash').notNullable().unique();
    // The account may go, the link lives out its days.
    table.integer('user_id').references('users.id').onDelete('SET NULL').index();
    table.timestamp('made_at').notNullable();
    table.timestamp('ends_at').notNullable().index();
    table.check('(job_id is null) <> (article_id is null)');
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

import type { Knex } from 'knex';

/** What each save left of an article or a listing: the fields of its form, as they were then. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('revisions', (table) => {
    table.increments('id');
    for (const item of ['job', 'article']) {
      table.integer(`${item}_id`).references(`${item}s.id`).onDelete('CASCADE');
      table.index([`${item}_id`, 'id']);
    }
    // Null: as it was found before the next save.
    table.timestamp('saved_at');
    // The account may go, what it wrote stays.
    table.integer('user_id').references('users.id').onDelete('SET NULL').index();
    table.text('fields').notNullable();
    // The names of those that changed.
    table.text('changed').notNullable();
    table.check('(job_id is null) <> (article_id is null)');
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

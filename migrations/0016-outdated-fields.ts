import type { Knex } from 'knex';

/** Fields of a text whose twin in the other language changed since they were written or reviewed. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('outdated_fields', (table) => {
    for (const item of ['job', 'article']) {
      table.integer(`${item}_id`).references(`${item}s.id`).onDelete('CASCADE');
      table.unique([`${item}_id`, 'field']);
    }
    // As in the form: `fr.title`.
    table.text('field').notNullable();
    table.check('(job_id is null) <> (article_id is null)');
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

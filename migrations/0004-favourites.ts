import type { Knex } from 'knex';

/** What people keep. It points at the facts, so what is kept in French is kept in English. */
export async function up(knex: Knex): Promise<void> {
  for (const kind of ['job', 'article']) {
    await knex.schema.createTable(`${kind}_favourites`, (table) => {
      table.integer('user_id').notNullable().references('users.id').onDelete('CASCADE');
      table.integer(`${kind}_id`).notNullable().references(`${kind}s.id`).onDelete('CASCADE');
      table.timestamp('kept_at').notNullable();
      table.primary(['user_id', `${kind}_id`]);
      table.index(`${kind}_id`);
    });
  }
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

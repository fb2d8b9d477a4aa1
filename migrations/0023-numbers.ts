import type { Knex } from 'knex';

/** What is counted by day, and nothing of who was counted. */
export async function up(knex: Knex): Promise<void> {
  for (const [item, columns] of [
    ['article', ['reads']],
    ['job', ['views', 'presses']],
  ] as const) {
    await knex.schema.createTable(`${item}_days`, (table) => {
      // A day of Montréal, `YYYY-MM-DD`. First of the key: what is asked for is a run of days.
      table.text('day').notNullable();
      table.integer(`${item}_id`).notNullable().references(`${item}s.id`).onDelete('CASCADE');
      for (const column of columns) table.integer(column).notNullable().defaultTo(0);
      table.primary(['day', `${item}_id`]);
      table.index(`${item}_id`);
    });
  }
  await knex.schema.createTable('empty_searches', (table) => {
    table.text('day').notNullable();
    // The words without what does not tell two searches apart, such as accents.
    table.text('key').notNullable();
    table.text('words').notNullable();
    table.integer('count').notNullable();
    table.primary(['day', 'key']);
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

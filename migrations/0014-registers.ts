import type { Knex } from 'knex';

/** What the desk keeps listings and articles under, and what their addresses call a target. */
const REGISTERS = {
  employers: 'employer_id',
  authors: 'author_id',
  categories: 'category_id',
} as const;

/**
 * What keeping employers, authors and categories on the desk needs: a version of each, and where
 * those are found today whose address has changed.
 */
export async function up(knex: Knex): Promise<void> {
  for (const table of Object.keys(REGISTERS)) {
    await knex.schema.alterTable(table, (it) => {
      // Grows at each save: who saves from an older one is shown what they missed.
      it.integer('version').notNullable().defaultTo(1);
    });
  }
  await knex.schema.createTable('redirects', (table) => {
    table.text('register').notNullable();
    // What an address had in it: a number, a word, a word in one language (`fr/autonomie`).
    table.text('old').notNullable();
    // One of them is set.
    for (const [target, column] of Object.entries(REGISTERS)) {
      table.integer(column).references(`${target}.id`).onDelete('CASCADE').index();
    }
    table.primary(['register', 'old']);
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

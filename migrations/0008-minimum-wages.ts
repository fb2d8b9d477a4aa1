import type { Knex } from 'knex';

/** What an hour must pay at least in Québec, from which day on: the desk adds the rates to come. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('minimum_wages', (table) => {
    // The audit log names things by their number.
    table.increments('id');
    // A Montréal day, `YYYY-MM-DD`: a law begins with a day, not at an instant.
    table.text('from_day').notNullable().unique();
    table.integer('general_cents').notNullable();
    table.integer('tipped_cents').notNullable();
    table.timestamp('created_at').notNullable();
  });
  await knex('minimum_wages').insert({
    from_day: '2025-05-01',
    general_cents: 1610,
    tipped_cents: 1290,
    created_at: new Date(),
  });
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

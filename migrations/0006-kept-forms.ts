import type { Knex } from 'knex';

/** Each kept form has a number of its own: several may wait at one address, as two new listings do. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.renameTable('kept_forms', 'kept_forms_by_address');
  await knex.schema.createTable('kept_forms', (table) => {
    table.increments('id');
    table.integer('user_id').notNullable().references('users.id').onDelete('CASCADE').index();
    // The path that the form was sent to.
    table.text('address').notNullable();
    table.text('fields').notNullable();
    table.timestamp('kept_at').notNullable();
  });
  const columns = 'user_id, address, fields, kept_at';
  await knex.raw(
    `insert into kept_forms (${columns}) select ${columns} from kept_forms_by_address`,
  );
  await knex.schema.dropTable('kept_forms_by_address');
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

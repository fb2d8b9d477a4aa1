import type { Knex } from 'knex';

const LOCALES = ['fr', 'en'];

/** The library of pictures, and where each is used. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('media', (table) => {
    table.increments('id');
    // Of the file as it was sent: the same picture is there once, and its files bear this name.
    table.text('hash').notNullable().unique();
    table.text('file_name').notNullable();
    // Of its largest file.
    table.integer('width').notNullable();
    table.integer('height').notNullable();
    table.boolean('decorative').notNullable().defaultTo(false);
    for (const locale of LOCALES) {
      for (const part of ['alt', 'caption', 'credit']) {
        table.text(`${part}_${locale}`).notNullable().defaultTo('');
      }
    }
    // What it is found by: all its words, and the name of its file, without capitals and accents.
    table.text('words').notNullable();
    // Grows at each save.
    table.integer('version').notNullable().defaultTo(1);
    // Who sent it; null: the account is gone.
    table.integer('user_id').references('users.id').onDelete('SET NULL').index();
    table.timestamp('created_at').notNullable();
    table.timestamp('updated_at').notNullable();
  });
  // Files that may stand there without a row: noted before they are written, and as a row is deleted.
  await knex.schema.createTable('media_strays', (table) => {
    table.text('hash').primary();
  });
  await knex.schema.createTable('media_uses', (table) => {
    // Without a deed of its own at deletion: what is used cannot be deleted.
    table.integer('media_id').notNullable().references('media.id').index();
    table.integer('article_id').notNullable().references('articles.id').onDelete('CASCADE');
    // In whose text it stands.
    table.text('locale').notNullable().checkIn(LOCALES);
    table.primary(['article_id', 'locale', 'media_id']);
  });
  // As knex would not: it rebuilds the table on SQLite, which a column that may be empty does not need.
  await knex.raw('alter table articles add column cover_id integer references media (id)');
  await knex.raw('create index articles_cover on articles (cover_id) where cover_id is not null');
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

import type { Knex } from 'knex';

/** The pictures of the library that stand beside a name, as the covers of articles do. */
const PICTURES = [
  ['employers', 'logo'],
  ['authors', 'portrait'],
] as const;

export async function up(knex: Knex): Promise<void> {
  for (const [table, name] of PICTURES) {
    const column = `${name}_id`;
    // As knex would not: it rebuilds the table on SQLite.
    await knex.raw(`alter table ${table} add column ${column} integer references media (id)`);
    await knex.raw(
      `create index ${table}_${name} on ${table} (${column}) where ${column} is not null`,
    );
  }
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

import type { Connection } from '../../database/database';

/** Notes that files may stand there without a row. */
export async function noteStray({ knex }: Connection, hash: string): Promise<void> {
  await knex('media_strays').insert({ hash }).onConflict('hash').ignore();
}

/** Their row is there. */
export async function forgetStray({ knex }: Connection, hash: string): Promise<void> {
  await knex('media_strays').where({ hash }).delete();
}

/** All files that may stand there without a row. */
export function notedStrays({ knex }: Connection): Promise<string[]> {
  return knex('media_strays').orderBy('hash').pluck<string[]>('hash');
}

import type { Connection } from '../../database/database';
import type { Kind } from './engine';

/** What the entries of an index were made by; null when nobody knows. */
export async function versionOf({ knex }: Connection, kind: Kind): Promise<string | null> {
  const [row] = await knex('search_state')
    .where({ kind })
    .select<{ version: string | null }[]>('version');
  return row?.version ?? null;
}

/** Says what all entries of an index are now made by. */
export async function setVersion({ knex }: Connection, kind: Kind, version: string): Promise<void> {
  await knex('search_state').where({ kind }).update({ version });
}

/**
 * Takes it on oneself, for a while, to make the entries of an index anew; false when another process
 * has. One that died lets go by itself.
 */
export async function holdIndex(
  { knex }: Connection,
  kind: Kind,
  { now, until }: { now: Date; until: Date },
): Promise<boolean> {
  const held = await knex('search_state')
    .where({ kind })
    .where((free) => void free.whereNull('held_until').orWhere('held_until', '<=', now))
    .update({ held_until: until });
  return held === 1;
}

/** Says that one is still at it, or with null that one is no more. */
export async function keepHolding(
  { knex }: Connection,
  kind: Kind,
  until: Date | null,
): Promise<void> {
  await knex('search_state').where({ kind }).update({ held_until: until });
}

import type { Connection } from '../database/database';
import { CONCEPT } from './document';
import { engineOf, type Kind } from './engine';
import { token } from './plan';
import { isOpenNow } from './record';

/** Some of the newest may not be open. */
const LOOKED_AT = 200;

/**
 * The newest of a kind that anyone may see now and whose titles name, in any language, what one of
 * these words of a `Subject` does; a word that names nothing may mean something else there. At most
 * `limit` for each, so that a common trade hides no rare one.
 */
export async function idsNaming(
  connection: Connection,
  kind: Kind,
  words: readonly string[],
  { now, limit }: { now: Date; limit: number },
): Promise<number[]> {
  const engine = engineOf(connection);
  const found: number[] = [];
  const queries = words
    .filter((word) => word.startsWith(CONCEPT))
    .map((concept) => ({ all: [[token('t', concept)]], none: [], limit: LOOKED_AT }));
  for (const { rowIds } of await engine.newest(connection, kind, queries)) {
    const rows = await engine.rows(connection, kind, rowIds);
    const open = rows.filter(({ record }) => isOpenNow(record, now.getTime()));
    const newest = open.sort((one, other) => other.rowId - one.rowId).slice(0, limit);
    found.push(...newest.map(({ id }) => id));
  }
  return [...new Set(found)];
}

import type { Connection } from '../database/database';
import { CONCEPT } from './document';
import { engineOf, type Kind } from './engine';
import { token } from './plan';
import { isOpenNow } from './record';

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
  const concepts = words.filter((word) => word.startsWith(CONCEPT));
  const accepts = (record: Parameters<typeof isOpenNow>[0]) => isOpenNow(record, now.getTime());
  const found = await Promise.all(
    concepts.map((concept) =>
      engineOf(connection).newest(
        connection,
        kind,
        { all: [[token('t', concept)]], none: [] },
        { limit, accepts },
      ),
    ),
  );
  return [...new Set(found.flat().map(({ id }) => id))];
}

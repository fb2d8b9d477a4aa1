import type { Database } from '../database/database';
import { engineOf } from './engine';
import { setVersion } from './engine/state';
import { INDEXED_AT_ONCE, type Indexed, type Standpoint } from './indexed';
import { indexVersion } from './version';

interface How {
  readonly now: () => Date;
  /** Is told after each step how many are done; false stops, and what is done stays done. */
  readonly onStep: (done: number) => boolean | Promise<boolean>;
}

/**
 * Makes all entries of one kind anew, in the order of publication, a few in a transaction: the site
 * is searched and written to meanwhile, and a second one at the same time does no harm.
 * @returns whether it came to its end.
 */
export async function rebuildIndex(
  database: Database,
  indexed: Indexed,
  { now, onStep }: How,
): Promise<boolean> {
  const engine = engineOf(database);
  const before = await engine.newestRow(database, indexed.kind);
  let done = 0;
  let last: Standpoint | undefined;
  for (;;) {
    const some = await indexed.after(database, last, now());
    if (some.length === 0) break;
    await indexAnew(some.map(({ id }) => id));
    last = some.at(-1);
    done += some.length;
    if (!(await onStep(done))) return false;
  }
  // What is still where it was is nothing that may be found, or became it at the last moment.
  for (;;) {
    const rest = await engine.idsUpTo(database, indexed.kind, before, INDEXED_AT_ONCE);
    if (rest.length === 0) break;
    await indexAnew(rest);
    if (!(await onStep(done))) return false;
  }
  let isFirst = true;
  while (await database.transaction((at) => engine.gatherUp(at, indexed.kind, isFirst))) {
    isFirst = false;
    if (!(await onStep(done))) return false;
  }
  await setVersion(database, indexed.kind, indexVersion());
  return true;

  function indexAnew(ids: readonly number[]): Promise<void> {
    return database.transaction(async (connection) => {
      await indexed.hold(connection, ids);
      await indexed.index(connection, ids, now());
    });
  }
}

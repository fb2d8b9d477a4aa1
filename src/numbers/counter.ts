import { addReads } from '../articles/model';
import { montrealDay } from '../clock';
import type { Database } from '../database/database';
import type { VisitCounter } from '../http/visits';
import { addEmptySearches, addToDays, type Counted, type SearchCount } from './model';
import { wordsToKeep } from './rules';

const WRITE_EVERY_MILLISECONDS = 10_000;

/** Of different searches that wait to be written: more of them are a machine’s. */
const MOST_SEARCHES_WAITING = 500;

interface Waiting {
  /** By article, whatever the day: the page of each asks for it. */
  readonly reads: Map<number, number>;
  readonly items: Map<string, Counted>;
  readonly searches: Map<string, SearchCount>;
}

/**
 * Counts in memory, and adds to the tables every ten seconds and when the site stops: a visit costs no
 * write. A process that is killed takes what it counted in those seconds with it, nothing else.
 */
export function createVisitCounter(
  database: Database,
  onError: (error: unknown) => void,
): VisitCounter {
  let waiting = nothing();
  let writing = Promise.resolve();
  const timer = setInterval(() => {
    flush().catch(onError);
  }, WRITE_EVERY_MILLISECONDS).unref();
  const countItem = (kind: Counted['kind']) => (id: number, now: Date) => {
    add(waiting, [{ kind, id, day: montrealDay(now), count: 1 }]);
  };
  return {
    countRead: countItem('read'),
    countView: countItem('view'),
    countPress: countItem('press'),
    countEmptySearch(typed, now) {
      const kept = wordsToKeep(typed);
      if (kept !== undefined) add(waiting, [], [{ ...kept, day: montrealDay(now), count: 1 }]);
    },
    waitingReads: (id) => waiting.reads.get(id) ?? 0,
    flush,
    close() {
      clearInterval(timer);
      return flush();
    },
  };

  function flush(): Promise<void> {
    writing = writing.catch(() => undefined).then(write);
    return writing;
  }

  async function write(): Promise<void> {
    if (waiting.items.size + waiting.searches.size === 0) return;
    const taken = waiting;
    waiting = nothing();
    try {
      await database.transaction(async (connection) => {
        await addReads(connection, taken.reads);
        await addToDays(connection, [...taken.items.values()]);
        await addEmptySearches(connection, [...taken.searches.values()]);
      });
    } catch (error) {
      // What could not be written is counted again with what came since.
      add(waiting, taken.items.values(), taken.searches.values());
      throw error;
    }
  }
}

function nothing(): Waiting {
  return { reads: new Map(), items: new Map(), searches: new Map() };
}

function add(
  { reads, items, searches }: Waiting,
  more: Iterable<Counted>,
  moreSearches: Iterable<SearchCount> = [],
): void {
  for (const each of more) {
    const key = `${each.kind} ${each.day} ${String(each.id)}`;
    items.set(key, { ...each, count: each.count + (items.get(key)?.count ?? 0) });
    if (each.kind === 'read') reads.set(each.id, each.count + (reads.get(each.id) ?? 0));
  }
  for (const each of moreSearches) {
    const key = `${each.day} ${each.key}`;
    const known = searches.get(key)?.count;
    if (known === undefined && searches.size >= MOST_SEARCHES_WAITING) continue;
    searches.set(key, { ...each, count: each.count + (known ?? 0) });
  }
}

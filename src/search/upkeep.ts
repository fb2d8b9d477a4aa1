import { once } from 'node:events';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { holdIndex, keepHolding, versionOf } from './engine/state';
import type { Indexed } from './indexed';
import { rebuildIndex } from './rebuild';

/** After a crash nobody goes on for so long. */
const HELD_MILLISECONDS = 60_000;

/** Between two steps the site answers whoever waits. */
const REST_MILLISECONDS = 5;

/** What is being done about the index. */
export interface Upkeep {
  /** When there is nothing more to do. */
  readonly done: Promise<void>;
  /** Ends it after the present step. */
  stop(): Promise<void>;
}

interface How {
  readonly clock: Clock;
  /** What entries are made by here. */
  readonly version: string;
  readonly onError: (error: unknown) => void;
}

/**
 * Makes the entries of an index anew in the background where another lexicon made them, or nobody
 * has yet. Of several processes one does it; when it dies, the next one does.
 */
export function keepIndexCurrent(
  database: Database,
  things: readonly Indexed[],
  { clock, version, onError }: How,
): Upkeep {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = once(signal, 'abort');
  const done = work().catch(onError);
  return {
    done,
    stop() {
      stopping.abort();
      return done;
    },
  };

  async function work(): Promise<void> {
    for (const indexed of things) {
      while (!signal.aborted && (await versionOf(database, indexed.kind)) !== version) {
        const now = clock.now();
        const held = await holdIndex(database, indexed.kind, { now, until: heldUntil() });
        if (held) await rebuild(indexed);
        else await Promise.race([clock.wait(HELD_MILLISECONDS), stopped]);
      }
    }
  }

  async function rebuild(indexed: Indexed): Promise<void> {
    try {
      await rebuildIndex(database, indexed, {
        now: () => clock.now(),
        async onStep() {
          await keepHolding(database, indexed.kind, heldUntil());
          await clock.wait(REST_MILLISECONDS);
          return !signal.aborted;
        },
      });
    } finally {
      await keepHolding(database, indexed.kind, null);
    }
  }

  function heldUntil(): Date {
    return new Date(clock.now().getTime() + HELD_MILLISECONDS);
  }
}

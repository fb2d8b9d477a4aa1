import { Piscina } from 'piscina';
import { systemClock } from '../clock';
import { practice } from './practice';
import type { Answer, Found } from './search';
import type { AskedBy, Searcher } from './searcher';
import type { Suggestion } from './suggest';

/** One is free while another is at the slowest search. */
const THREADS = 2;

/** A thread knows the words of when it began: others take its place some hours later. */
const RENEWED_AFTER_MILLISECONDS = 6 * 60 * 60 * 1000;

/** Searches in threads of their own: whoever only reads a page never waits for them. */
export interface SearcherPool extends Searcher {
  /** Ends the threads at once: nobody may be waiting for a search. */
  close(): Promise<void>;
}

/** Starts threads of a script that exports what a `LocalSearcher` does, and hands it what it needs. */
export function searcherPool(
  script: string,
  given: unknown,
  onError: (error: unknown) => void,
): SearcherPool {
  let closing = false;
  let threads = begin();
  getReady(threads).catch(noteError);
  const renewal = setInterval(() => {
    renew().catch(noteError);
  }, RENEWED_AFTER_MILLISECONDS).unref();
  return {
    search: (...asked) => threads.run(asked, { name: 'search' }) as Promise<Answer>,
    find: (...asked) => threads.run(asked, { name: 'find' }) as Promise<Found>,
    suggest: (...asked) => threads.run(asked, { name: 'suggest' }) as Promise<Suggestion[]>,
    async close() {
      closing = true;
      clearInterval(renewal);
      await threads.destroy();
    },
  };

  /** What was under way when the threads ended has failed, and nobody minds. */
  function noteError(error: unknown): void {
    if (!closing) onError(error);
  }

  function begin(): Piscina {
    const size = { minThreads: THREADS, maxThreads: THREADS };
    // A thread that sleeps until the next search could not hear its database.
    const begun = new Piscina({
      filename: script,
      workerData: given,
      atomics: 'disabled',
      ...size,
    });
    return begun.on('error', noteError);
  }

  async function renew(): Promise<void> {
    const next = begin();
    await getReady(next);
    const former = threads;
    threads = next;
    await former.close();
  }
}

/**
 * One after the other: whoever comes first is answered by the one that reads nothing yet. Of two tasks
 * each thread gets one, and the one that is ready has nothing left to do. Then each practises, which
 * any other task may interrupt.
 */
async function getReady(threads: Piscina): Promise<void> {
  for (let ready = 1; ready <= THREADS; ready++) {
    await runOnEach(threads, ready, [], 'getReady');
  }
  const by: AskedBy = { kind: 'job', locale: 'fr', now: systemClock.now() };
  for (const asked of practice()) await runOnEach(threads, THREADS, [asked, by], 'search');
}

/** Of as many tasks as there are free threads each gets one. */
async function runOnEach(
  threads: Piscina,
  count: number,
  asked: unknown,
  name: string,
): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => threads.run(asked, { name })));
}

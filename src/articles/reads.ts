import type { Request } from 'express';
import { isbot } from 'isbot';
import type { Database } from '../database/database';
import { addReads } from './model';

const WRITE_EVERY_MILLISECONDS = 10_000;

/** Counts reads without knowing who reads: a number an article, nothing else is kept. */
export interface ReadCounter {
  count(articleId: number): void;
  /** Reads of this article that are counted and not written yet. */
  waiting(articleId: number): number;
  /** Writes what was counted. */
  flush(): Promise<void>;
  /** Stops writing by itself, and writes the rest. */
  close(): Promise<void>;
}

/** Counts in memory and adds to the table every ten seconds: a read costs no write. */
export function createReadCounter(
  database: Database,
  onError: (error: unknown) => void,
): ReadCounter {
  let counted = new Map<number, number>();
  let writing = Promise.resolve();
  const timer = setInterval(() => {
    flush().catch(onError);
  }, WRITE_EVERY_MILLISECONDS).unref();
  return {
    count(id) {
      counted.set(id, (counted.get(id) ?? 0) + 1);
    },
    waiting: (id) => counted.get(id) ?? 0,
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
    if (counted.size === 0) return;
    const taken = counted;
    counted = new Map();
    try {
      await database.transaction((connection) => addReads(connection, taken));
    } catch (error) {
      // What could not be written is counted again with what came since.
      for (const [id, reads] of taken) counted.set(id, (counted.get(id) ?? 0) + reads);
      throw error;
    }
  }
}

/** Whether a person reads: not a known robot, nor a browser that fetches ahead in case. */
export function isRead(req: Request): boolean {
  const purpose = `${req.get('Sec-Purpose') ?? ''} ${req.get('Purpose') ?? ''} ${req.get('X-Moz') ?? ''}`;
  return req.method === 'GET' && !/prefetch|preview|prerender/i.test(purpose) && !isRobot(req);
}

function isRobot(req: Request): boolean {
  const agent = req.get('User-Agent');
  return agent === undefined || agent === '' || isbot(agent);
}

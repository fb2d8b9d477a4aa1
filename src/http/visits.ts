import type { Request } from 'express';
import { isbot } from 'isbot';

/** Counts what is read, seen, pressed and not found, and nothing of whoever does it. */
export interface VisitCounter {
  countRead(articleId: number, now: Date): void;
  countView(jobId: number, now: Date): void;
  /** Of the way to apply for a listing. */
  countPress(jobId: number, now: Date): void;
  /** Of a search of listings by words alone. */
  countEmptySearch(typed: string, now: Date): void;
  /** Reads of this article that are counted and not written yet. */
  waitingReads(articleId: number): number;
  /** Writes what was counted. */
  flush(): Promise<void>;
  /** Stops writing by itself, and writes the rest. */
  close(): Promise<void>;
}

/** Whether a page is read by someone who counts, and not fetched by a browser ahead of them in case. */
export function isVisit(req: Request): boolean {
  const purpose = `${req.get('Sec-Purpose') ?? ''} ${req.get('Purpose') ?? ''} ${req.get('X-Moz') ?? ''}`;
  return req.method === 'GET' && !/prefetch|preview|prerender/i.test(purpose) && counts(req);
}

/** Whether whoever asks counts: neither a known robot nor someone of the desk. */
export function counts(req: Request): boolean {
  return !isRobot(req) && (req.user === undefined || req.user.role === 'member');
}

function isRobot(req: Request): boolean {
  const agent = req.get('User-Agent');
  return agent === undefined || agent === '' || isbot(agent);
}

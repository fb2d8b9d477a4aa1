import type { Request } from 'express';

/**
 * Writes the session down before the answer: express-session by itself sends the headers first, and
 * a browser would follow them to a page that does not know yet.
 */
export function saveSession(req: Request): Promise<void> {
  return settled((done) => {
    req.session.save(done);
  });
}

/** Waits for what reports by a callback. */
export function settled(start: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error === undefined || error === null) resolve();
      else reject(asError(error));
    });
  });
}

/** Whatever was thrown, as an error. */
export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

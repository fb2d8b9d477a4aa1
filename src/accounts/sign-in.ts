import type { Request, Response } from 'express';
import type { SitePassport } from './passport';

/** Checks the address and the password that were sent; undefined when they do not go together. */
export function authenticate(
  passport: SitePassport,
  req: Request,
  res: Response,
): Promise<Express.User | undefined> {
  return new Promise((resolve, reject) => {
    const check = passport.authenticate(
      'local',
      (error: unknown, user?: Express.User | false | null) => {
        if (error !== null && error !== undefined) reject(asError(error));
        else resolve(user === false || user === null ? undefined : user);
      },
    ) as (req: Request, res: Response, next: (error?: unknown) => void) => void;
    check(req, res, (error) => {
      reject(asError(error));
    });
  });
}

/** Signs someone in, in a new session: whoever knew the old one’s number knows nothing now. */
export function signIn(req: Request, user: Express.User): Promise<void> {
  return settled((done) => {
    req.login(user, done);
  });
}

/** Signs out: the session is over, wherever its number may be known. */
export function signOut(req: Request): Promise<void> {
  return settled((done) => {
    req.session.destroy(done);
  });
}

/**
 * Writes the session down before the answer: express-session by itself sends the headers first, and
 * a browser would follow them to a page that does not know yet.
 */
export function saveSession(req: Request): Promise<void> {
  return settled((done) => {
    req.session.save(done);
  });
}

function settled(start: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error === undefined || error === null) resolve();
      else reject(asError(error));
    });
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

import type { Request, Response } from 'express';
import { asError, settled } from '../http/session';
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

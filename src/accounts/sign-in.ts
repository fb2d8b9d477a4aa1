import type { Request, Response } from 'express';
import type { Database } from '../database/database';
import { sentValues } from '../http/form';
import { asError, settled } from '../http/session';
import { isPasswordOf, type Proven } from './model';
import type { SitePassport } from './passport';

/**
 * Checks an address and a password; undefined when they do not go together. Passport reads them from
 * the body of the request, so what the form has read of it takes their place there.
 */
export function authenticate(
  passport: SitePassport,
  req: Request,
  res: Response,
  credentials: { readonly email: string; readonly password: string },
): Promise<Express.User | undefined> {
  req.body = { ...sentValues(req.body), ...credentials };
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

/**
 * Signs someone in, in a new session: whoever knew the old one’s number knows nothing now. A password
 * may change between its proof and the writing of the session, which its change could not end yet: so
 * it is looked at again. The account may be gone too, and then nothing can be written for it.
 * @param before is done for them while the old session is still there.
 * @returns whether they are signed in; not when the password is another one meanwhile, or none.
 */
export async function signIn(
  req: Request,
  database: Database,
  proven: Proven,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<boolean> {
  const failure = await before()
    .then(() => openSession(req, proven))
    .then(() => undefined, asError);
  if (!(await isPasswordOf(database, proven))) {
    await signOut(req);
    return false;
  }
  if (failure !== undefined) throw failure;
  return true;
}

function openSession(req: Request, { user }: Proven): Promise<void> {
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

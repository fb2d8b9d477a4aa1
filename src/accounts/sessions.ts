import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Services } from '../http/services';
import type { SitePassport } from './passport';
import { SessionStore } from './session-store';

declare module 'express-session' {
  interface SessionData {
    /** What passport keeps: the number of who is signed in. */
    passport?: { user?: number };
  }
}

/** How long one stays signed in, counted from the last time that something was written. */
const SESSION_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

/** Finds who is signed in. A session, and so a cookie, begins with a wish or a sign-in, not before. */
export function sessions(
  { config, database, clock, secret }: Services,
  passport: SitePassport,
): RequestHandler[] {
  const https = config.siteUrl.startsWith('https:');
  return [
    session({
      // The prefix ties the cookie to this very host, over https: no neighbour can set it.
      name: https ? '__Host-session' : 'session',
      secret,
      store: new SessionStore(database, clock, config.auditDays),
      resave: false,
      saveUninitialized: false,
      cookie: {
        ...{ httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
        maxAge: SESSION_MILLISECONDS,
      },
    }),
    passport.session() as RequestHandler,
    (req, res, next) => {
      if (req.user !== undefined) {
        req.reader = { ...req.reader, user: req.user };
        // A page with someone’s name on it is kept by nobody, not even by their own browser.
        res.set('Cache-Control', 'private, no-store');
      }
      next();
    },
  ];
}

import type { Request, RequestHandler } from 'express';
import { pathTo } from '../site-map';
import { Problem } from './problem';

/** Lets only those through who have an account; the others sign in first, and come back here. */
export const signedInOnly: RequestHandler = (req, res, next) => {
  if (req.user !== undefined) {
    next();
    return;
  }
  const login = pathTo('accounts.login', req.reader.locale);
  const back = req.method === 'GET' ? `?return=${encodeURIComponent(req.originalUrl)}` : '';
  res.redirect(303, login + back);
};

/** Lets only editors through: a member is told that it is not for them. */
export const editorsOnly: RequestHandler = (req, res, next) => {
  if (req.user?.role === 'member') throw new Problem(403, 'editors only');
  void signedInOnly(req, res, next);
};

/** Lets only those through who administer the site: an editor is told that it is not for them. */
export const adminsOnly: RequestHandler = (req, res, next) => {
  if (req.user?.role === 'editor') throw new Problem(403, 'administrators only');
  void editorsOnly(req, res, next);
};

/** Who is signed in, on a page that `signedInOnly` keeps. */
export function signedIn(req: Request): Express.User {
  if (req.user === undefined) throw new Error('a page for people with an account has no guard');
  return req.user;
}

/**
 * Where to go after signing in: a path of this site, never another site’s address.
 * `//elsewhere` and `/\elsewhere` are other sites to a browser.
 */
export function safeReturn(given: unknown): string | undefined {
  return typeof given === 'string' && /^\/(fr|en)\/(?![/\\])[\x21-\x7e]*$/.test(given)
    ? given
    : undefined;
}

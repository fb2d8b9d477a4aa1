import type { Request, Response } from 'express';
import { safeReturn } from '../http/access';
import { sentValues } from '../http/form';
import type { Services } from '../http/services';
import { pathTo } from '../site-map';
import { knownBrowsers } from './known-browsers';
import { accountById } from './model';
import { signIn } from './sign-in';

/**
 * Does what someone wished for before they signed in, while the session that holds the wish is still
 * there. @returns where they should go, when it is not where they were going.
 */
export type OnSignIn = (req: Request, userId: number) => Promise<string | undefined>;

export type FinishSignIn = ReturnType<typeof signInEnding>;

/** How signing in and signing up both end: the wish is done, the session is new, one is back. */
export function signInEnding(services: Services, onSignIn?: OnSignIn) {
  const browsers = knownBrowsers(services);
  return async function finishSignIn(req: Request, res: Response, user: Express.User) {
    const wished = await onSignIn?.(req, user.id);
    await signIn(req, user);
    const account = await accountById(services.database, user.id);
    if (account !== undefined) browsers.remember(req, res, account);
    res.redirect(303, wished ?? wayBack(req, sentValues(req.body).return));
  };
}

/** Back to where the person was going, else home. */
export function wayBack(req: Request, given: unknown): string {
  return safeReturn(given) ?? pathTo('home', req.reader.locale);
}

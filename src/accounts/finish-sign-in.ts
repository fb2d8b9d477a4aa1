import type { Request, Response } from 'express';
import { safeReturn } from '../http/access';
import { sentValues } from '../http/form';
import type { Services } from '../http/services';
import { pathTo } from '../site-map';
import { knownBrowsers } from './known-browsers';
import type { Proven } from './model';
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
  return async function finishSignIn(req: Request, res: Response, proven: Proven) {
    let wished: string | undefined;
    const signedIn = await signIn(req, services.database, proven, async () => {
      wished = await onSignIn?.(req, proven.user.id);
    });
    if (signedIn) {
      browsers.remember(req, res, proven);
      res.redirect(303, wished ?? wayBack(req, sentValues(req.body).return));
    } else {
      res.redirect(303, pathTo('accounts.login', req.reader.locale));
    }
  };
}

/** Back to where the person was going, else home. */
export function wayBack(req: Request, given: unknown): string {
  return safeReturn(given) ?? pathTo('home', req.reader.locale);
}

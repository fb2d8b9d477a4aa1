import type { Request, Response } from 'express';
import { safeReturn } from '../http/access';
import { blank, sentValues, type Form } from '../http/form';
import { wayBack } from './finish-sign-in';

/** Who is signed in already goes on to where they were going. */
export function whenSignedOut(show: (req: Request, res: Response, form: Form) => void) {
  return (req: Request, res: Response) => {
    if (req.user === undefined) show(req, res, blank());
    else res.redirect(303, wayBack(req, req.query.return));
  };
}

/** Where the person was going when they came to sign in or up. */
export function returnOf(req: Request): string | undefined {
  return safeReturn(req.query.return ?? sentValues(req.body).return);
}

/** Says that it was too often, and when to come back. */
export function tooManyTries(res: Response, seconds: number): void {
  res.status(429).set('Retry-After', String(seconds)).set('Cache-Control', 'no-store');
}

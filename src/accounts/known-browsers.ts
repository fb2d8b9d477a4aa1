import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';
import type { Services } from '../http/services';
import type { Proven } from './model';

const YEAR_MILLISECONDS = 365 * 24 * 60 * 60 * 1000;
const MOST_ACCOUNTS = 3;

/**
 * The browsers in which someone has signed in before: what attacks an account from elsewhere does not
 * slow them. The cookie proves nothing else, and is void once the password changes.
 */
export function knownBrowsers({ config, secret }: Pick<Services, 'config' | 'secret'>) {
  const secure = config.siteUrl.startsWith('https:');
  const name = secure ? '__Host-known' : 'known';
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  return { knows, remember, forget };

  /** Whether the account was signed in to in this browser, with its present password. */
  function knows(req: Request, account: Proven | undefined): boolean {
    if (account === undefined) return false;
    const proof = proofsIn(req).get(String(account.user.id));
    return proof !== undefined && isSame(proof, proofOf(account));
  }

  /** From now on this browser is known to the account. */
  function remember(req: Request, res: Response, account: Proven): void {
    if (knows(req, account)) return;
    const others = othersIn(req, account.user.id).slice(0, MOST_ACCOUNTS - 1);
    write(res, [[String(account.user.id), proofOf(account)], ...others]);
  }

  /** Leaves nothing of an account in this browser. */
  function forget(req: Request, res: Response, userId: number): void {
    write(res, othersIn(req, userId));
  }

  function othersIn(req: Request, userId: number): [string, string][] {
    return [...proofsIn(req)].filter(([id]) => id !== String(userId));
  }

  function proofsIn(req: Request): Map<string, string> {
    const pattern = new RegExp(`(?:^|;\\s*)${name}=([\\w.~-]{1,500})(?:;|$)`);
    const [, value = ''] = pattern.exec(req.headers.cookie ?? '') ?? [];
    return new Map(
      [...value.matchAll(/(\d+)\.([\w-]+)/g)].map(([, id = '', proof = '']) => [id, proof]),
    );
  }

  function write(res: Response, proofs: readonly [string, string][]): void {
    if (proofs.length === 0) res.clearCookie(name, options);
    else {
      const value = proofs.map(([id, proof]) => `${id}.${proof}`).join('~');
      res.cookie(name, value, { ...options, maxAge: YEAR_MILLISECONDS });
    }
  }

  function proofOf({ user, passwordHash }: Proven): string {
    const about = `known browser\n${String(user.id)}\n${passwordHash.slice(-20)}`;
    return createHmac('sha256', secret).update(about).digest('base64url');
  }
}

function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

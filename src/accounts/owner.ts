import type { Request, Response } from 'express';
import type { Form } from '../http/form';
import type { Services } from '../http/services';
import { tooManyTries } from './entrance';
import { knownBrowsers } from './known-browsers';
import type { AccountLimits } from './limits';
import type { Account } from './model';
import { passwordMatches } from './password';
import { emailKey, networkOf } from './rules';

/** Makes sure that it is the owner who asks, not who found their screen open. */
export function ownerProof(services: Services, limits: AccountLimits) {
  const browsers = knownBrowsers(services);

  /** @returns what to say at the field, given as `{ name: password }`, when it is not. */
  return async function proveOwner(
    req: Request,
    res: Response,
    account: Account,
    given: Readonly<Record<string, string>>,
  ): Promise<Form | undefined> {
    const { user, passwordHash } = account;
    const [[field, password] = ['', '']] = Object.entries(given);
    const trier = {
      network: networkOf(req.ip),
      account: emailKey(user.email),
      known: browsers.knows(req, account),
    };
    const tried = await limits.tryPassword(trier, async () =>
      (await passwordMatches(password, passwordHash)) ? user : undefined,
    );
    if ('retryAfter' in tried) {
      tooManyTries(res, tried.retryAfter);
      return { values: {}, mistakes: { [field]: 'accounts:mistake.tooManyTries' } };
    }
    if (tried.found !== undefined) return undefined;
    return { values: {}, mistakes: { [field]: 'accounts:mistake.present' } };
  };
}

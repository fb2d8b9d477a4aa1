import type { Router } from 'express';
import { signedInOnly } from '../http/access';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { ownAccountController } from './account-controller';
import { accountController } from './controller';
import type { OnSignIn } from './finish-sign-in';
import { accountLimits } from './limits';
import type { SitePassport } from './passport';

/** @param onSignIn does what was wished for before signing in. */
export function accountRoutes(
  services: Services,
  passport: SitePassport,
  onSignIn?: OnSignIn,
): Router {
  const router = createRouter();
  const limits = accountLimits(services);
  const accounts = accountController(services, passport, limits, onSignIn);
  const own = ownAccountController(services, limits);
  localized(router, 'accounts.login', { get: accounts.login, post: accounts.enter });
  localized(router, 'accounts.signup', { get: accounts.signup, post: accounts.register });
  localized(router, 'accounts.logout', { post: accounts.logout });
  localized(router, 'accounts.account', {
    get: [signedInOnly, own.show],
    post: [signedInOnly, own.change],
  });
  localized(router, 'accounts.password', {
    get: [signedInOnly, own.back],
    post: [signedInOnly, own.changePassword],
  });
  localized(router, 'accounts.delete', {
    get: [signedInOnly, own.back],
    post: [signedInOnly, own.remove],
  });
  return router;
}

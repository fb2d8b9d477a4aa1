import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { accountController } from './controller';
import type { OnSignIn } from './finish-sign-in';
import type { SitePassport } from './passport';

export function accountRoutes(
  services: Services,
  passport: SitePassport,
  onSignIn?: OnSignIn,
): Router {
  const router = createRouter();
  const accounts = accountController(services, passport, onSignIn);
  localized(router, 'accounts.login', { get: accounts.login, post: accounts.enter });
  localized(router, 'accounts.logout', { post: accounts.logout });
  return router;
}

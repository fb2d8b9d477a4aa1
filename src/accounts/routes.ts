import type { Router } from 'express';
import { signedInOnly } from '../http/access';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { ownAccountController } from './account-controller';
import { loginController, logout } from './controller';
import { emailController } from './email-controller';
import { signInEnding, type OnSignIn } from './finish-sign-in';
import { forgottenController } from './forgotten-controller';
import { invitationController } from './invitation-controller';
import { accountLimits } from './limits';
import type { SitePassport } from './passport';
import { resetController } from './reset-controller';
import { signupController } from './signup-controller';

/** @param onSignIn does what was wished for before signing in. */
export function accountRoutes(
  services: Services,
  passport: SitePassport,
  onSignIn?: OnSignIn,
): Router {
  const router = createRouter();
  const limits = accountLimits(services);
  const finishSignIn = signInEnding(services, onSignIn);
  const { login, enter } = loginController(services, passport, limits, finishSignIn);
  const { signup, register } = signupController(services, limits, finishSignIn);
  const own = ownAccountController(services, limits);
  const { move } = emailController(services, limits);
  localized(router, 'accounts.login', { get: login, post: enter });
  localized(router, 'accounts.signup', { get: signup, post: register });
  localized(router, 'accounts.logout', { post: logout });
  localized(router, 'accounts.invitation', invitationController(services, finishSignIn));
  const { show, send } = forgottenController(services, limits);
  localized(router, 'accounts.forgotten', { get: show, post: send });
  localized(router, 'accounts.reset', resetController(services));
  localized(router, 'accounts.account', {
    get: [signedInOnly, own.show],
    post: [signedInOnly, own.change],
  });
  localized(router, 'accounts.email', {
    get: [signedInOnly, own.back],
    post: [signedInOnly, move],
  });
  localized(router, 'accounts.password', {
    get: [signedInOnly, own.back],
    post: [signedInOnly, own.renew],
  });
  localized(router, 'accounts.delete', {
    get: [signedInOnly, own.back],
    post: [signedInOnly, own.remove],
  });
  return router;
}

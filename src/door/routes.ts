import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { correctController } from './correct-controller';
import { followController } from './follow-controller';
import { linkController } from './link-controller';
import { submittingController } from './new-controller';

/** The employers’ door: to submit a listing, and to follow it by a secret link. */
export function doorRoutes(services: Services): Router {
  const router = createRouter();
  const submitting = submittingController(services);
  const link = linkController(services);
  localized(router, 'door.new', { get: submitting.show, post: submitting.send });
  localized(router, 'door.link', { get: link.show, post: link.send });
  localized(router, 'door.show', followController(services));
  localized(router, 'door.correct', correctController(services));
  return router;
}

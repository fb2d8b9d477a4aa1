import { Router } from 'express';
import { localized } from '../http/localized';
import type { Services } from '../http/services';
import { jobEditing } from './editing.controller';

/** The listings on the desk; the door of the desk stands before them. */
export function jobEditingRoutes(services: Services): Router {
  const router = Router();
  const { list, show, act } = jobEditing(services);
  localized(router, 'desk.jobs', list);
  localized(router, 'desk.newJob', { get: show, post: act });
  localized(router, 'desk.job', { get: show, post: act });
  return router;
}

import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { jobController } from './controller';

export function jobRoutes({ database }: Services): Router {
  const router = createRouter();
  const jobs = jobController(database);
  localized(router, 'jobs.list', jobs.list);
  localized(router, 'jobs.show', jobs.show);
  return router;
}

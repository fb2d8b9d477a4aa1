import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { reportController } from './controller';

export function reportRoutes(services: Services): Router {
  const router = createRouter();
  const { show, report } = reportController(services);
  localized(router, 'jobs.report', { get: show, post: report });
  return router;
}

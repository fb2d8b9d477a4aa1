import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { employerController } from './controller';

export function employerRoutes({ database }: Services): Router {
  const router = createRouter();
  const employers = employerController(database);
  localized(router, 'employers.list', employers.list);
  localized(router, 'employers.show', employers.show);
  return router;
}

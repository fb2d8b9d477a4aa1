import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { authorController } from './controller';

export function authorRoutes({ database }: Services): Router {
  const router = createRouter();
  localized(router, 'authors.show', authorController(database).show);
  return router;
}

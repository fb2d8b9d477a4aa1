import { Router } from 'express';
import { localized } from '../http/localized';
import type { Services } from '../http/services';
import { authorController } from './controller';

export function authorRoutes({ database }: Services): Router {
  const router = Router();
  localized(router, 'authors.show', authorController(database).show);
  return router;
}

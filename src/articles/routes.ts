import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { articleController } from './controller';
import type { ReadCounter } from './reads';

export function articleRoutes({ database }: Services, reads: ReadCounter): Router {
  const router = createRouter();
  const articles = articleController(database, reads);
  localized(router, 'articles.list', articles.list);
  localized(router, 'articles.category', articles.category);
  localized(router, 'articles.show', articles.show);
  return router;
}

import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { articleController } from './controller';
import { articleListController } from './list-controller';

export function articleRoutes(services: Services): Router {
  const router = createRouter();
  const lists = articleListController(services.database, services.searcher);
  const articles = articleController(services);
  localized(router, 'articles.list', lists.list);
  localized(router, 'articles.category', lists.category);
  localized(router, 'articles.show', articles.show);
  return router;
}

import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { articleController } from './controller';
import { articleListController } from './list-controller';
import type { ReadCounter } from './reads';

export function articleRoutes({ database, searcher }: Services, reads: ReadCounter): Router {
  const router = createRouter();
  const lists = articleListController(database, searcher);
  const articles = articleController(database, reads);
  localized(router, 'articles.list', lists.list);
  localized(router, 'articles.category', lists.category);
  localized(router, 'articles.show', articles.show);
  return router;
}

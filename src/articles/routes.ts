import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { keptFresh } from '../search/kept-fresh';
import { articleController } from './controller';
import { articleListController } from './list-controller';
import { articleVocabulary } from './model';
import type { ReadCounter } from './reads';

export function articleRoutes({ database, clock }: Services, reads: ReadCounter): Router {
  const router = createRouter();
  const vocabulary = keptFresh(() => articleVocabulary(database), clock);
  const lists = articleListController(database, vocabulary);
  const articles = articleController(database, reads);
  localized(router, 'articles.list', lists.list);
  localized(router, 'articles.category', lists.category);
  localized(router, 'articles.show', articles.show);
  return router;
}

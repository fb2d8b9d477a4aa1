import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { keptFresh } from '../search/kept-fresh';
import { jobController } from './controller';
import { jobListController } from './list-controller';
import { jobVocabulary } from './model';
import { suggestHere } from './suggesting';
import { suggestionController } from './suggestions';

export function jobRoutes({ database, clock }: Services): Router {
  const router = createRouter();
  const vocabulary = keptFresh(() => jobVocabulary(database), clock);
  const suggest = suggestHere(database, clock, vocabulary);
  localized(router, 'jobs.list', jobListController(database, vocabulary).list);
  localized(router, 'jobs.suggestions', suggestionController(suggest));
  localized(router, 'jobs.show', jobController(database).show);
  return router;
}

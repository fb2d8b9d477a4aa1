import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { jobController } from './controller';
import { jobListController } from './list-controller';
import { suggestionController } from './suggestions';

export function jobRoutes({ database, searcher }: Services): Router {
  const router = createRouter();
  localized(router, 'jobs.list', jobListController(database, searcher).list);
  localized(router, 'jobs.suggestions', suggestionController(searcher));
  localized(router, 'jobs.show', jobController(database).show);
  return router;
}

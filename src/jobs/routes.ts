import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { jobController } from './controller';
import { jobListController } from './list-controller';
import { pressController } from './pressing';
import { suggestionController } from './suggestions';

export function jobRoutes(services: Services): Router {
  const router = createRouter();
  localized(router, 'jobs.list', jobListController(services).list);
  localized(router, 'jobs.suggestions', suggestionController(services.searcher));
  localized(router, 'jobs.show', jobController(services).show);
  localized(router, 'jobs.press', { post: pressController(services) });
  return router;
}

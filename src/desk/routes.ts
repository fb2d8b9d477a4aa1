import { Router } from 'express';
import { articleEditor } from '../articles/editing.item';
import { articlesOnDeskController } from '../articles/editing.list';
import { keepForms } from '../drafts/keep-forms';
import { editorsOnly } from '../http/access';
import { DESK_ROUTES } from '../http/editing-page';
import { localized } from '../http/localized';
import type { Services } from '../http/services';
import { jobEditor } from '../jobs/editing.item';
import { jobsOnDeskController } from '../jobs/editing.list';
import { wageController } from '../jobs/editing.wages';
import { siteMap } from '../site-map';
import { deskController } from './controller';
import { itemController } from './item-controller';

/** The door of the desk, which all its pages stand behind, its overview, and what is edited on it. */
export function deskRoutes(services: Services): Router {
  const router = Router();
  const desk = deskController(services);
  router.use(Object.values(siteMap.desk), keepForms(services), editorsOnly);
  localized(router, 'desk', desk.overview);
  for (const [kind, { show, act }] of [
    ['article', itemController({ services, editor: articleEditor(services) })],
    ['job', itemController({ services, editor: jobEditor(services) })],
  ] as const) {
    const routes = DESK_ROUTES[kind];
    localized(router, routes.add, { get: show, post: act });
    localized(router, routes.item, { get: show, post: act });
  }
  localized(router, 'desk.articles', articlesOnDeskController(services));
  localized(router, 'desk.jobs', jobsOnDeskController(services));
  localized(router, 'desk.minimumWages', wageController(services));
  return router;
}

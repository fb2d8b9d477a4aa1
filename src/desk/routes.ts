import { Router } from 'express';
import { keepForms } from '../drafts/keep-forms';
import { editorsOnly } from '../http/access';
import { localized } from '../http/localized';
import type { Services } from '../http/services';
import { siteMap } from '../site-map';
import { deskController } from './controller';

/** The door of the desk, which all its pages stand behind, and its overview. */
export function deskRoutes(services: Services): Router {
  const router = Router();
  const desk = deskController(services);
  router.use(Object.values(siteMap.desk), keepForms(services), editorsOnly);
  localized(router, 'desk', desk.overview);
  return router;
}

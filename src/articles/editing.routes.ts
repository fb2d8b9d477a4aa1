import { Router } from 'express';
import { localized } from '../http/localized';
import type { Services } from '../http/services';
import { articleEditing } from './editing.controller';

/** The articles on the desk; the door of the desk stands before them. */
export function articleEditingRoutes(services: Services): Router {
  const router = Router();
  const { list, show, act } = articleEditing(services);
  localized(router, 'desk.articles', list);
  localized(router, 'desk.newArticle', { get: show, post: act });
  localized(router, 'desk.article', { get: show, post: act });
  return router;
}

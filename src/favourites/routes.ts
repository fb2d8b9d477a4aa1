import type { Router } from 'express';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { favouriteController } from './controller';

export function favouriteRoutes(services: Services): Router {
  const router = createRouter();
  const favourites = favouriteController(services);
  localized(router, 'favourites.list', favourites.list);
  localized(router, 'favourites.addJob', { post: favourites.add('job') });
  localized(router, 'favourites.removeJob', { post: favourites.remove('job') });
  localized(router, 'favourites.addArticle', { post: favourites.add('article') });
  localized(router, 'favourites.removeArticle', { post: favourites.remove('article') });
  return router;
}

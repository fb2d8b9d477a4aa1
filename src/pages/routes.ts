import type { Router } from 'express';
import { toPreferredHome } from '../http/language';
import { createRouter, localized } from '../http/localized';
import type { Services } from '../http/services';
import { homeController } from './home';
import { robots, sitemapIndex, sitemapPart } from './sitemap';
import { textPage } from './text';

export function pageRoutes(services: Services): Router {
  const { config, database } = services;
  const router = createRouter();
  router.get('/', toPreferredHome);
  localized(router, 'home', homeController(database));
  localized(router, 'privacy', textPage('privacy', config));
  localized(router, 'accessibility', textPage('accessibility', config));
  localized(router, 'terms', textPage('terms', config));
  router.get('/robots.txt', robots(services));
  router.get('/sitemap.xml', sitemapIndex(services));
  router.get('/sitemap/:part', sitemapPart(services));
  return router;
}

import type { RequestHandler, Router } from 'express';
import { LOCALES } from '../language/locales';
import { siteMap, type RouteName } from '../site-map';

/** Serves a page at its address in each language. */
export function localized(router: Router, route: RouteName, handler: RequestHandler): void {
  for (const locale of LOCALES) router.get(siteMap[route][locale], handler);
}

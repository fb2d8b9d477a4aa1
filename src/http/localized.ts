import type { RequestHandler, Router } from 'express';
import { LOCALES } from '../language/locales';
import { siteMap, type RouteName } from '../site-map';

/** What answers at an address: a page to read, a form that is sent there, or both. */
interface Handlers {
  readonly get?: RequestHandler;
  readonly post?: RequestHandler;
}

/** Serves a page at its address in each language. */
export function localized(
  router: Router,
  route: RouteName,
  handlers: RequestHandler | Handlers,
): void {
  const { get, post } = typeof handlers === 'function' ? { get: handlers } : handlers;
  for (const locale of LOCALES) {
    const path = siteMap[route][locale];
    if (get !== undefined) router.get(path, get);
    if (post !== undefined) router.post(path, post);
  }
}

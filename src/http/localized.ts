import { Router, type RequestHandler } from 'express';
import { LOCALES } from '../language/locales';
import { siteMap, type RouteName } from '../site-map';
import { redirectToOwn } from './own-address';
import { Problem } from './problem';

/** What a page does with each method; a handler alone is for `get`. */
interface Handlers {
  readonly get?: RequestHandler | RequestHandler[];
  readonly post?: RequestHandler | RequestHandler[];
}

/** A router to which `/fr/Emplois` and `/fr/emplois/` are not `/fr/emplois`. */
export function createRouter(): Router {
  return Router({ caseSensitive: true, strict: true });
}

/**
 * Serves a page at its address in each language, and answers 405 to any method that has no handler:
 * all that the address takes is said here, in one call.
 */
export function localized(
  router: Router,
  route: RouteName,
  handlers: RequestHandler | Handlers,
): void {
  const { get, post } = typeof handlers === 'function' ? { get: handlers } : handlers;
  const allow = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : [])].join(', ');
  for (const locale of LOCALES) {
    const place = router.route(siteMap[route][locale]);
    if (get) place.get(...[get].flat());
    if (post) place.post(...[post].flat());
    place.all((req) => {
      throw new Problem(405, `no ${req.method} here`, { Allow: allow });
    });
  }
}

/** After all routes: other capitals, or another end, lead to the page’s own address. */
export function toOwnAddresses(): Router {
  const router = Router();
  for (const path of Object.values(siteMap).flatMap((paths) => Object.values(paths))) {
    router.get(path, (req, res, next) => {
      if (!redirectToOwn(req, res, fillIn(path, req.path))) next();
    });
  }
  return router;
}

/** The fixed parts as the site map spells them, the others as they were asked for. */
function fillIn(path: string, asked: string): string {
  const given = asked.split('/');
  const parts = path.split('/').map((part, at) => (part.startsWith(':') ? given[at] : part));
  return parts.join('/');
}

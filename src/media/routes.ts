import { Router, type RequestHandler } from 'express';
import { readFileName, TYPES } from './rules';
import type { Storage } from './storage';

/**
 * The files of pictures. Each is made once of what was sent and never changes, so that browsers keep
 * it for good; its type is that of its kind, whatever was sent. Any other address is none of ours.
 */
export function mediaRoutes(storage: Storage): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/media/:name', serve(storage));
  return router;
}

function serve(storage: Storage): RequestHandler<{ name: string }> {
  return async (req, res, next) => {
    const asked = readFileName(req.params.name);
    const bytes = asked === undefined ? undefined : await storage.get(asked.name);
    if (asked === undefined || bytes === undefined) {
      next();
      return;
    }
    res.set('Cache-Control', 'public, max-age=31536000, immutable');
    res.type(TYPES[asked.kind]).send(bytes);
  };
}

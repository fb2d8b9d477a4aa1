import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { siteMap } from '../site-map';
import type { Log } from './log';

const TOKEN = ':token';

/** Whoever has the rest of such an address sees or does what the public may not. */
const SECRETS = Object.values(siteMap)
  .flatMap((paths) => Object.values(paths))
  .flatMap((path) => (path.includes(TOKEN) ? path.split(TOKEN).slice(0, 1) : []));
const secret = new RegExp(`(${SECRETS.join('|')}).+$`, 'is');

/**
 * One line a request: when, which, how it ended, how long it took. Not who: no network address, no
 * browser, and the path without its query, where people write what they look for. The paths that a
 * machine asks for every few seconds are left out, and so is what opens a secret link.
 */
export function requestLog(log: Log, { except }: { except: readonly string[] }): RequestHandler {
  return (req, res, next) => {
    const began = performance.now();
    req.requestId = randomUUID();
    res.setHeader('X-Request-Id', req.requestId);
    if (except.includes(req.path)) {
      next();
      return;
    }
    res.on('close', () => {
      log.info({
        id: req.requestId,
        method: req.method,
        path: req.path.replace(secret, '$1…'),
        status: res.writableFinished ? res.statusCode : 'aborted',
        ms: Math.round((performance.now() - began) * 10) / 10,
      });
    });
    next();
  };
}

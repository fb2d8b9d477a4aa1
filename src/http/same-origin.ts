import type { Request, RequestHandler } from 'express';
import type { Config } from '../config';
import { Problem } from './problem';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send. Browsers say where a request comes from, in
 * `Sec-Fetch-Site`, or in `Origin` where that is missing (plain http, older ones), so no form needs a
 * token, and signed-out pages are the same for everyone. A write that carries a cookie and says
 * neither is refused.
 */
export function sameOriginOnly({ siteUrl }: Pick<Config, 'siteUrl'>): RequestHandler {
  return (req, _res, next) => {
    if (!READING.has(req.method) && !isFromHere(req, siteUrl)) {
      throw new Problem(403, 'request from another site');
    }
    next();
  };
}

function isFromHere(req: Request, siteUrl: string): boolean {
  const site = req.get('Sec-Fetch-Site');
  // `none`: the person themselves, by reloading the answer to their form.
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = req.get('Origin');
  return origin === undefined ? req.get('Cookie') === undefined : origin === siteUrl;
}

import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config';

const YEAR_SECONDS = 31_536_000;

/**
 * Headers of every answer. The policy has no inline script or style, and so no nonce: a page is the
 * same for everyone. `no-referrer` would make browsers send `Origin: null` with our own forms.
 */
export function securityHeaders({ siteUrl }: Pick<Config, 'siteUrl'>): RequestHandler[] {
  const https = siteUrl.startsWith('https:');
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          fontSrc: ["'self'"],
          imgSrc: ["'self'"],
          connectSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      // The neighbours under the same name speak for themselves: they may have no https.
      strictTransportSecurity: https ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
    (_req, res, next) => {
      res.setHeader(
        'Permissions-Policy',
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      );
      next();
    },
  ];
}

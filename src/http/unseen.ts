import type { RequestHandler, Response } from 'express';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import type { Page } from './page';

/** What is not public is found by nobody, and kept by no browser. */
export function hide(res: Response): void {
  res.set({ 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' });
}

/** The same for all that an address answers. */
export const unseen: RequestHandler = (_req, res, next) => {
  hide(res);
  next();
};

/** An address that opens something by itself is told to no other site. */
export const untold: RequestHandler = (_req, res, next) => {
  res.set('Referrer-Policy', 'no-referrer');
  next();
};

/** For `pages/error`: a secret link that opens nothing, and does not say why. */
export function presentLost(
  { title, sentence }: { readonly title: string; readonly sentence: string },
  { t, locale }: Reader,
  more: readonly { readonly href: string; readonly label: string }[] = [],
): Page<object> {
  return {
    title,
    description: sentence,
    addresses: forEachLocale((each) => pathTo('home', each)),
    unlisted: true,
    content: {
      ...{ status: 404, title, sentence },
      ways: [...more, { href: pathTo('home', locale), label: t('errors:ways.home') }],
    },
  };
}

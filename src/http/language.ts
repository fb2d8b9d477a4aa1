import type { Request, RequestHandler } from 'express';
import { LOCALES, type Locale } from '../language/locales';
import { pathTo } from '../site-map';
import type { Services } from './services';

/** Gives each request its reader: the language is in the address, `/fr/…` or `/en/…`. */
export function readerOf({ clock, dictionary }: Services): RequestHandler {
  return (req, _res, next) => {
    const locale = localeOfPath(req.path) ?? preferredLocale(req);
    req.reader = { locale, t: dictionary.for(locale), now: clock.now() };
    next();
  };
}

/** `/` leads home in the language that the browser asks for. */
export const toPreferredHome: RequestHandler = (req, res) => {
  res.vary('Cookie').vary('Accept-Language');
  res.set('Cache-Control', 'private, no-cache');
  res.redirect(302, pathTo('home', preferredLocale(req)));
};

/** By the account, by the cookie of who chose with the switch, by what the browser prefers; else French. */
function preferredLocale(req: Request): Locale {
  const [, chosen] = /(?:^|;\s*)lang=(fr|en)(?:;|$)/.exec(req.headers.cookie ?? '') ?? [];
  const accepted = req.acceptsLanguages('fr', 'en') || 'fr';
  return req.user?.locale ?? ((chosen ?? accepted) as Locale);
}

/** In any capitals: what stands under `/EN/` leads nowhere, and says so in English. */
function localeOfPath(path: string): Locale | undefined {
  const [, first = ''] = path.toLowerCase().split('/');
  return LOCALES.find((locale) => locale === first);
}

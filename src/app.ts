import express, { type Express } from 'express';
import { createPassport } from './accounts/passport';
import { accountRoutes } from './accounts/routes';
import { sessions } from './accounts/sessions';
import { articleRoutes } from './articles/routes';
import { authorRoutes } from './authors/routes';
import { deskRoutes } from './desk/routes';
import { doorRoutes } from './door/routes';
import { employerRoutes } from './employers/routes';
import { keptByReader } from './favourites/kept';
import { favouriteRoutes } from './favourites/routes';
import { carryOutWish } from './favourites/wish';
import { publicFiles } from './http/assets';
import { errorPages, nothingHere } from './http/errors';
import { securityHeaders } from './http/headers';
import { readerOf } from './http/language';
import { requestLimits } from './http/limits';
import { toOwnAddresses } from './http/localized';
import { pageRenderer } from './http/render';
import { requestLog } from './http/request-log';
import { sameOriginOnly } from './http/same-origin';
import type { Services } from './http/services';
import { jobRoutes } from './jobs/routes';
import { libraryIn } from './media/adding';
import { mediaRoutes } from './media/routes';
import { health, readiness } from './pages/health';
import { pageRoutes } from './pages/routes';
import { reportRoutes } from './reports/routes';

/** The whole site: what every request goes through, in order, then each feature’s pages. */
export function createApp(services: Services): Express {
  const app = express();
  const library = libraryIn(services.database, services.config.mediaDir);
  const passport = createPassport(services.database);
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('case sensitive routing', true);
  app.set('strict routing', true);
  app.set('query parser', 'simple');
  app.set('trust proxy', services.config.trustProxy);

  app.use(requestLog(services.log, { except: ['/healthz', '/readyz'] }));
  app.use(securityHeaders(services.config));
  app.get('/healthz', health);
  app.get('/readyz', readiness(services));
  app.use(publicFiles());
  app.use(mediaRoutes(library.storage));
  app.use(readerOf(services));
  app.use(pageRenderer(services));
  app.use(requestLimits());
  app.use(sameOriginOnly(services.config));
  app.use(sessions(services, passport));
  app.use(keptByReader(services));

  app.use(deskRoutes(services, library));
  app.use(pageRoutes(services));
  app.use(jobRoutes(services));
  app.use(reportRoutes(services));
  app.use(doorRoutes(services));
  app.use(articleRoutes(services));
  app.use(employerRoutes(services));
  app.use(authorRoutes(services));
  app.use(favouriteRoutes(services));
  app.use(accountRoutes(services, passport, carryOutWish(services.database)));

  app.use(toOwnAddresses());
  app.use(nothingHere);
  app.use(errorPages(services.log));
  return app;
}

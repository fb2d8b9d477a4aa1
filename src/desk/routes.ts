import { Router } from 'express';
import { articleEditor } from '../articles/editing.item';
import { articlesOnDeskController } from '../articles/editing.list';
import { authorRegister } from '../authors/editing';
import { articleCategoryRegister, jobCategoryRegister } from '../catalogue/editing';
import { placeRegister } from '../catalogue/editing.place';
import { keepForms } from '../drafts/keep-forms';
import { employerRegister } from '../employers/editing';
import { adminsOnly, editorsOnly } from '../http/access';
import type { Item } from '../http/editing-item';
import { DESK_ROUTES } from '../http/desk-addresses';
import { localized } from '../http/localized';
import type { Entry, Register } from '../http/register';
import { REGISTER_ROUTES } from '../http/register-routes';
import type { Services } from '../http/services';
import { jobEditor } from '../jobs/editing.item';
import { jobsOnDeskController } from '../jobs/editing.list';
import { wageController } from '../jobs/editing.wages';
import type { Library } from '../media/adding';
import { libraryController } from '../media/editing.list';
import { pictureController } from '../media/editing.picture';
import { numbersController } from '../numbers/editing';
import { siteMap } from '../site-map';
import { deskController } from './controller';
import { itemController } from './item-controller';
import type { Workplace } from './item-page';
import { acceptingSubmissions } from './submission-accepting';
import { submissionsController } from './submissions-controller';
import { reportsController } from './reports-controller';
import { previewController } from './preview-controller';
import { previewLinkController } from './preview-link-controller';
import { renderingController } from './rendering-controller';
import { revisionsController } from './revisions-controller';
import { logController } from './log-controller';
import { teamController } from './team-controller';
import { mailController } from './mail-controller';
import { entryController } from './register-entry.controller';
import { registerController } from './register-list.controller';
import { mergeController } from './register-merge.controller';

/**
 * The door of the desk, which all its pages stand behind, its overview, and what is edited on it; and
 * the secret links, which lead past the door.
 */
export function deskRoutes(services: Services, library: Library): Router {
  const router = Router();
  const desk = deskController(services);
  const log = logController(services);
  const mail = mailController(services);
  const team = teamController(services);
  const reports = reportsController(services);
  const numbers = numbersController(services);
  router.use(Object.values(siteMap.desk), keepForms(services), editorsOnly);
  localized(router, 'desk', desk.overview);
  localized(router, 'desk.rendering', renderingController(services));
  const kinds = {
    article: articleEditor(services),
    job: acceptingSubmissions(jobEditor(services), services),
  };
  const submissions = submissionsController({ services, editor: kinds.job });
  itemRoutes(router, { services, editor: kinds.article });
  itemRoutes(router, { services, editor: kinds.job });
  localized(router, 'preview', previewLinkController(services, kinds));
  localized(router, 'desk.articles', articlesOnDeskController(services));
  localized(router, 'desk.jobs', jobsOnDeskController(services));
  localized(router, 'desk.media', libraryController(services, library));
  localized(router, 'desk.picture', pictureController(services, library));
  localized(router, 'desk.minimumWages', wageController(services));
  keep(router, services, employerRegister);
  keep(router, services, jobCategoryRegister);
  keep(router, services, placeRegister);
  keep(router, services, authorRegister);
  keep(router, services, articleCategoryRegister);
  localized(router, 'desk.reports', reports.list);
  localized(router, 'desk.report', { get: reports.show, post: reports.act });
  localized(router, 'desk.submissions', submissions.list);
  localized(router, 'desk.submission', { get: submissions.show, post: submissions.act });
  localized(router, 'desk.submissionJob', submissions.open);
  localized(router, 'desk.numbers', numbers.show);
  localized(router, 'desk.numbersCsv', numbers.csv);
  localized(router, 'desk.log', log.show);
  localized(router, 'desk.logCsv', log.csv);
  localized(router, 'desk.team', { get: [adminsOnly, team.get], post: [adminsOnly, team.post] });
  localized(router, 'desk.mails', { get: [adminsOnly, mail.list] });
  localized(router, 'desk.mail', { get: [adminsOnly, mail.show], post: [adminsOnly, mail.act] });
  return router;
}

/** The form of each item of one kind, how it will look, and what was saved of it before. */
function itemRoutes<Found extends Item, Sent, Warning>(
  router: Router,
  workplace: Workplace<Found, Sent, Warning>,
): void {
  const routes = DESK_ROUTES[workplace.editor.kind];
  const { show, act } = itemController(workplace);
  localized(router, routes.add, { get: show, post: act });
  localized(router, routes.item, { get: show, post: act });
  localized(router, routes.preview, previewController(workplace));
  const revisions = revisionsController(workplace);
  localized(router, routes.revisions, revisions.list);
  localized(router, routes.revision, { get: revisions.show, post: revisions.restore });
}

/** The pages of a register. */
function keep<Found extends Entry, Sent>(
  router: Router,
  services: Services,
  register: Register<Found, Sent>,
): void {
  const routes = REGISTER_ROUTES[register.name];
  const entry = entryController(services, register);
  localized(router, routes.list, registerController(services, register).list);
  localized(router, routes.add, entry);
  localized(router, routes.entry, entry);
  localized(router, routes.merge, mergeController(services, register));
}

type Locale = 'fr' | 'en';

/** Where each page stands: the one place where a path is spelled. `:name` is one part of it. */
export const siteMap = {
  home: { fr: '/fr/', en: '/en/' },
  'jobs.list': { fr: '/fr/emplois', en: '/en/jobs' },
  'jobs.suggestions': { fr: '/fr/emplois/suggestions', en: '/en/jobs/suggestions' },
  'jobs.show': { fr: '/fr/emplois/:item', en: '/en/jobs/:item' },
  'jobs.press': { fr: '/fr/emplois/:id/postuler', en: '/en/jobs/:id/apply' },
  'jobs.report': { fr: '/fr/emplois/:item/signaler', en: '/en/jobs/:item/report' },
  'articles.list': { fr: '/fr/articles', en: '/en/articles' },
  'articles.category': {
    fr: '/fr/articles/categorie/:slug',
    en: '/en/articles/category/:slug',
  },
  'articles.show': { fr: '/fr/articles/:item', en: '/en/articles/:item' },
  'employers.list': { fr: '/fr/employeurs', en: '/en/employers' },
  'employers.show': { fr: '/fr/employeurs/:item', en: '/en/employers/:item' },
  'authors.show': { fr: '/fr/auteurs/:item', en: '/en/authors/:item' },
  'accounts.login': { fr: '/fr/connexion', en: '/en/login' },
  'accounts.logout': { fr: '/fr/deconnexion', en: '/en/logout' },
  'accounts.signup': { fr: '/fr/inscription', en: '/en/signup' },
  'accounts.invitation': { fr: '/fr/invitation/:token', en: '/en/invitation/:token' },
  'accounts.forgotten': { fr: '/fr/mot-de-passe-oublie', en: '/en/forgotten-password' },
  'accounts.reset': {
    fr: '/fr/mot-de-passe-oublie/:token',
    en: '/en/forgotten-password/:token',
  },
  'accounts.account': { fr: '/fr/compte', en: '/en/account' },
  'accounts.email': { fr: '/fr/compte/courriel', en: '/en/account/email' },
  'accounts.password': { fr: '/fr/compte/mot-de-passe', en: '/en/account/password' },
  'accounts.delete': { fr: '/fr/compte/supprimer', en: '/en/account/delete' },
  'favourites.list': { fr: '/fr/favoris', en: '/en/favourites' },
  'favourites.addJob': { fr: '/fr/favoris/emplois/:id', en: '/en/favourites/jobs/:id' },
  'favourites.removeJob': {
    fr: '/fr/favoris/emplois/:id/retirer',
    en: '/en/favourites/jobs/:id/remove',
  },
  'favourites.addArticle': {
    fr: '/fr/favoris/articles/:id',
    en: '/en/favourites/articles/:id',
  },
  'favourites.removeArticle': {
    fr: '/fr/favoris/articles/:id/retirer',
    en: '/en/favourites/articles/:id/remove',
  },
  desk: { fr: '/fr/pupitre', en: '/en/desk' },
  'desk.rendering': { fr: '/fr/pupitre/rendu', en: '/en/desk/rendering' },
  'desk.articles': { fr: '/fr/pupitre/articles', en: '/en/desk/articles' },
  'desk.newArticle': { fr: '/fr/pupitre/articles/nouveau', en: '/en/desk/articles/new' },
  'desk.article': { fr: '/fr/pupitre/articles/:id', en: '/en/desk/articles/:id' },
  'desk.articleRevisions': {
    fr: '/fr/pupitre/articles/:id/versions',
    en: '/en/desk/articles/:id/versions',
  },
  'desk.articleRevision': {
    fr: '/fr/pupitre/articles/:id/versions/:revision',
    en: '/en/desk/articles/:id/versions/:revision',
  },
  'desk.articlePreview': {
    fr: '/fr/pupitre/articles/:id/apercu',
    en: '/en/desk/articles/:id/preview',
  },
  'desk.jobs': { fr: '/fr/pupitre/emplois', en: '/en/desk/jobs' },
  'desk.newJob': { fr: '/fr/pupitre/emplois/nouvelle', en: '/en/desk/jobs/new' },
  'desk.job': { fr: '/fr/pupitre/emplois/:id', en: '/en/desk/jobs/:id' },
  'desk.jobRevisions': {
    fr: '/fr/pupitre/emplois/:id/versions',
    en: '/en/desk/jobs/:id/versions',
  },
  'desk.jobRevision': {
    fr: '/fr/pupitre/emplois/:id/versions/:revision',
    en: '/en/desk/jobs/:id/versions/:revision',
  },
  'desk.jobPreview': {
    fr: '/fr/pupitre/emplois/:id/apercu',
    en: '/en/desk/jobs/:id/preview',
  },
  'desk.employers': { fr: '/fr/pupitre/employeurs', en: '/en/desk/employers' },
  'desk.newEmployer': { fr: '/fr/pupitre/employeurs/nouveau', en: '/en/desk/employers/new' },
  'desk.employer': { fr: '/fr/pupitre/employeurs/:id', en: '/en/desk/employers/:id' },
  'desk.mergeEmployer': {
    fr: '/fr/pupitre/employeurs/:id/fusionner',
    en: '/en/desk/employers/:id/merge',
  },
  'desk.jobCategories': { fr: '/fr/pupitre/metiers', en: '/en/desk/fields-of-work' },
  'desk.newJobCategory': { fr: '/fr/pupitre/metiers/nouveau', en: '/en/desk/fields-of-work/new' },
  'desk.jobCategory': { fr: '/fr/pupitre/metiers/:id', en: '/en/desk/fields-of-work/:id' },
  'desk.mergeJobCategory': {
    fr: '/fr/pupitre/metiers/:id/fusionner',
    en: '/en/desk/fields-of-work/:id/merge',
  },
  'desk.places': { fr: '/fr/pupitre/lieux', en: '/en/desk/places' },
  'desk.newPlace': { fr: '/fr/pupitre/lieux/nouveau', en: '/en/desk/places/new' },
  'desk.place': { fr: '/fr/pupitre/lieux/:id', en: '/en/desk/places/:id' },
  'desk.mergePlace': {
    fr: '/fr/pupitre/lieux/:id/fusionner',
    en: '/en/desk/places/:id/merge',
  },
  'desk.authors': { fr: '/fr/pupitre/signatures', en: '/en/desk/bylines' },
  'desk.newAuthor': { fr: '/fr/pupitre/signatures/nouvelle', en: '/en/desk/bylines/new' },
  'desk.author': { fr: '/fr/pupitre/signatures/:id', en: '/en/desk/bylines/:id' },
  'desk.mergeAuthor': {
    fr: '/fr/pupitre/signatures/:id/fusionner',
    en: '/en/desk/bylines/:id/merge',
  },
  'desk.articleCategories': { fr: '/fr/pupitre/categories', en: '/en/desk/categories' },
  'desk.newArticleCategory': {
    fr: '/fr/pupitre/categories/nouvelle',
    en: '/en/desk/categories/new',
  },
  'desk.articleCategory': { fr: '/fr/pupitre/categories/:id', en: '/en/desk/categories/:id' },
  'desk.mergeArticleCategory': {
    fr: '/fr/pupitre/categories/:id/fusionner',
    en: '/en/desk/categories/:id/merge',
  },
  'desk.media': { fr: '/fr/pupitre/images', en: '/en/desk/images' },
  'desk.picture': { fr: '/fr/pupitre/images/:id', en: '/en/desk/images/:id' },
  'desk.minimumWages': { fr: '/fr/pupitre/salaire-minimum', en: '/en/desk/minimum-wage' },
  'desk.log': { fr: '/fr/pupitre/journal', en: '/en/desk/log' },
  'desk.numbers': { fr: '/fr/pupitre/chiffres', en: '/en/desk/numbers' },
  'desk.numbersCsv': { fr: '/fr/pupitre/chiffres.csv', en: '/en/desk/numbers.csv' },
  'desk.reports': { fr: '/fr/pupitre/signalements', en: '/en/desk/reports' },
  'desk.report': { fr: '/fr/pupitre/signalements/:id', en: '/en/desk/reports/:id' },
  'desk.submissions': { fr: '/fr/pupitre/offres-proposees', en: '/en/desk/submitted-jobs' },
  'desk.submission': { fr: '/fr/pupitre/offres-proposees/:id', en: '/en/desk/submitted-jobs/:id' },
  'desk.submissionJob': {
    fr: '/fr/pupitre/offres-proposees/:id/offre',
    en: '/en/desk/submitted-jobs/:id/job',
  },
  'desk.team': { fr: '/fr/pupitre/equipe', en: '/en/desk/team' },
  'desk.mails': { fr: '/fr/pupitre/courriels', en: '/en/desk/mail' },
  'desk.mail': { fr: '/fr/pupitre/courriels/:id', en: '/en/desk/mail/:id' },
  'desk.logCsv': { fr: '/fr/pupitre/journal.csv', en: '/en/desk/log.csv' },
  preview: { fr: '/fr/apercu/:token', en: '/en/preview/:token' },
  'door.new': { fr: '/fr/proposer-une-offre', en: '/en/submit-a-job' },
  'door.link': { fr: '/fr/proposer-une-offre/lien', en: '/en/submit-a-job/link' },
  'door.show': { fr: '/fr/proposer-une-offre/suivi/:token', en: '/en/submit-a-job/follow/:token' },
  'door.correct': {
    fr: '/fr/proposer-une-offre/suivi/:token/corriger',
    en: '/en/submit-a-job/follow/:token/correct',
  },
  privacy: { fr: '/fr/confidentialite', en: '/en/privacy' },
  accessibility: { fr: '/fr/accessibilite', en: '/en/accessibility' },
  terms: { fr: '/fr/conditions', en: '/en/terms' },
} as const satisfies Record<string, Record<Locale, string>>;

export type RouteName = keyof typeof siteMap;

/** Something with a page of its own: `{id}-{slug}` in its address. */
export interface Item {
  readonly id: number;
  readonly slug: string;
}

/** The path of a page in one language, with its parts filled in. */
export function pathTo(
  route: RouteName,
  locale: Locale,
  parts: { item?: Item; slug?: string; id?: number; revision?: number; token?: string } = {},
): string {
  const item = parts.item === undefined ? '' : `${String(parts.item.id)}-${parts.item.slug}`;
  return siteMap[route][locale]
    .replace(':item', item)
    .replace(':slug', parts.slug ?? '')
    .replace(':id', String(parts.id ?? ''))
    .replace(':revision', String(parts.revision ?? ''))
    .replace(':token', parts.token ?? '');
}

/** The number in `{id}-{slug}`, and the slug as it was given; undefined when there is no number. */
export function readItem(part: string): Item | undefined {
  const [, id, slug] = /^([1-9]\d{0,8})(?:-(.*))?$/s.exec(part) ?? [];
  return id === undefined ? undefined : { id: Number(id), slug: slug ?? '' };
}

/** A number that stands alone in an address; undefined when it is none. */
export function readId(part: unknown): number | undefined {
  return typeof part === 'string' && /^[1-9]\d{0,8}$/.test(part) ? Number(part) : undefined;
}

import type { Page } from 'playwright-core';
import { keep } from '../../src/favourites/model';
import { putInOutbox } from '../../src/mail/outbox';
import { insertReport } from '../../src/reports/model';
import { keepRevision, setOutdatedFields } from '../../src/revisions/model';
import {
  insertLink,
  insertMessage,
  insertSubmission,
  moveSubmission,
} from '../../src/submissions/model';
import { DESK, openBrowsing, PHONE, type Browsing } from '../support/browsing';
import { aUser } from '../support/factories';
import { htmlMistakes } from '../support/html';
import { excessWidth, violations } from '../support/inspection';
import { aPhoto } from '../support/pictures';
import type { TestSite } from '../support/site';

const READER = { email: 'lectrice@exemple.example' };
const EDITOR = { email: 'redaction@exemple.example', role: 'editor' } as const;
const ADMIN = { email: 'administration@exemple.example', role: 'admin' } as const;

const TOKEN = 'un-lien-secret-de-32-lettres-pil';
const FOLLOWED = {
  fr: `/fr/proposer-une-offre/suivi/${TOKEN}`,
  en: `/en/submit-a-job/follow/${TOKEN}`,
} as const;

/** Pages that only their person sees: who, in French, in English. */
const PAGES = [
  ['the account', READER, '/fr/compte', '/en/account'],
  ['favourites', READER, '/fr/favoris', '/en/favourites'],
  ['a favourite that was just taken away', READER, '/fr/favoris?removed=job-1', '/en/favourites'],
  ['no favourites yet', EDITOR, '/fr/favoris', '/en/favourites'],
  ['a list with hearts', READER, '/fr/emplois', '/en/jobs'],
  ['the desk', EDITOR, '/fr/pupitre', '/en/desk'],
  ['its articles', EDITOR, '/fr/pupitre/articles', '/en/desk/articles'],
  ['a new article', EDITOR, '/fr/pupitre/articles/nouveau', '/en/desk/articles/new'],
  ['an article', EDITOR, '/fr/pupitre/articles/1', '/en/desk/articles/1'],
  ['its versions', EDITOR, '/fr/pupitre/articles/1/versions', '/en/desk/articles/1/versions'],
  ['one of them', EDITOR, '/fr/pupitre/articles/1/versions/2', '/en/desk/articles/1/versions/1'],
  ...(['page', 'card', 'snippet', 'link'] as const).flatMap((form) => [
    [
      `a preview of it, as ${form}`,
      EDITOR,
      `/fr/pupitre/articles/1/apercu?form=${form}`,
      `/en/desk/articles/1/preview?form=${form}`,
    ] as const,
    [
      `a preview of a listing, as ${form}`,
      EDITOR,
      `/fr/pupitre/emplois/1/apercu?form=${form}`,
      `/en/desk/jobs/1/preview?form=${form}`,
    ] as const,
  ]),
  ['its listings', EDITOR, '/fr/pupitre/emplois', '/en/desk/jobs'],
  ['a new listing', EDITOR, '/fr/pupitre/emplois/nouvelle', '/en/desk/jobs/new'],
  ['a listing', EDITOR, '/fr/pupitre/emplois/1', '/en/desk/jobs/1'],
  ['the library of pictures', EDITOR, '/fr/pupitre/images', '/en/desk/images'],
  ['one of its pictures', EDITOR, '/fr/pupitre/images/1', '/en/desk/images/2'],
  ['the numbers', EDITOR, '/fr/pupitre/chiffres', '/en/desk/numbers?days=90'],
  ['the log', EDITOR, '/fr/pupitre/journal', '/en/desk/log'],
  ['reports', EDITOR, '/fr/pupitre/signalements', '/en/desk/reports'],
  ['a report', EDITOR, '/fr/pupitre/signalements/1', '/en/desk/reports/1'],
  ['submitted listings', EDITOR, '/fr/pupitre/offres-proposees', '/en/desk/submitted-jobs'],
  ['one of them', EDITOR, '/fr/pupitre/offres-proposees/1', '/en/desk/submitted-jobs/1'],
  [
    'the form that it fills in',
    EDITOR,
    '/fr/pupitre/offres-proposees/1/offre',
    '/en/desk/submitted-jobs/1/job',
  ],
  ['what its employer sees', READER, FOLLOWED.fr, `${FOLLOWED.en}?done=confirm`],
  ['its correction', READER, `${FOLLOWED.fr}/corriger`, `${FOLLOWED.en}/correct`],
  ['the team', ADMIN, '/fr/pupitre/equipe', '/en/desk/team'],
  ['mails', ADMIN, '/fr/pupitre/courriels', '/en/desk/mail'],
  ['a mail', ADMIN, '/fr/pupitre/courriels/1', '/en/desk/mail/1'],
  ['the minimum wages', EDITOR, '/fr/pupitre/salaire-minimum', '/en/desk/minimum-wage'],
  ['employers', EDITOR, '/fr/pupitre/employeurs', '/en/desk/employers'],
  ['one of its employers', EDITOR, '/fr/pupitre/employeurs/1', '/en/desk/employers/1'],
  ['fields of work', EDITOR, '/fr/pupitre/metiers', '/en/desk/fields-of-work'],
  ['one of its fields of work', EDITOR, '/fr/pupitre/metiers/1', '/en/desk/fields-of-work/1'],
  ['places', EDITOR, '/fr/pupitre/lieux', '/en/desk/places'],
  ['one of its places', EDITOR, '/fr/pupitre/lieux/1', '/en/desk/places/1'],
  ['bylines', EDITOR, '/fr/pupitre/signatures', '/en/desk/bylines'],
  ['one of its bylines', EDITOR, '/fr/pupitre/signatures/1', '/en/desk/bylines/1'],
  ['categories', EDITOR, '/fr/pupitre/categories', '/en/desk/categories'],
  ['one of its categories', EDITOR, '/fr/pupitre/categories/17', '/en/desk/categories/17'],
  ['a new employer', EDITOR, '/fr/pupitre/employeurs/nouveau', '/en/desk/employers/new'],
  ['a choice to merge', EDITOR, '/fr/pupitre/employeurs/1/fusionner', '/en/desk/employers/1/merge'],
  [
    'a merger',
    EDITOR,
    '/fr/pupitre/employeurs/1/fusionner?into=2',
    '/en/desk/employers/1/merge?into=2',
  ],
] as const;

describe('a page that only its person sees', () => {
  let browsing: Browsing;
  /** Of each person, a page for each language: both are looked at at once. */
  const pages = new Map<string, readonly Page[]>();

  beforeAll(async () => {
    browsing = await openBrowsing();
    const { database, clock } = browsing.site;
    const reader = await aUser(database, READER);
    const { id: userId } = await aUser(database, EDITOR);
    await aUser(database, ADMIN);
    const mail = { to: READER.email, locale: 'fr', subject: 'Bonjour' } as const;
    await putInOutbox(database, { ...mail, text: 'Un mot.', html: '<p>Un mot.</p>' }, clock.now());
    const report = { jobId: 1, reason: 'fraud', words: 'Un mot.', email: READER.email } as const;
    await insertReport(database, { ...report, locale: 'fr' }, clock.now());
    const titles = { found: { 'fr.title': 'Le matin' }, after: { 'fr.title': 'Le soir' } };
    const revising = { ...titles, changed: ['fr.title'], userId };
    await keepRevision(database, { kind: 'article', id: 1 }, revising, clock.now());
    await setOutdatedFields(database, { kind: 'article', id: 1 }, ['fr.title', 'fr.body']);
    for (const kind of ['job', 'article'] as const) {
      for (const id of [2, 3, 4]) await keep(database, reader.id, { kind, id }, clock.now());
    }
    await aSubmission(browsing.site);
    await fillLibrary(browsing.site);
    for (const { email } of [READER, EDITOR, ADMIN]) {
      pages.set(email, [await browsing.signedIn(email), await browsing.signedIn(email)]);
    }
  });
  afterAll(() => browsing.close());

  it.each(PAGES)(
    'is faultless HTML, has nothing that axe finds, and fits a telephone: %s',
    async (_kind, { email }, ...paths) => {
      const own = pages.get(email) ?? [];
      const found = await Promise.all(paths.map((path, at) => lookAt(own[at] as Page, path)));
      expect(found).toEqual(paths.map((path) => ({ path, ...FAULTLESS })));
    },
  );
});

interface Look {
  readonly status: number;
  readonly html: readonly unknown[];
  readonly axe: readonly string[];
  /** How much wider than a telephone it is. */
  readonly excess: number;
}

const FAULTLESS: Look = { status: 200, html: [], axe: [], excess: 0 };

/** What is wrong with a page. */
async function lookAt(page: Page, path: string): Promise<Look & { path: string }> {
  const answer = await page.goto(path);
  const status = answer?.status() ?? 0;
  const html = await htmlMistakes((await answer?.text()) ?? '');
  const axe = await violations(page);
  await page.setViewportSize(PHONE);
  const excess = await excessWidth(page, '100%');
  await page.setViewportSize(DESK);
  return { path, status, html, axe, excess };
}

/** Something that an employer submitted, was asked about and answered. */
async function aSubmission({ database, clock }: TestSite): Promise<void> {
  const now = clock.now();
  const values = { 'fr.title': 'Verrier', 'employer.name': 'Verrerie', place: ['lachine'] };
  const submitted = { values, email: READER.email, locale: 'fr' } as const;
  const id = await insertSubmission(database, submitted, now);
  await insertLink(database, id, { token: TOKEN }, now);
  await moveSubmission(database, id, ['unconfirmed'], 'asked', now);
  for (const kind of ['question', 'answer', 'refusal'] as const) {
    await insertMessage(database, id, { kind, words: 'Un mot.' }, now);
  }
}

/** Two pictures, one of them on the cover of an article. */
async function fillLibrary(site: TestSite): Promise<void> {
  const editor = site.visitor();
  await editor.signIn(EDITOR.email);
  const photos = [await aPhoto('un.jpg', 700, 500), await aPhoto('deux.jpg', 300, 900)];
  await editor.upload('/fr/pupitre/images', 'pictures', photos);
  await site.database.knex('articles').where({ id: 1 }).update({ cover_id: 1 });
}

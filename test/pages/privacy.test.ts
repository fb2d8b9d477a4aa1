import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anEditor, openDesk, press } from '../support/desk';
import { aJob, anArticle, aUser } from '../support/factories';
import { projectRoot } from '../../src/config';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite, type Visitor } from '../support/site';

const EMAIL = 'idalie@exemple.example';
const HOUR = 60 * 60;
const PAGES = ['/fr/confidentialite', '/en/privacy'] as const;
/** What keeps something of someone, and a word of each language’s page that says so. */
const KEPT = [
  ['article_favourites', 'favoris', 'favourites'],
  ['audit_log', 'journal', 'log'],
  ['desk_batches', 'plusieurs offres', 'several listings'],
  ['invitations', 'vous invite', 'invites you'],
  ['job_favourites', 'favoris', 'favourites'],
  ['kept_forms', 'formulaire', 'form'],
  ['media', 'images', 'pictures'],
  ['preview_links', 'lien privé', 'private link'],
  ['revisions', 'version', 'version'],
  ['sessions', 'sessions', 'sessions'],
  ['tokens', 'empreinte du lien', 'fingerprint of the link'],
] as const;

describe('what the page on privacy says', () => {
  let site: TestSite;
  let pages: ReadPage[];

  beforeAll(async () => {
    site = await testSite();
    await aUser(site.database, { email: EMAIL });
    pages = await Promise.all(PAGES.map((path) => open(site, path)));
  });
  afterAll(() => site.close());

  /** The line of each page on a cookie. */
  const linesOn = (name: string) =>
    pages.map(({ $ }) =>
      $('li')
        .filter((_, line) => $(line).find('code').text().includes(name))
        .text(),
    );

  it('of cookies is how long each lives, and all there are', async () => {
    const reader = site.visitor();
    const wish = await reader.post(`/fr/favoris/emplois/${await aJob(site.database)}`);
    const signIn = await site.visitor().post('/fr/connexion', {
      ...{ email: EMAIL, password: 'un escalier de bois peint en vert' },
    });
    expect(livesOf(wish)).toEqual([['__Host-session', HOUR]]);
    expect(livesOf(signIn)).toEqual([
      ['__Host-known', 365 * 24 * HOUR],
      ['__Host-session', 30 * 24 * HOUR],
    ]);
    expect(linesOn('__Host-session')).toEqual([
      expect.stringMatching(/30\sjours.*une heure.*filtres/s),
      expect.stringMatching(/30 days.*one hour.*filters/s),
    ]);
    expect(linesOn('__Host-known')).toEqual([
      expect.stringContaining('Un an.'),
      expect.stringContaining('One year.'),
    ]);
    const script = readFileSync(join(projectRoot, 'public/js/language.js'), 'utf8');
    expect(Number(/max-age=(\d+)/.exec(script)?.[1])).toBe(365 * 24 * HOUR);
    expect(linesOn('lang')).toEqual([
      expect.stringContaining('Un an.'),
      expect.stringContaining('One year.'),
    ]);
  });

  it('of what is kept names every table that points at an account', async () => {
    expect(await tablesOfPeople(site)).toEqual(KEPT.map(([table]) => table));
    for (const [, ...words] of KEPT) {
      for (const [at, word] of words.entries()) expect(pages[at]?.text('main')).toContain(word);
    }
  });

  it('of who reports a listing is how long that is kept', () => {
    for (const [at, report, mail] of [
      [0, /signalez une offre.*90\sjours/s, /dès qu’il est parti.*30\sjours/s],
      [1, /report a job.*90 days/s, /as soon as it is sent.*30 days/s],
    ] as const) {
      expect(pages[at]?.text('main')).toMatch(report);
      expect(pages[at]?.text('main')).toMatch(mail);
    }
  });

  it('of who submits a listing is how long that is kept', () => {
    expect(pages[0]?.text('main')).toMatch(/proposez une offre.*7\sjours.*90\sjours/s);
    expect(pages[1]?.text('main')).toMatch(/submit a job.*7 days.*90 days/s);
  });

  it('of a time that is over is done at the next sign-in of anyone', async () => {
    const { knex } = site.database;
    const editor = await anEditor(site);
    const path = `/fr/pupitre/articles/${await anArticle(site.database)}`;
    const form = await openDesk(editor, path);
    const job = await aJob(site.database);
    for (const end of ['', '/retirer']) await editor.post(`/fr/favoris/emplois/${job}${end}`);
    await editor.post('/fr/pupitre/emplois', { do: 'close', ids: String(job) });
    await editor.post(`${path}/apercu`, { do: 'create' });
    await editor.post('/fr/deconnexion');
    await press(editor, path, form, 'save');
    await site.visitor().post(`/fr/favoris/emplois/${job}`);
    const waiting = () =>
      Promise.all([
        ...[knex('kept_forms').pluck('user_id'), knex('job_favourites').pluck('user_id')],
        ...[knex('desk_batches').pluck('user_id'), knex('preview_links').pluck('user_id')],
        knex('sessions').whereNull('user_id').pluck('id_hash'),
      ]);
    expect((await waiting()).map(({ length }) => length)).toEqual([1, 1, 1, 1, 2]);
    site.clock.set('2026-12-01T15:00:00Z');
    await site.visitor().signIn(EMAIL);
    expect(await waiting()).toEqual([[], [], [], [], []]);
  });
});

/** The cookies of an answer, and for how many seconds the browser keeps them. */
function livesOf({ headers }: Awaited<ReturnType<Visitor['post']>>): [string, number][] {
  return (headers['set-cookie'] as unknown as string[]).map((cookie) => {
    const expires = Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? '');
    // To the hour: it counts from a clock of its own.
    const hours = Math.round((expires - Date.now()) / HOUR / 1000);
    return [cookie.split('=')[0] ?? '', hours * HOUR];
  });
}

async function tablesOfPeople({ database }: TestSite): Promise<string[]> {
  const { knex } = database;
  if (engine === 'postgres') {
    const rows = knex('information_schema.columns').where({ column_name: 'user_id' });
    return (await rows.orderBy('table_name').pluck('table_name')) as string[];
  }
  const names = (await knex('sqlite_master').where({ type: 'table' }).pluck('name')) as string[];
  const found = names.map(async (name) => ({
    name,
    has: await knex.schema.hasColumn(name, 'user_id'),
  }));
  return (await Promise.all(found))
    .filter(({ has }) => has)
    .map(({ name }) => name)
    .sort();
}

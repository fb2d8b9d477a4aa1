import { LOCALES } from '../../src/language/locales';
import { siteMap, type RouteName } from '../../src/site-map';
import { actionsOf } from '../support/actions';
import { anEditor, openDesk } from '../support/desk';
import { anArticle, anAuthor, aUser } from '../support/factories';
import { htmlMistakes } from '../support/html';
import { testSite, type TestSite, type Visitor } from '../support/site';

const PAGES: readonly RouteName[] = [
  ...(['desk', 'desk.articles', 'desk.newArticle', 'desk.article'] as const),
  ...(['desk.minimumWages', 'desk.log'] as const),
  ...(['desk.employers', 'desk.newEmployer', 'desk.authors', 'desk.author'] as const),
  ...(['desk.mergeAuthor', 'desk.articleCategories', 'desk.newJobCategory'] as const),
];
const ROUTES: readonly RouteName[] = [
  ...PAGES,
  ...(['desk.logCsv', 'desk.articlePreview', 'desk.rendering'] as const),
];

describe('the door of the desk', () => {
  let site: TestSite;
  let id: number;

  beforeAll(async () => {
    site = await testSite();
    id = await anArticle(site.database);
    await aUser(site.database, { email: 'membre@exemple.example' });
  });
  afterAll(() => site.close());

  const places = ROUTES.flatMap((route) => LOCALES.map((locale) => [route, locale] as const));
  const pathOf = (route: RouteName, locale: 'fr' | 'en') =>
    siteMap[route][locale].replace(':id', String(id));

  it.each(places)(
    'leads who is signed out to sign in and back: %s in %s',
    async (route, locale) => {
      const path = `${pathOf(route, locale)}?state=draft`;
      const answer = await site.visitor().get(path);
      const login = siteMap['accounts.login'][locale];
      expect([answer.status, answer.headers.location]).toEqual([
        303,
        `${login}?return=${encodeURIComponent(path)}`,
      ]);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  it.each(places)('is closed to members, to read and to write: %s in %s', async (route, locale) => {
    const member = site.visitor();
    await member.signIn('membre@exemple.example');
    expect((await member.get(pathOf(route, locale))).status).toBe(403);
    const fields = { do: 'publish', version: '1', 'fr.title': 'Pris' };
    expect((await member.post(pathOf(route, locale), fields)).status).toBe(403);
    expect(await site.database.knex('audit_log')).toEqual([]);
  });

  it.each(places)('is closed to another site: %s in %s', async (route, locale) => {
    const editor = await anEditor(site, `${route} ${locale}`);
    const answer = await editor
      .post(pathOf(route, locale), { do: 'bin', version: '1' })
      .set({ Origin: 'https://ailleurs.example', 'Sec-Fetch-Site': 'cross-site' });
    expect(answer.status).toBe(403);
  });
});

describe('the desk, to an editor', () => {
  let site: TestSite;
  let editor: Visitor;
  let id: number;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
    id = await anArticle(site.database);
    await anArticle(site.database, { state: 'draft', texts: {} });
  });
  afterAll(() => site.close());

  it('counts what there is in each state, with a way to each', async () => {
    const page = await openDesk(editor, '/fr/pupitre');
    const counts = page.$('section[aria-labelledby=articles] .counts li');
    expect(counts.toArray().map((each) => page.$(each).text().trim())).toEqual([
      ...['Brouillon 1', 'À paraître 0', 'En ligne 1', 'Hors ligne 0', 'À la corbeille 0'],
    ]);
    const drafts = await openDesk(editor, String(page.$('.counts a').attr('href')));
    expect(drafts.text('.job h2')).toBe('Sans titre');
    expect(drafts.text('.terms')).toContain('Français : — Anglais : — Odalie Zweig');
  });

  it('lists what was saved last first, by state when asked, page by page', async () => {
    const authorId = await anAuthor(site.database);
    const text = (title: string) => ({ title, summary: '', body: '', state: 'draft' as const });
    for (let at = 0; at < 31; at += 1) {
      const texts = { en: text(`Piece ${String(at)}`) };
      await anArticle(site.database, { authorId, state: 'binned', texts });
    }
    const first = await openDesk(editor, '/fr/pupitre/articles?state=binned');
    expect(first.$('.job')).toHaveLength(30);
    expect(first.text('.job:first-child h2')).toBe('Piece 30 en anglais');
    expect(first.text('.job:first-child .terms')).toContain('Anglais : brouillon');
    const second = await openDesk(editor, '/fr/pupitre/articles?state=binned&page=2');
    expect(second.text('.job h2')).toBe('Piece 0 en anglais');
    expect((await editor.get('/fr/pupitre/articles?page=3')).status).toBe(404);
    expect((await openDesk(editor, '/fr/pupitre/articles?state=rien')).status).toBe(200);
  });

  it('knows no article that is not there', async () => {
    for (const path of ['999', '0', '1e3', 'x']) {
      expect((await editor.get(`/fr/pupitre/articles/${path}`)).status).toBe(404);
      expect((await editor.post(`/fr/pupitre/articles/${path}`, { do: 'save' })).status).toBe(404);
    }
  });

  it.each(PAGES)('has the same ways and buttons in both languages: %s', async (route) => {
    const actions = await Promise.all(
      LOCALES.map(async (locale) => {
        const path = siteMap[route][locale].replace(':id', String(id));
        const answer = await editor.get(path);
        expect(answer.text).toContain('name="robots" content="noindex"');
        expect(await htmlMistakes(answer.text)).toEqual([]);
        return actionsOf((await openDesk(editor, path)).$, []);
      }),
    );
    expect(actions[0]).toEqual(actions[1]);
  });
});

import { LOCALES } from '../../src/language/locales';
import { siteMap } from '../../src/site-map';
import { anEditor, openDesk } from '../support/desk';
import { aJob, anArticle, anAuthor } from '../support/factories';
import { deedsOn, ledTo, saveForm } from '../support/register';
import { testSite, type TestSite, type Visitor } from '../support/site';

const AUTHORS = '/fr/pupitre/signatures';
const MAGAZINE = '/fr/pupitre/categories';
const TRADES = '/fr/pupitre/metiers';

let site: TestSite;
let editor: Visitor;

beforeEach(async () => {
  site = await testSite();
  editor = await anEditor(site);
});
afterEach(() => site.close());

/** The form of the entry that a list calls so. */
async function formOf(list: string, name: string): Promise<string> {
  const { $ } = await openDesk(editor, `${list}?q=${encodeURIComponent(name)}`);
  return String($('.job a').attr('href'));
}

it('of authors are added, changed with their words in both languages, and found', async () => {
  const added = await saveForm(editor, `${AUTHORS}/nouvelle`, {
    ...{ name: 'Odalie Zweig', 'bio.fr': 'Elle écrit.', 'bio.en': 'She writes.' },
  });
  const path = ledTo(added);
  const id = Number(path.split('/').at(-1));
  const article = await anArticle(site.database, { authorId: id });
  await saveForm(editor, path, { name: 'Odalie Zweig-Roy', 'bio.en': 'She writes on work.' });
  const moved = await site.get(`/en/authors/${String(id)}-odalie-zweig`);
  expect([moved.status, moved.headers.location]).toEqual([
    ...[301, `/en/authors/${String(id)}-odalie-zweig-roy`],
  ]);
  expect((await site.get(String(moved.headers.location))).text).toContain('She writes on work.');
  const found = await site.get('/fr/articles?q=Zweig-Roy');
  expect(found.text).toContain(`/fr/articles/${String(article)}-`);
  expect(
    (await deedsOn(site, 'author')).map(({ action, details }) => [action, details]),
  ).toMatchObject([
    ['author.create', { changes: { name: ['', 'Odalie Zweig'] } }],
    ['author.save', { changes: { name: ['Odalie Zweig', 'Odalie Zweig-Roy'] } }],
  ]);
});

it('of authors are not given twice', async () => {
  await anAuthor(site.database);
  const refused = await saveForm(editor, `${AUTHORS}/nouvelle`, { name: 'odalie ZWEIG' });
  expect(refused.status).toBe(422);
  expect(refused.text('#name-mistake')).toContain('Ce nom existe déjà');
});

it('of the magazine’s categories change with their addresses, which lead on', async () => {
  const path = await formOf(MAGAZINE, 'Autonomie');
  await saveForm(editor, path, { 'name.fr': 'À son compte' });
  const moved = await site.get('/fr/articles/categorie/autonomie?page=1');
  expect([moved.status, moved.headers.location]).toEqual([
    ...[301, '/fr/articles/categorie/a-son-compte?page=1'],
  ]);
  // Its English address is what it was, and means nothing in French.
  expect((await site.get('/en/articles/category/working-for-yourself')).status).toBe(200);
  expect((await site.get('/fr/articles/categorie/working-for-yourself')).status).toBe(404);

  const again = { 'name.fr': 'Autonomie', 'name.en': 'Autonomy at work' };
  const other = await saveForm(editor, `${MAGAZINE}/nouvelle`, again);
  expect(other.status).toBe(303);
  expect((await site.get('/fr/articles/categorie/autonomie')).status).toBe(200);
  await editor.post(ledTo(other), { do: 'delete' });
  expect((await site.get('/fr/articles/categorie/autonomie')).status).toBe(404);
});

it('of fields of work change, and what they are searched by stays', async () => {
  const { database } = site;
  const link = `/fr/emplois/${String(await aJob(database, { category: 'culture' }))}-`;
  const path = await formOf(TRADES, 'Culture');
  await saveForm(editor, path, { 'name.fr': 'Quenouilles et communications' });
  for (const asked of ['category=culture', 'q=quenouilles']) {
    expect((await site.get(`/fr/emplois?${asked}`)).text).toContain(link);
  }
  const both = await saveForm(editor, `${TRADES}/nouveau`, { 'name.fr': 'Pêche' });
  expect([both.status, both.$('#name\\.en-mistake').length]).toEqual([422, 1]);
  const taken = await saveForm(editor, `${TRADES}/nouveau`, {
    ...{ 'name.fr': 'technologies', 'name.en': 'Gadgets' },
  });
  expect([taken.status, taken.$('#name\\.fr-mistake').length]).toEqual([422, 1]);
});

it.each([
  'desk.employers',
  'desk.jobCategories',
  'desk.authors',
  'desk.articleCategories',
] as const)('have a place on the desk, in both languages: %s', async (route) => {
  for (const locale of LOCALES) {
    const page = await openDesk(editor, siteMap[route][locale]);
    expect(page.status).toBe(200);
    expect(page.$('nav [aria-current=true]').last().attr('href')).toBe(siteMap[route][locale]);
  }
});

import { anEditor, openDesk, press } from '../support/desk';
import { aJob } from '../support/factories';
import { addressOf } from '../support/item';
import { deedsOn, ledTo, saveForm } from '../support/register';
import { testSite, type TestSite, type Visitor } from '../support/site';

const PLACES = '/fr/pupitre/lieux';

let site: TestSite;
let editor: Visitor;

beforeEach(async () => {
  site = await testSite();
  editor = await anEditor(site);
});
afterEach(() => site.close());

/** Adds a city; returns the path of its form. */
async function aCity(name: string): Promise<string> {
  return ledTo(await saveForm(editor, `${PLACES}/nouveau`, { name }));
}

const idAt = (path: string) => Number(path.split('/').at(-1));
const slugOf = async (path: string) => {
  const row = await site.database
    .knex('places')
    .where({ id: idAt(path) })
    .first<{ slug: string }>();
  return row.slug;
};

/** A listing that stands in these places. */
const aJobIn = (...places: string[]) => aJob(site.database, { places });

const placesOf = async (job: number) =>
  (await openDesk(editor, `/fr/pupitre/emplois/${String(job)}`))
    .$('[name=place]:checked')
    .toArray()
    .map((each) => each.attribs.value);

const merge = async (from: string, into: string) => {
  const path = `${from}/fusionner`;
  const page = await openDesk(editor, `${path}?into=${String(idAt(into))}`);
  return press(editor, path, page, 'merge', { into: String(idAt(into)) });
};

it('are added, and offered to listings, and searched at once', async () => {
  const path = await aCity('Rosemère');
  expect(await slugOf(path)).toBe('rosemere');
  const job = await aJobIn('rosemere');
  expect(await placesOf(job)).toEqual(['rosemere']);
  const found = await site.get('/fr/emplois?place=rosemere');
  expect(found.text).toContain(`/fr/emplois/${String(job)}-`);
  expect((await site.get('/en/jobs?q=rosemere')).text).toContain(`/en/jobs/${String(job)}-`);
  const [deed] = await deedsOn(site, 'place');
  expect(deed).toMatchObject({ action: 'place.create', subjectId: idAt(path) });
});

it('bear one name, and none that is borne already', async () => {
  const refused = await saveForm(editor, `${PLACES}/nouveau`, { name: 'LASALLE' });
  expect([refused.status, refused.text('#name-mistake')]).toEqual([
    ...[422, expect.stringContaining('Ce nom existe déjà')],
  ]);
  expect((await saveForm(editor, `${PLACES}/nouveau`, { name: ' ' })).status).toBe(422);
});

it('are renamed: the page and the search say it, addresses that were kept still lead there', async () => {
  const path = await aCity('Ste-Thérèse');
  const job = await aJobIn('ste-therese');
  await saveForm(editor, path, { name: 'Sainte-Thérèse' });
  expect((await site.get(await addressOf(site, '/fr/emplois', job))).text).toContain(
    'Sainte-Thérèse',
  );
  const found = await site.get('/fr/emplois?place=ste-therese');
  expect(found.text).toContain(`/fr/emplois/${String(job)}-`);
  expect((await site.get('/fr/emplois?q=sainte-therese')).text).toContain(
    `/fr/emplois/${String(job)}-`,
  );
});

it('are merged: each listing is there once, and kept searches lead on', async () => {
  const from = await aCity('Ste-Thérèse');
  const into = await aCity('Sainte-Thérèse');
  const moved = await aJobIn('ste-therese', 'laval');
  const both = await aJobIn('ste-therese', 'sainte-therese');
  expect((await openDesk(editor, from)).text('section')).toContain('En ligne 2');
  expect((await merge(from, into)).status).toBe(303);
  expect(await placesOf(moved)).toEqual(['laval', 'sainte-therese']);
  expect(await placesOf(both)).toEqual(['sainte-therese']);
  const kept = await site.get('/fr/emplois?place=ste-therese&place=laval&tenure=permanent');
  expect([kept.status, kept.headers.location]).toEqual([
    ...[301, '/fr/emplois?tenure=permanent&place=laval&place=sainte-therese'],
  ]);
  // A form that was open meanwhile says the old name.
  const path = `/fr/pupitre/emplois/${String(moved)}`;
  const sent = { place: 'ste-therese' };
  const wrong = await press(editor, path, await openDesk(editor, path), 'save', {
    ...{ ...sent, 'fr.title': 'x'.repeat(500) },
  });
  expect(wrong.status).toBe(422);
  expect(wrong.fields.place).toBe('sainte-therese');
  expect((await press(editor, path, await openDesk(editor, path), 'save', sent)).status).toBe(303);
  expect(await placesOf(moved)).toEqual(['sainte-therese']);
});

it('give the name that one had before to another, who is found beside it', async () => {
  const renamed = await aCity('Ste-Thérèse');
  await saveForm(editor, renamed, { name: 'Sainte-Thérèse' });
  const other = await aCity('Ste-Thérèse');
  expect([await slugOf(renamed), await slugOf(other)]).toEqual(['ste-therese', 'ste-therese-2']);
});

it('that nothing hangs on are deleted, others are not', async () => {
  const path = await aCity('Rosemère');
  const job = await aJobIn('rosemere');
  expect((await editor.post(path, { do: 'delete' })).status).toBe(422);
  const form = `/fr/pupitre/emplois/${String(job)}`;
  await press(editor, form, await openDesk(editor, form), 'save', { place: 'laval' });
  expect((await editor.post(path, { do: 'delete' })).status).toBe(303);
  expect((await editor.get(path)).status).toBe(404);
});

it('that the search knows by their everyday names stay, and say why', async () => {
  const { $ } = await openDesk(editor, `${PLACES}?q=verdun`);
  const verdun = String($('.job a').attr('href'));
  const page = await openDesk(editor, verdun);
  expect(page.text('main')).toContain('La recherche connaît ce lieu sous ses noms courants');
  expect(page.$('a[href$="/fusionner"], [value=delete]')).toHaveLength(0);
  const into = await aCity('Rosemère');
  expect((await editor.post(`${verdun}/fusionner`, { do: 'merge', into: '1' })).status).toBe(404);
  expect((await editor.post(verdun, { do: 'delete' })).status).toBe(422);
  expect((await merge(into, verdun)).status).toBe(303);
});

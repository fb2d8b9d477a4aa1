import { anEditor, openDesk, press } from '../support/desk';
import { aJob, anEmployer } from '../support/factories';
import { htmlMistakes } from '../support/html';
import { deedsOn, ledTo, saveForm } from '../support/register';
import { testSite, type TestSite, type Visitor } from '../support/site';

const FR = '/fr/pupitre/employeurs';
const EN = '/en/desk/employers';
const WHOLE = {
  name: 'Brûlerie du Canal',
  website: 'https://brulerie.example',
  'about.fr': 'Du **café**.',
  'about.en': 'Some **coffee**.',
  agency: '1',
  permit: 'AP-1234567',
  exempt: 'Organisme consulaire.',
};

let site: TestSite;
let editor: Visitor;

beforeEach(async () => {
  site = await testSite();
  editor = await anEditor(site);
});
afterEach(() => site.close());

const found = (words: string) => site.get(`/fr/emplois?q=${encodeURIComponent(words)}`);

it('are listed by name, with how many listings each has open and in all, and found by name', async () => {
  const named = async (name: string) => anEmployer(site.database, { name });
  const [zoe, emile] = [await named('Zoé et filles'), await named('Émile & Cie 100 %')];
  await aJob(site.database, { employerId: zoe });
  await aJob(site.database, { employerId: zoe, state: 'draft', publishedAt: null, texts: {} });
  const { $, ...list } = await openDesk(editor, FR);
  expect(
    $('.job h2')
      .toArray()
      .map((each) => $(each).text()),
  ).toEqual([...['Émile & Cie 100 %', 'Zoé et filles']]);
  expect(list.text('.job:last-child .terms')).toBe('1 offre ouverte 2 en tout');
  expect((await openDesk(editor, EN)).text('.job:last-child .terms')).toBe('1 open job 2 in all');
  for (const [typed, names] of [
    ['EMILE', ['Émile & Cie 100 %']],
    ['100 %', ['Émile & Cie 100 %']],
    ['_', []],
    ['filles', ['Zoé et filles']],
  ] as const) {
    const page = await openDesk(editor, `${FR}?q=${encodeURIComponent(typed)}`);
    expect(
      page
        .$('.job h2')
        .toArray()
        .map((each) => page.$(each).text()),
    ).toEqual(names);
  }
  expect($('.job a').first().attr('href')).toBe(`${FR}/${String(emile)}`);
});

it('are listed page by page, their search kept', async () => {
  for (let at = 0; at < 31; at += 1)
    await anEmployer(site.database, { name: `Quai ${String(at)}` });
  const first = await openDesk(editor, `${FR}?q=quai`);
  expect(first.$('.job')).toHaveLength(30);
  const next = String(first.$('.pager [rel=next]').attr('href'));
  expect((await openDesk(editor, next)).$('.job')).toHaveLength(1);
  expect((await editor.get(`${FR}?q=quai&page=3`)).status).toBe(404);
});

it('are added with all that is said of them, on record', async () => {
  const added = await saveForm(editor, `${FR}/nouveau`, WHOLE);
  expect(added.status).toBe(303);
  const page = await openDesk(editor, String(added.location));
  expect(page.text('.notice[role=status]')).toBe('C’est ajouté.');
  expect(page.fields).toMatchObject(WHOLE);
  const shown = await openDesk(editor, String(page.$('main .quiet a').attr('href')));
  expect(shown.text('.portrait')).toContain('Du café.');
  expect(shown.text('.portrait')).toContain('AP-1234567');
  expect(await deedsOn(site, 'employer')).toEqual([
    expect.objectContaining({
      action: 'employer.create',
      details: {
        title: { fr: WHOLE.name, en: WHOLE.name },
        changes: Object.fromEntries(
          Object.entries(WHOLE).map(([name, value]) => [name, ['', value]]),
        ),
      },
    }),
  ]);
});

it('say at its field what is wrong, and keep what was typed', async () => {
  await anEmployer(site.database, { name: 'Atelier des Galets' });
  for (const [changes, field, french, english] of [
    [{ name: '' }, 'name', 'Écrivez le nom', 'Write the name'],
    [{ name: 'ATELIER des galets' }, 'name', 'existe déjà', 'already exists'],
    [{ website: 'javascript:alert(1)' }, 'website', 'adresse complète', 'complete address'],
    [{ permit: '' }, 'permit', 'permis', 'permit number'],
    [{ agency: '' }, 'agency', 'agence', 'agency'],
    [{ name: 'x'.repeat(151) }, 'name', '150', '150'],
  ] as const) {
    for (const [path, words] of [
      [`${FR}/nouveau`, french],
      [`${EN}/new`, english],
    ] as const) {
      const refused = await saveForm(editor, path, { ...WHOLE, ...changes });
      expect(refused.status).toBe(422);
      expect(refused.text(`#${field}-mistake`)).toContain(words);
      expect(refused.$(`.mistakes a[href="#${field}"]`)).toHaveLength(1);
      const typed = Object.entries({ ...WHOLE, ...changes }).filter(([name]) => name !== 'agency');
      expect(refused.fields).toMatchObject(Object.fromEntries(typed));
      expect(refused.$('#agency').is('[checked]')).toBe(!('agency' in changes));
    }
  }
  expect(await htmlMistakes((await editor.post(`${FR}/nouveau`, { do: 'save' })).text)).toEqual([]);
  expect(await deedsOn(site, 'employer')).toEqual([]);
});

it('are renamed: the old address leads to the new one, and the search and the form follow', async () => {
  const id = await anEmployer(site.database, { name: 'Atelier des Galets' });
  const job = await aJob(site.database, { employerId: id });
  const old = `/fr/employeurs/${String(id)}-atelier-des-galets`;
  expect((await site.get(old)).status).toBe(200);
  await saveForm(editor, `${FR}/${String(id)}`, { name: 'Verrerie Loriot' });
  const moved = await site.get(old);
  expect([moved.status, moved.headers.location]).toEqual([
    ...[301, `/fr/employeurs/${String(id)}-verrerie-loriot`],
  ]);
  const listing = `/fr/emplois/${String(job)}-`;
  expect((await found('Verrerie Loriot')).text).toContain(listing);
  expect((await found('Galets')).text).not.toContain(listing);
  const form = await openDesk(editor, `/fr/pupitre/emplois/${String(job)}`);
  expect(form.fields.employer).toBe('Verrerie Loriot');
  expect(form.$('#employer-list option').attr('value')).toBe('Verrerie Loriot');
});

it('show what someone else saved meanwhile, and lose no word of either', async () => {
  const path = `${FR}/${String(await anEmployer(site.database))}`;
  const other = await anEditor(site, 'Bertrand');
  const mine = await openDesk(editor, path);
  await saveForm(other, path, { website: 'https://autre.example' });
  const refused = await press(editor, path, mine, 'save', { website: 'https://mien.example' });
  expect(refused.status).toBe(409);
  expect(refused.text('.notice')).toContain('Bertrand');
  expect(refused.fields.website).toBe('https://mien.example');
  expect(refused.text('main')).toContain('https://autre.example');
  expect((await press(editor, path, refused, 'save')).status).toBe(303);
  expect((await openDesk(editor, path)).fields.website).toBe('https://mien.example');
});

it('are deleted only where nothing hangs on them', async () => {
  const { database } = site;
  const used = `${FR}/${String(await anEmployer(database, { name: 'Utile' }))}`;
  await aJob(database, { employerId: Number(used.split('/').at(-1)), state: 'binned' });
  expect((await openDesk(editor, used)).$('button[value=delete]')).toHaveLength(0);
  const refused = await editor.post(used, { do: 'delete' });
  expect(refused.status).toBe(422);
  expect(await htmlMistakes(refused.text)).toEqual([]);

  const idle = `${FR}/${String(await anEmployer(database, { name: 'Oisif' }))}`;
  expect((await openDesk(editor, idle)).$('button[value=delete]')).toHaveLength(1);
  const gone = await editor.post(idle, { do: 'delete' });
  expect(gone.headers.location).toBe(`${FR}?done=delete`);
  expect((await openDesk(editor, `${FR}?done=delete`)).text('.notice')).toBe('C’est supprimé.');
  expect((await editor.post(idle, { do: 'delete' })).status).toBe(404);
  expect((await deedsOn(site, 'employer')).map(({ action }) => action)).toEqual([
    'employer.delete',
  ]);
});

it('know no other button, and none that is not there', async () => {
  const path = `${FR}/${String(await anEmployer(site.database))}`;
  expect((await editor.post(path, { do: 'publish' })).status).toBe(400);
  expect((await editor.post(`${FR}/nouveau`, { do: 'delete' })).status).toBe(400);
  for (const part of ['0', '999', 'x']) {
    expect((await editor.get(`${FR}/${part}`)).status).toBe(404);
    expect((await editor.get(`${path}/fusionner?into=${part}`)).status).toBe(404);
    expect((await editor.post(`${path}/fusionner`, { do: 'merge', into: part })).status).toBe(404);
  }
});

it('wait for their editor when a session ends before the form is sent', async () => {
  const form = await openDesk(editor, `${FR}/nouveau`);
  await editor.post('/fr/deconnexion');
  await press(editor, `${FR}/nouveau`, form, 'save', WHOLE);
  await editor.signIn('r-daction@exemple.example');
  const overview = await openDesk(editor, '/fr/pupitre');
  const link = overview.$('section.notice a');
  expect(link.text()).toContain(WHOLE.name);
  const kept = await openDesk(editor, String(link.attr('href')));
  expect(kept.fields).toMatchObject(WHOLE);
  const saved = await press(editor, `${FR}/nouveau`, kept, 'save');
  expect(ledTo(saved)).toMatch(/employeurs\/\d+$/);
  expect((await openDesk(editor, '/fr/pupitre')).$('section.notice')).toHaveLength(0);
});

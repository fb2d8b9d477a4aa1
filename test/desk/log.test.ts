import { load, type CheerioAPI } from 'cheerio';
import { anEditor, openDesk, press, writeArticle, aText } from '../support/desk';
import { htmlMistakes } from '../support/html';
import { testSite, type TestSite, type Visitor } from '../support/site';

const FR = '/fr/pupitre/journal';
const EN = '/en/desk/log';

let site: TestSite;
let editor: Visitor;
let path: string;

beforeEach(async () => {
  site = await testSite();
  editor = await anEditor(site, 'Odalie');
  const made = await writeArticle(editor, 'save', {
    ...aText('fr', 'Une luthière'),
    ...aText('en', 'A Luthier'),
    tags: 'bois',
  });
  path = String(made.location).replace(/\?.*$/, '');
});
afterEach(() => site.close());

const change = async (button: string, changes: Record<string, string> = {}) => {
  const page = await openDesk(editor, path);
  expect((await press(editor, path, page, button, changes)).status).toBe(303);
};
const said = ($: CheerioAPI, selector: string) =>
  $(selector)
    .toArray()
    .map((each) => $(each).text().replace(/\s+/g, ' ').trim());
const read = async (address: string) => {
  const answer = await editor.get(address);
  expect(answer.status).toBe(200);
  return load(answer.text);
};
const deeds = async (address: string) => said(await read(address), '.job h2');

it('says who did what to what, and when, the newest first, in the words of each language', async () => {
  site.clock.set('2026-11-25T02:30:00Z');
  await change('publish');
  const french = await read(FR);
  expect(said(french, '.job h2')).toEqual([
    'Odalie a publié l’article Une luthière',
    'Odalie a enregistré l’article Une luthière',
    'Odalie a ajouté la signature Odalie Zweig',
  ]);
  expect(said(french, '.job time')).toEqual([
    ...[
      'Le 24 novembre 2026 à 21 h 30',
      'Le 24 novembre 2026 à 10 h',
      'Le 24 novembre 2026 à 10 h',
    ],
  ]);
  expect(french('.job h2 a').attr('href')).toBe(path);
  const english = await read(EN);
  expect(said(english, '.job h2')[0]).toBe('Odalie published the article A Luthier');
  expect(said(english, '.job time')[0]).toBe('November 24, 2026 at 9:30 p.m.');
  for (const address of [FR, EN]) {
    expect(await htmlMistakes((await editor.get(address)).text)).toEqual([]);
  }
});

it('shows each field that changed as it was before and after, a long text by its words', async () => {
  const body = `${'Un paragraphe qui reste. '.repeat(100)}\n\nLa fin, par le bois d’érable.`;
  await change('save', { 'fr.body': body });
  await change('save', {
    'fr.body': body.replace('d’érable', 'd’épinette <b>'),
    'fr.ready': '',
    tags: 'bois, violon',
  });
  const $ = await read(FR);
  const last = $('.job').first();
  expect(said($, '.job:first-child dt')).toEqual([
    ...['Français – Texte', 'Français – Prêt à publier', 'Étiquettes'],
  ]);
  last.find('.hidden').remove();
  expect(last.find('del').text()).toContain('érable');
  expect(last.find('ins').text()).toContain('épinette <b>');
  expect(last.find('dd').first().text()).toContain('La fin, par le bois');
  expect(last.find('dd').first().text().length).toBeLessThan(500);
  expect(last.find('dd').eq(1).text()).toBe('OuiNon');
  const row = await site.database.knex('audit_log').orderBy('id', 'desc').first('details');
  expect((row as { details: string }).details.length).toBeLessThan(1500);
  await change('save', { 'fr.body': 'Tout est récrit.' });
  const rewritten = await read(FR);
  expect(rewritten('.job').first().find('del').text()).toContain('épinette');
});

it('names those without a name, links to nothing that is gone, and reads older rows', async () => {
  const { knex } = site.database;
  const at = site.clock.now();
  const older = {
    ...{ at, user_id: null, via: 'desk' },
    ...{ action: 'job.save', subject: 'job', subject_id: 9 },
  };
  await knex('audit_log').insert([
    { ...older, details: '{"fields":["fr.title","pay"]}' },
    { ...older, action: 'job.paint', details: null },
    { ...older, via: 'command', action: 'user.role', subject: 'user', details: '{"role":"admin"}' },
    {
      ...{ ...older, action: 'minimum_wage.create', subject: 'minimum_wage' },
      details: '{"from":"2027-05-01","generalCents":1710,"tippedCents":1370}',
    },
  ]);
  const $ = await read(FR);
  expect(said($, '.job h2').slice(0, 4)).toEqual([
    'Quelqu’un, dont le compte est supprimé, a ajouté un taux du salaire minimum',
    'Quelqu’un, en ligne de commande, a changé le rôle du compte nº 9',
    'Quelqu’un, dont le compte est supprimé, a fait un autre geste sur nº 9',
    'Quelqu’un, dont le compte est supprimé, a enregistré l’offre nº 9',
  ]);
  expect($('.job').eq(3).text()).toMatch(/Champs changés\s: Français – Titre et Salaire/);
  expect(said($, '.job:nth-child(2) dd')).toEqual(['ajouté : administration']);
  expect(said($, '.job:first-child dd')[1]).toContain('17,10 $');
  expect($('.job').eq(3).find('h2 a')).toHaveLength(0);
  expect(await deeds(`${FR}?person=command`)).toHaveLength(1);
  expect(await deeds(`${FR}?person=gone`)).toHaveLength(3);
});

it('is narrowed by person, kind, action, days and words, all in the address', async () => {
  site.clock.set('2026-11-26T15:00:00Z');
  const other = await anEditor(site, 'Zoé');
  await press(other, path, await openDesk(other, path), 'publish', { tags: 'Érable à sucre' });
  const people = (await read(FR))('#person option').toArray();
  expect(people).toHaveLength(6);
  const zoe = String((await read(FR))('#person option:contains(Zoé)').attr('value'));
  const saved = 'Odalie a enregistré l’article Une luthière';
  const published = 'Zoé a publié l’article Une luthière';
  const signed = 'Odalie a ajouté la signature Odalie Zweig';
  for (const [asked, found] of [
    [`person=${zoe}`, [published]],
    ['kind=author', [signed]],
    ['deed=save', [saved]],
    ['from=2026-11-25', [published]],
    ['to=2026-11-24', [saved, signed]],
    ['from=2026-11-24&to=2026-11-24&kind=article', [saved]],
    ['q=erable', [published]],
    ['q=LUTHIERE+sucr', [published]],
    ['q=luthiere', [published, saved]],
    ['q=%22%27%3A*+%26+AND', []],
    [`item=article-${String(path.split('/').at(-1))}`, [published, saved]],
    ['item=article-999', []],
    ['person=nobody&kind=x&deed=x&item=x', [published, saved, signed]],
  ] as const) {
    expect([asked, await deeds(`${FR}?${asked}`)]).toEqual([asked, found]);
  }
  const $ = await read(`${FR}?kind=article&q=bois&from=2026-11-01`);
  expect([$('#q').val(), $('#from').val(), $('#kind').val()]).toEqual([
    ...['bois', '2026-11-01', 'article'],
  ]);
  expect($('.switch').attr('href')).toBe(`${EN}?q=bois&kind=article&from=2026-11-01`);
});

it('says at its field which day is none, and keeps what was typed', async () => {
  for (const [asked, field, french, english] of [
    ['from=2026-02-30', 'from', 'un jour du calendrier', 'a day of the calendar'],
    ['from=2026-11-24&to=hier', 'to', 'un jour du calendrier', 'a day of the calendar'],
    ['from=2026-11-24&to=2026-11-23', 'to', 'avant le premier', 'before the first'],
  ] as const) {
    for (const [address, words] of [
      [`${FR}?${asked}&q=bois`, french],
      [`${EN}?${asked}&q=bois`, english],
      [`${FR}.csv?${asked}&q=bois`, french],
    ] as const) {
      const answer = await editor.get(address);
      expect(answer.status).toBe(422);
      const $ = load(answer.text);
      expect($(`#${field}-mistake`).text()).toContain(words);
      expect($(`.mistakes a[href="#${field}"]`)).toHaveLength(1);
      expect([$('#q').val(), $(`#${field}`).val()]).toEqual([
        ...['bois', new URLSearchParams(asked).get(field)],
      ]);
      expect($('.job')).toHaveLength(0);
      expect(await htmlMistakes(answer.text)).toEqual([]);
    }
  }
});

it('goes from page to page with its filters, and is led to from an item', async () => {
  const line = { at: site.clock.now(), action: 'job.save', subject: 'job', subject_id: 1 };
  await site.database.knex('audit_log').insert(Array.from({ length: 61 }, () => line));
  const $ = await read(`${FR}?kind=job&page=2`);
  expect($('.job')).toHaveLength(30);
  expect(said($, '.list-head p')).toEqual(['61 inscriptions']);
  expect($('.pager [rel=next]').attr('href')).toBe(`${FR}?kind=job&page=3`);
  expect((await editor.get(`${FR}?kind=job&page=4`)).status).toBe(404);
  const item = await openDesk(editor, path);
  const link = item.$('main a:contains("Journal de cet article")').attr('href');
  expect(await deeds(String(link))).toEqual(['Odalie a enregistré l’article Une luthière']);
  expect(item.$('main nav a:contains("Journal")').attr('href')).toBe(FR);
  expect((await openDesk(editor, '/fr/pupitre/articles/nouveau')).text('main')).not.toContain(
    'Journal de cet article',
  );
});

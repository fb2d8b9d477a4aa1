import { load } from 'cheerio';
import { aMember } from '../support/favourites';
import { aJob, jobText } from '../support/factories';
import { anEditor, idOf, publicPath, rowOf, type Editor, type Typed } from '../support/job-form';
import { similarTo } from '../support/listing';
import { open } from '../support/page';
import { testSite, type TestSite, type Visitor } from '../support/site';

const NOW = '2026-11-24T15:00:00Z';
const NEW = '/fr/pupitre/emplois/nouvelle';
const LIST = '/fr/pupitre/emplois';
const TITLE = 'Souffleuse de verre';
/** 3 December 2026 at nine in Montréal. */
const MOMENT: Typed = { publish_day: '2026-12-03', publish_time: '09:00' };
const BEFORE = '2026-12-03T13:59:59Z';
const AT = '2026-12-03T14:00:00Z';

describe('a listing that is scheduled', () => {
  let site: TestSite;
  let editor: Editor;
  let reader: Visitor;

  beforeEach(async () => {
    site = await testSite({ now: NOW });
    editor = await anEditor(site);
    reader = await aMember(site);
  });
  afterEach(() => site.close());

  async function schedule(changes: Typed = {}): Promise<string> {
    const done = await editor.press(NEW, 'schedule', { ...editor.good, ...MOMENT, ...changes });
    expect([done.status, done.mistakes]).toEqual([303, {}]);
    return done.location;
  }

  const instantOf = async (path: string) =>
    new Date((await rowOf(site, path)).published_at as string | number | Date).toISOString();

  const deskOf = async (path: string) => {
    const $ = load((await editor.visitor.get(path)).text);
    const text = (selector: string) => $(selector).text().replace(/\s+/g, ' ').trim();
    const buttons = $('.desk-form [type=submit]').toArray();
    return { $, text, buttons: buttons.map((button) => $(button).attr('value')) };
  };

  /** Everywhere that people and machines could meet it, and whether they do. */
  async function seen(path: string, neighbour: number) {
    const isListed = async (address: string) => (await open(site, address)).cards.includes(TITLE);
    const { employer_id: employer } = await rowOf(site, path);
    const employers = await open(site, '/fr/employeurs');
    const beside = await open(site, `/fr/emplois/${neighbour}-verrier`);
    return {
      page: (await open(site, publicPath(path))).status,
      english: (await open(site, `/en/jobs/${idOf(path)}-souffleuse-de-verre`)).status,
      list: await isListed('/fr/emplois'),
      englishList: await isListed('/en/jobs'),
      search: await isListed('/fr/emplois?q=souffleuse'),
      place: await isListed('/fr/emplois?place=lachine'),
      category: await isListed('/fr/emplois?category=culture'),
      home: await isListed('/fr/'),
      employer: await isListed(`/fr/employeurs/${String(employer)}-atelier-des-galets`),
      hires: employers.$(`main a[href^="/fr/employeurs/${String(employer)}-"]`).length > 0,
      beside: similarTo(beside).includes(TITLE),
      sitemap: (await site.get('/sitemap/jobs-1.xml')).text.includes(publicPath(path)),
      kept: (await reader.post(`/fr/favoris/emplois/${idOf(path)}`)).status === 303,
    };
  }

  const all = (value: boolean, page: number) => ({
    ...{ page, english: page, list: value, englishList: value, search: value, place: value },
    ...{ category: value, home: value, employer: value, hires: value, beside: value },
    ...{ sitemap: value, kept: value },
  });

  it('appears everywhere at its hour, and nothing had to run', async () => {
    const texts = { fr: jobText('Verrier') };
    const neighbour = await aJob(site.database, { category: 'culture', tags: ['verre'], texts });
    const path = await schedule({ tags: 'verre' });
    const row = await rowOf(site, path);
    expect(row).toMatchObject({ state: 'scheduled', version: 1 });
    expect(await instantOf(path)).toBe('2026-12-03T14:00:00.000Z');
    expect(await seen(path, neighbour)).toEqual(all(false, 404));
    site.clock.set(BEFORE);
    expect(await seen(path, neighbour)).toEqual(all(false, 404));
    const counted = await open(site, '/fr/emplois');
    site.clock.set(AT);
    expect(await seen(path, neighbour)).toEqual(all(true, 200));
    expect((await open(site, '/fr/emplois')).cards).toHaveLength(counted.cards.length + 1);
    expect(await rowOf(site, path)).toEqual(row);
  });

  it('is told on the desk with its moment, then as online, in lists, counts and filters', async () => {
    const path = await schedule();
    const listed = async (state: string) =>
      (await deskOf(`${LIST}?state=${state}`)).text('.job .terms li:first-child');
    const counts = async () => (await deskOf('/fr/pupitre')).text('[aria-labelledby=jobs] .counts');
    const said = 'À paraître le 3 décembre 2026 à 9 h, heure de Montréal';
    expect([await listed('scheduled'), await listed('published')]).toEqual([said, '']);
    expect(await counts()).toContain('À paraître 1 En ligne 0');
    const form = await deskOf(`${path}?done=schedule`);
    expect(form.text('[role=status]')).toBe(
      'C’est programmé : en ligne le 3 décembre 2026 à 9 h, heure de Montréal.',
    );
    expect(form.text('.page > .quiet')).toMatch(new RegExp(`^${said} · `));
    expect(form.buttons).toEqual([
      'save',
      'publish',
      'schedule',
      'preview',
      'unpublish',
      'bin',
      'copy_en',
    ]);
    expect(
      form
        .$('#publish_day, #publish_time')
        .toArray()
        .map((at) => form.$(at).val()),
    ).toEqual([...['2026-12-03', '09:00']]);

    site.clock.set(AT);
    expect([await listed('scheduled'), await listed('published')]).toEqual(['', 'En ligne']);
    expect(await counts()).toContain('À paraître 0 En ligne 1');
    const online = await deskOf(`${path}?done=schedule`);
    expect(online.text('[role=status]')).toBe('C’est en ligne.');
    expect(online.text('.page > .quiet')).toMatch(/^En ligne · Voir sur le site · /);
    expect(online.buttons).toEqual(['save', 'unpublish', 'preview', 'bin', 'copy_en']);
    expect(online.$('#publish_day')).toHaveLength(0);
    site.clock.set('2026-12-21T05:00:00Z');
    expect(await listed('published')).toBe('Échue');
  });

  it('is told in English', async () => {
    const path = (await schedule()).replace('/fr/pupitre/emplois', '/en/desk/jobs');
    const form = await deskOf(path);
    expect(form.text('.page > .quiet')).toMatch(
      /^Scheduled for December 3, 2026 at 9:00 a\.m\., Montréal time · /,
    );
    expect(form.text('#publish_time-help')).toBe('Montréal time.');
  });

  it('keeps its moment when it is saved, before and after its hour', async () => {
    const path = await schedule();
    expect((await editor.press(path, 'save', { tags: 'verre' })).status).toBe(303);
    expect(await rowOf(site, path)).toMatchObject({ state: 'scheduled', version: 2 });
    site.clock.set('2026-12-05T15:00:00Z');
    expect((await editor.press(path, 'save', { tags: 'lustres' })).status).toBe(303);
    expect(await rowOf(site, path)).toMatchObject({ state: 'published', version: 3 });
    expect(await instantOf(path)).toBe('2026-12-03T14:00:00.000Z');
  });

  it('is saved from a form that was opened before its hour, and then changes its moment no more', async () => {
    const path = await schedule();
    const form = { ...editor.good, ...MOMENT, version: '1' };
    site.clock.set(AT);
    const late = await editor.press(path, 'schedule', { ...form, publish_day: '2026-12-10' });
    expect([late.status, late.mistakes]).toEqual([
      422,
      { publish_day: 'C’est déjà en ligne\u00a0: le moment de parution ne change plus.' },
    ]);
    expect(late.$('#publish_day').val()).toBe('2026-12-10');
    expect((await editor.press(path, 'save', { ...form, tags: 'verre' })).status).toBe(303);
    expect(await instantOf(path)).toBe('2026-12-03T14:00:00.000Z');
    expect((await open(site, publicPath(path))).status).toBe(200);
  });

  it('is for editors alone', async () => {
    const sent = { ...editor.good, ...MOMENT, do: 'schedule' };
    expect((await reader.post(NEW, sent)).status).toBe(403);
    expect((await site.visitor().post(NEW, sent)).status).toBe(303);
    expect(await site.database.knex('jobs')).toHaveLength(0);
  });
});

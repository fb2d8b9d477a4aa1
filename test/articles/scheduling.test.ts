import { aText, anEditor, openDesk, press, writeArticle } from '../support/desk';
import { anArticle } from '../support/factories';
import { aMember } from '../support/favourites';
import { open } from '../support/page';
import { testSite, type TestSite, type Visitor } from '../support/site';

const TITLE = 'Le pain de nuit';
const MOMENT = { publish_day: '2026-12-03', publish_time: '09:00' };
const AT = '2026-12-03T14:00:00Z';
const LIST = '/fr/pupitre/articles';

describe('an article that is scheduled', () => {
  let site: TestSite;
  let editor: Visitor;
  let reader: Visitor;

  beforeEach(async () => {
    site = await testSite({ now: '2026-11-24T15:00:00Z' });
    editor = await anEditor(site);
    reader = await aMember(site);
  });
  afterEach(() => site.close());

  const texts = { ...aText('fr', TITLE), ...aText('en', 'Bread by night') };

  async function schedule(changes: Record<string, string> = {}): Promise<number> {
    const done = await writeArticle(editor, 'schedule', { ...texts, ...MOMENT, ...changes });
    expect([done.status, done.location]).toEqual([303, expect.stringMatching(/\?done=schedule$/)]);
    return Number(/\d+/.exec(done.location ?? '')?.[0]);
  }

  const rowOf = async (id: number) =>
    site.database.knex('articles').where({ id }).first<Record<string, unknown>>();
  const instantOf = async (id: number) =>
    new Date((await rowOf(id)).published_at as string).toISOString();

  /** Everywhere that people and machines could meet it, and whether they do. */
  async function seen(id: number, neighbour: number) {
    const isListed = async (address: string) => (await open(site, address)).cards.includes(TITLE);
    const { author_id: author, category_id } = await rowOf(id);
    const category = await site.database
      .knex('categories')
      .where({ id: category_id })
      .first<{ slug_fr: string }>();
    return {
      page: (await open(site, `/fr/articles/${id}-le-pain-de-nuit`)).status,
      english: (await open(site, `/en/articles/${id}-bread-by-night`)).status,
      list: await isListed('/fr/articles'),
      search: await isListed('/fr/articles?q=pain'),
      category: await isListed(`/fr/articles/categorie/${category.slug_fr}`),
      home: await isListed('/fr/'),
      author: await isListed(`/fr/auteurs/${String(author)}-odalie-zweig`),
      beside: await isListed(`/fr/articles/${neighbour}-un-matin`),
      sitemap: (await site.get('/sitemap/pages.xml')).text.includes(`/${id}-le-pain-de-nuit`),
      kept: (await reader.post(`/fr/favoris/articles/${id}`)).status === 303,
    };
  }

  const all = (value: boolean, page: number) => ({
    ...{ page, english: page, list: value, search: value, category: value, home: value },
    ...{ author: value, beside: value, sitemap: value, kept: value },
  });

  it('appears everywhere at its hour, and nothing had to run', async () => {
    const neighbour = await anArticle(site.database, { tags: ['nuit'] });
    const id = await schedule({ tags: 'nuit' });
    const row = await rowOf(id);
    expect([row.state, await instantOf(id)]).toEqual(['scheduled', '2026-12-03T14:00:00.000Z']);
    site.clock.set('2026-12-03T13:59:59Z');
    expect(await seen(id, neighbour)).toEqual(all(false, 404));
    site.clock.set(AT);
    expect(await seen(id, neighbour)).toEqual(all(true, 200));
    expect(await rowOf(id)).toEqual(row);
    const page = await open(site, `/fr/articles/${id}-le-pain-de-nuit`);
    expect(page.text('.byline time')).toContain('3 décembre 2026');
  });

  it('is told on the desk with its moment, then as online', async () => {
    const path = `${LIST}/${String(await schedule())}`;
    const listed = async (state: string) =>
      (await openDesk(editor, `${LIST}?state=${state}`)).text('.job .terms li:first-child');
    const counts = async () =>
      (await openDesk(editor, '/fr/pupitre')).text('[aria-labelledby=articles] .counts');
    const said = 'À paraître le 3 décembre 2026 à 9 h, heure de Montréal';
    expect([await listed('scheduled'), await listed('published')]).toEqual([said, '']);
    expect(await counts()).toContain('À paraître 1 En ligne 0');
    const form = await openDesk(editor, path);
    expect(form.fields).toMatchObject(MOMENT);
    expect(form.buttons).toEqual(['save', 'publish', 'schedule', 'preview', 'unpublish', 'bin']);
    expect(form.text('button[value=unpublish]')).toBe('Remettre en brouillon');
    expect(form.text('button[value=publish]')).toBe('Publier maintenant');

    site.clock.set(AT);
    expect([await listed('scheduled'), await listed('published')]).toEqual(['', 'En ligne']);
    expect(await counts()).toContain('À paraître 0 En ligne 1');
    const online = await openDesk(editor, path);
    expect(online.buttons).toEqual(['save', 'unpublish', 'preview', 'bin']);
    expect(online.fields).not.toHaveProperty('publish_day');
    expect((await press(editor, path, online, 'unpublish')).status).toBe(303);
    expect(await listed('closed')).toBe('Hors ligne');
  });

  it('is put off, published now and thrown away, each on record', async () => {
    const id = await schedule();
    const path = `${LIST}/${String(id)}`;
    const change = async (button: string, changes = {}) =>
      (await press(editor, path, await openDesk(editor, path), button, changes)).status;
    expect(await change('save', { tags: 'nuit' })).toBe(303);
    expect(await instantOf(id)).toBe('2026-12-03T14:00:00.000Z');
    expect(await change('schedule', { publish_time: '17:45' })).toBe(303);
    expect(await instantOf(id)).toBe('2026-12-03T22:45:00.000Z');
    expect(await change('save', { publish_time: '18:00' })).toBe(422);
    expect(await change('bin')).toBe(303);
    expect(await rowOf(id)).toMatchObject({ state: 'binned', published_at: null });
    expect(await change('restore')).toBe(303);
    expect(await change('publish', { publish_day: '2026-12-09' })).toBe(422);
    expect(await change('publish')).toBe(303);
    expect(await instantOf(id)).toBe('2026-11-24T15:00:00.000Z');
    const deeds = await site.database
      .knex('audit_log')
      .where({ subject: 'article', subject_id: id })
      .orderBy('id')
      .select<{ action: string; details: string }[]>('action', 'details');
    expect(deeds.map(({ action }) => action)).toEqual(
      ['schedule', 'save', 'schedule', 'bin', 'restore', 'publish'].map((act) => `article.${act}`),
    );
    expect(JSON.parse(deeds[2]?.details ?? '')).toMatchObject({
      changes: { published_at: ['2026-12-03T14:00:00.000Z', '2026-12-03T22:45:00.000Z'] },
    });
  });

  it('needs a text that is ready, a day and an hour, and keeps all that was typed', async () => {
    const sent = { ...texts, 'fr.ready': '', 'en.ready': '', publish_day: '2026-12-03' };
    const refused = await writeArticle(editor, 'schedule', sent);
    expect(refused.status).toBe(422);
    expect(refused.fields).toMatchObject({ 'fr.title': TITLE, publish_day: '2026-12-03' });
    const links = refused.$('.mistakes a').toArray();
    expect(links.map((link) => refused.$(link).attr('href'))).toEqual([
      ...['#fr.ready', '#publish_time'],
    ]);
    expect(refused.text('#publish_time-mistake')).toBe('Indiquez l’heure de parution.');
  });

  it('was withdrawn, and is kept by its readers when it comes back', async () => {
    const id = await anArticle(site.database, { state: 'closed' });
    const kept = async () => (await open(reader, '/fr/favoris')).text('main').includes('Un matin');
    await reader.post(`/fr/favoris/articles/${id}`);
    expect(await kept()).toBe(true);
    const path = `${LIST}/${String(id)}`;
    await press(editor, path, await openDesk(editor, path), 'schedule', MOMENT);
    expect([(await open(site, `/fr/articles/${id}-un-matin`)).status, await kept()]).toEqual([
      ...[404, false],
    ]);
    site.clock.set(AT);
    expect([(await open(site, `/fr/articles/${id}-un-matin`)).status, await kept()]).toEqual([
      ...[200, true],
    ]);
  });
});

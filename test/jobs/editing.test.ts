import { load } from 'cheerio';
import type { Instant } from '../../src/database/database';
import { aJob, aUser, jobText } from '../support/factories';
import {
  anEditor,
  idOf,
  publicPath,
  publish,
  rowOf,
  typedIn,
  words,
  type Editor,
} from '../support/job-form';
import { open } from '../support/page';
import { similarTo } from '../support/listing';
import { testSite, type TestSite } from '../support/site';

const NEW = '/fr/pupitre/emplois/nouvelle';

describe('the listings of the desk', () => {
  let site: TestSite;
  let editor: Editor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  const deedsOf = async (path: string) =>
    site.database
      .knex('audit_log')
      .where({ subject: 'job', subject_id: idOf(path) })
      .orderBy('id')
      .pluck<string[]>('action');

  it('are for editors alone', async () => {
    const signedOut = await site.visitor().get(NEW);
    expect([signedOut.status, signedOut.headers.location]).toEqual([
      303,
      `/fr/connexion?return=${encodeURIComponent(NEW)}`,
    ]);
    await aUser(site.database, { email: 'membre@exemple.example' });
    const member = site.visitor();
    await member.signIn('membre@exemple.example');
    const refused = [
      await member.get('/fr/pupitre/emplois'),
      await member.post(NEW, { ...editor.good, do: 'publish' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
  });

  it('begin as drafts that nobody sees, in whatever state of completion', async () => {
    const { status, location } = await editor.press(NEW, 'save', {
      'fr.title': 'Souffleuse de verre',
      employer: 'Atelier des Galets',
      category: String(editor.good.category),
      pay: 'undisclosed',
    });
    expect(status).toBe(303);
    expect((await open(site, publicPath(location))).status).toBe(404);
    expect(await rowOf(site, location)).toMatchObject({
      state: 'draft',
      version: 1,
      published_at: null,
    });
  });

  it('show on the site at once, in lists, beside others and with their employer', async () => {
    const other = await aJob(site.database, {
      category: 'culture',
      tags: ['verre'],
      texts: { fr: jobText('Verrier') },
    });
    const path = await publish(editor, { tags: 'Verre, lustres' });
    const page = await open(site, publicPath(path));
    expect([page.status, page.heading]).toEqual([200, 'Souffleuse de verre']);
    expect(page.text('.facts')).toContain('Verdun');
    expect((await open(site, '/fr/emplois')).cards).toContain('Souffleuse de verre');
    expect(similarTo(await open(site, `/fr/emplois/${String(other)}-verrier`))).toContain(
      'Souffleuse de verre',
    );
    const employer = page.$('a[href^="/fr/employeurs/"]').first().attr('href') ?? '';
    expect((await open(site, employer)).cards).toContain('Souffleuse de verre');

    await editor.press(path, 'save', { 'fr.title': 'Souffleur de verre' });
    expect((await open(site, '/fr/emplois')).cards).toContain('Souffleur de verre');
    expect((await open(site, publicPath(path))).status).toBe(301);
    expect(await rowOf(site, path)).toMatchObject({ version: 2 });
  });

  it('go offline with the date, come back, are binned and restored, each button on record', async () => {
    const path = await publish(editor);
    const published = (await rowOf(site, path)).published_at as Instant;
    const statuses = [];
    for (const button of ['unpublish', 'publish', 'bin', 'restore']) {
      expect((await editor.press(path, button)).status).toBe(303);
      const { state, closed_at: closed, published_at: at } = await rowOf(site, path);
      expect(at).toBe(published);
      statuses.push([state, closed !== null, (await open(site, publicPath(path))).status]);
    }
    expect(statuses).toEqual([
      ['closed', true, 410],
      ['published', false, 200],
      ['binned', false, 404],
      ['draft', false, 404],
    ]);
    expect(await deedsOf(path)).toEqual([
      ...['job.publish', 'job.unpublish', 'job.publish', 'job.bin', 'job.restore'],
    ]);
  });

  it('come back after their days are over: the days count anew', async () => {
    const path = await publish(editor);
    await editor.press(path, 'unpublish');
    const start = site.clock.now();
    site.clock.set('2027-04-01T15:00:00Z');
    await editor.visitor.signIn('redaction@exemple.example');
    const back = await editor.press(path, 'publish', { last_day: '2027-05-01' });
    expect([back.status, back.mistakes]).toEqual([303, {}]);
    const row = await rowOf(site, path);
    expect(row.published_at).toBe(Date.parse('2027-04-01T15:00:00Z'));
    site.clock.set(start.toISOString());
    await editor.visitor.signIn('redaction@exemple.example');
  });

  it('tell nobody of a change of their own: a button pressed twice is pressed once', async () => {
    const path = await publish(editor);
    const form = typedIn(load((await editor.visitor.get(path)).text));
    const pressed = { ...form, do: 'unpublish' };
    expect((await editor.visitor.post(path, pressed)).status).toBe(303);
    expect((await editor.visitor.post(path, pressed)).status).toBe(303);
    const other = { ...pressed, 'fr.title': 'Autre chose' };
    expect((await editor.visitor.post(path, other)).status).toBe(409);
  });

  it('say of themselves only what is true', async () => {
    const path = await publish(editor);
    const said = async (query: string) =>
      load((await editor.visitor.get(path + query)).text)('.notice').text();
    expect(await said('?done=publish')).toContain('C’est en ligne.');
    expect(await said('?done=bin')).toBe('');
  });

  it('keep everything that can be typed', async () => {
    const typed = {
      ...editor.good,
      ...words('en', 'Glass blower'),
      'fr.language_reason': 'La clientèle est anglophone.',
      'en.language_reason': 'The clients speak English.',
      'fr.apply_instructions': 'Passez nous voir.',
      'en.apply_instructions': '',
      employer: 'Atelier des Galets',
      tenure: 'contract',
      schedule: 'part_time',
      workplace: 'hybrid',
      place: ['lachine', 'verdun'],
      pay: 'disclosed',
      pay_min: '27.40',
      pay_max: '31',
      pay_period: 'hour',
      'needs.fr': 'basic',
      'needs.en': 'advanced',
      'needs.iu': 'intermediate',
      featured_until: '2026-12-01',
      apply_url: 'https://galets.example/postuler',
      tags: 'travail de nuit, verre',
    };
    const path = await publish(editor, typed);
    const page = await editor.visitor.get(path);
    expect(typedIn(load(page.text))).toMatchObject(typed);
  });

  it('take a new employer and a new category with them, on record', async () => {
    const path = await publish(editor, {
      employer: '',
      'employer.name': 'Placement Sureau',
      'employer.website': 'https://sureau.example',
      'employer.agency': '1',
      'employer.permit': 'AP-1234567',
      category: '',
      'category.fr': 'Métiers du verre',
      'category.en': 'Glass trades',
    });
    const page = await open(site, publicPath(path));
    expect(page.text('.facts')).toContain('Permis d’agence de la CNESST : AP-1234567');
    expect(page.text('.facts')).toContain('Métiers du verre');
    const added = await site.database
      .knex('audit_log')
      .whereIn('subject', ['employer', 'category'])
      .orderBy('id')
      .pluck<string[]>('action');
    expect(added).toEqual(['employer.create', 'category.create']);
    const again = await editor.press(NEW, 'save', {
      ...editor.good,
      'employer.name': 'PLACEMENT SUREAU',
      'category.fr': 'Métiers du verre',
      'category.en': 'Glass work',
    });
    expect(Object.keys(again.mistakes)).toEqual(['employer.name', 'category.fr']);
    expect(again.$('details.new[open]')).toHaveLength(2);
  });

  it('are looked at before they are saved, and nothing is', async () => {
    const count = () => site.database.knex('jobs').count({ total: '*' }).first();
    const before = await count();
    const preview = await editor.press(NEW, 'preview', {
      ...editor.good,
      'fr.body': '**Gras** <script>alert(1)</script>',
      'fr.apply_instructions': 'Passez *nous* voir.',
      'fr.language_reason': '',
    });
    expect(preview.status).toBe(200);
    expect(preview.$('.prose strong').text()).toBe('Gras');
    expect(preview.$('.prose script')).toHaveLength(0);
    expect(preview.$('.apply em').text()).toBe('nous');
    expect(preview.$('.offer header').text()).toContain('Atelier des Galets');
    expect(await count()).toEqual(before);
  });
});

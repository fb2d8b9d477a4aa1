import { load } from 'cheerio';
import type { Instant } from '../../src/database/database';
import { aJob, aUser, jobText } from '../support/factories';
import { anEditor, publish, typedIn, words, type Editor } from '../support/job-form';
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

  const idOf = (path: string) => Number(path.split('/').at(-1));
  const rowOf = async (path: string) =>
    site.database
      .knex('jobs')
      .where({ id: idOf(path) })
      .first<Record<string, unknown>>();
  const deedsOf = async (path: string) =>
    site.database
      .knex('audit_log')
      .where({ subject: 'job', subject_id: idOf(path) })
      .orderBy('id')
      .pluck<string[]>('action');
  const publicPath = (path: string) => `/fr/emplois/${String(idOf(path))}-souffleuse-de-verre`;

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
    expect(await rowOf(location)).toMatchObject({ state: 'draft', version: 1, published_at: null });
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
    expect(await rowOf(path)).toMatchObject({ version: 2 });
  });

  it('go offline with the date, come back, are binned and restored, each button on record', async () => {
    const path = await publish(editor);
    const published = (await rowOf(path))?.published_at as Instant;
    const statuses = [];
    for (const button of ['unpublish', 'publish', 'bin', 'restore']) {
      expect((await editor.press(path, button)).status).toBe(303);
      const { state, closed_at: closed, published_at: at } = (await rowOf(path)) ?? {};
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
    });
    expect(preview.status).toBe(200);
    expect(preview.$('.preview strong').text()).toBe('Gras');
    expect(preview.$('.preview script')).toHaveLength(0);
    expect(typedIn(preview.$)).toMatchObject({
      employer: 'atelier des galets',
      pay: 'undisclosed',
    });
    expect(await count()).toEqual(before);
  });

  it('take no more from a form than it has fields', async () => {
    const path = await publish(editor);
    await editor.press(path, 'save', {
      ...{ id: '1', state: 'binned', demo: '1', version_: '9', source: 'x', reference: 'y' },
      ...{ published_at: '2020-01-01', closed_at: '2020-01-01', employer_id: '1', user_id: '1' },
      tenure: ['casual', 'permanent'],
    });
    const row = await rowOf(path);
    expect(row).toMatchObject({ state: 'published', tenure: 'casual', version: 2, source: null });
    expect(Boolean(row?.demo)).toBe(false);
    expect(row?.published_at).toBe(site.clock.now().getTime());
    expect((await editor.press(path, 'destroy')).status).toBe(400);
  });

  it('keep what was typed, with every mistake at its field', async () => {
    const typed = {
      'fr.title': 'x'.repeat(151),
      'fr.summary': 'y'.repeat(301),
      employer: 'Personne',
      category: String(editor.good.category),
      pay: 'disclosed',
      pay_min: 'beaucoup',
      last_day: '2026-02-30',
      apply_url: 'javascript:alert(1)',
      apply_email: 'nulle part',
    };
    const refused = await editor.press(NEW, 'save', typed);
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.mistakes).sort()).toEqual([
      ...['apply_email', 'apply_url', 'fr.summary', 'fr.title', 'last_day', 'pay_min'],
    ]);
    expect(typedIn(refused.$)).toMatchObject(typed);
    expect(refused.$('[id="apply_url"]').attr('aria-describedby')).toContain('apply_url-mistake');
    const known = { ...editor.good, employer: 'Personne', category: '999' };
    const unknown = await editor.press(NEW, 'save', known);
    expect(Object.keys(unknown.mistakes)).toEqual(['employer', 'category']);
    const mute = { ...editor.good, pay: '', tenure: 'forever', 'needs.en': 'perfect' };
    const chosen = await editor.press(NEW, 'save', mute);
    expect(Object.keys(chosen.mistakes)).toEqual(['tenure', 'pay', 'needs.en']);
  });

  it('show both versions to who saves second, who then chooses', async () => {
    const path = await publish(editor);
    const before = typedIn((await editor.press(path, 'preview')).$);
    await editor.press(path, 'save', { 'fr.title': 'Sa version', place: 'verdun' });
    const mine = { ...before, version: '1', 'fr.title': 'Ma version', do: 'save' };
    const conflict = await editor.visitor.post(path, mine);
    expect(conflict.status).toBe(409);
    const $ = load(conflict.text);
    const theirs = $('.theirs .words')
      .toArray()
      .map((text) => $(text).text());
    expect(theirs).toEqual(['Sa version', 'Verdun']);
    expect(conflict.text).toContain('Version enregistrée par Odalie');
    const chosen = { ...typedIn($), do: 'save' };
    expect((await editor.visitor.post(path, chosen)).status).toBe(303);
    expect((await open(site, publicPath(path))).status).toBe(301);
    expect(
      await site.database
        .knex('job_texts')
        .where({ job_id: idOf(path) })
        .pluck('title'),
    ).toEqual(['Ma version']);
  });

  it('outlive the session of who wrote them', async () => {
    const late = site.visitor();
    await late.signIn('redaction@exemple.example');
    const form = typedIn(load((await late.get(NEW)).text));
    await late.post('/fr/deconnexion');
    const sent = await late.post(NEW, { ...form, ...editor.good, do: 'publish' });
    expect(sent.headers.location).toContain('/fr/connexion?return=');
    await late.signIn('redaction@exemple.example');
    const kept = load((await late.get(`${NEW}?kept=1`)).text);
    expect(typedIn(kept)).toMatchObject(editor.good);
    expect((await late.post(NEW, { ...typedIn(kept), do: 'publish' })).status).toBe(303);
    expect((await late.get(NEW)).text).not.toContain('?kept=1');
  });

  it('are listed with their state, in each language, by state and page', async () => {
    await publish(editor, { ...words('en', 'Glass blower'), 'fr.title': 'Deux langues' });
    const $ = load((await editor.visitor.get('/fr/pupitre/emplois')).text);
    const first = $('.job').first().text().replace(/\s+/g, ' ');
    expect(first).toContain('Deux langues');
    for (const fact of ['En ligne', 'Français : prêt', 'Anglais : prêt', 'Atelier des Galets']) {
      expect(first).toContain(fact);
    }
    expect(first).toContain('jusqu’au 20 décembre 2026');
    const drafts = load((await editor.visitor.get('/fr/pupitre/emplois?state=binned')).text);
    expect(drafts('.job')).toHaveLength(0);
    for (let made = 0; made < 31; made += 1) {
      await aJob(site.database, {
        employerId: 1,
        state: 'draft',
        texts: { fr: jobText('Encore') },
      });
    }
    const second = load((await editor.visitor.get('/fr/pupitre/emplois?state=draft&page=2')).text);
    expect(second('.job').length).toBeGreaterThan(0);
    expect((await editor.visitor.get('/fr/pupitre/emplois?page=99')).status).toBe(404);
  });
});

import { load } from 'cheerio';
import { aJob, jobText } from '../support/factories';
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
import { testSite, type TestSite } from '../support/site';

const NEW = '/fr/pupitre/emplois/nouvelle';

describe('the forms and the list of listings on the desk', () => {
  let site: TestSite;
  let editor: Editor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  it('take no more from a form than it has fields', async () => {
    const path = await publish(editor);
    await editor.press(path, 'save', {
      ...{ id: '1', state: 'binned', demo: '1', version_: '9', source: 'x', reference: 'y' },
      ...{ published_at: '2020-01-01', closed_at: '2020-01-01', employer_id: '1', user_id: '1' },
      tenure: ['casual', 'permanent'],
    });
    const row = await rowOf(site, path);
    expect(row).toMatchObject({ state: 'published', tenure: 'casual', version: 2, source: null });
    expect(Boolean(row.demo)).toBe(false);
    expect(row.published_at).toBe(site.clock.now().getTime());
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
      ...['apply_email', 'apply_url', 'employer', 'fr.summary', 'fr.title', 'last_day', 'pay_min'],
    ]);
    expect(typedIn(refused.$)).toMatchObject(typed);
    expect(refused.$('[id="apply_url"]').attr('aria-describedby')).toContain('apply_url-mistake');
    const known = { ...editor.good, employer: 'Personne', category: '999' };
    const unknown = await editor.press(NEW, 'save', known);
    expect(Object.keys(unknown.mistakes)).toEqual(['employer', 'category']);
    const mute = { ...editor.good, pay: '', tenure: 'forever', 'needs.en': 'perfect' };
    const chosen = await editor.press(NEW, 'save', mute);
    expect(Object.keys(chosen.mistakes)).toEqual(['tenure', 'needs.en']);
  });

  it('show both versions to who saves second, who then chooses', async () => {
    const path = await publish(editor);
    const before = typedIn(load((await editor.visitor.get(path)).text));
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
    const back = new URL(String(sent.headers.location), 'https://escalier.test');
    const kept = load((await late.get(String(back.searchParams.get('return')))).text);
    expect(typedIn(kept)).toMatchObject(editor.good);
    expect((await late.post(NEW, { ...typedIn(kept), do: 'publish' })).status).toBe(303);
    expect((await late.get(NEW)).text).not.toContain('?kept=');
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
    site.clock.set('2026-12-21T05:00:00Z');
    const over = load((await editor.visitor.get('/fr/pupitre/emplois')).text);
    expect(over('.job').first().text()).toContain('Échue');
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

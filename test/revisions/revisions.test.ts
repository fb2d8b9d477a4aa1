import { anEditor, openDesk, press } from '../support/desk';
import { anArticle, anAuthor, aJob, aUser } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

describe('the versions of an article', () => {
  let site: TestSite;
  let idalie: Visitor;
  let bao: Visitor;
  let path: string;

  beforeAll(async () => {
    site = await testSite();
    idalie = await anEditor(site, 'Idalie');
    bao = await anEditor(site, 'Bao');
  });
  afterAll(() => site.close());

  beforeEach(async () => {
    path = `/fr/pupitre/articles/${String(await anArticle(site.database))}`;
  });

  const change = async (visitor: Visitor, changes: Record<string, string>, button = 'save') =>
    press(visitor, path, await openDesk(visitor, path), button, changes);
  /** The addresses of the versions, the newest first. */
  const versions = async () => {
    const { $ } = await openDesk(idalie, `${path}/versions`);
    return $('.job h2 a')
      .toArray()
      .map((link) => String($(link).attr('href')));
  };
  const version = async (at: number, query = '') =>
    openDesk(idalie, String((await versions())[at]) + query);

  it('are reached from its form', async () => {
    const form = await openDesk(idalie, path);
    expect(form.$(`a[href="${path}/versions"]`).text()).toBe('Versions');
    const fresh = await openDesk(idalie, '/fr/pupitre/articles/nouveau');
    expect(fresh.$('a[href$="/versions"]')).toHaveLength(0);
  });

  it('are none before the first save', async () => {
    const page = await openDesk(idalie, `${path}/versions`);
    expect(page.text('main')).toContain('Aucune version gardée pour l’instant.');
  });

  it('say who saved which fields, and when; how it was before is the first one', async () => {
    await change(idalie, { 'fr.body': 'D’Idalie.' });
    await change(bao, { 'fr.title': 'De Bao', tags: 'nuit' });
    const { $ } = await openDesk(bao, `${path}/versions`);
    const rows = $('.job')
      .toArray()
      .map((row) => $(row).text().replace(/\s+/g, ' ').trim());
    expect(rows).toEqual([
      'Version enregistrée par Bao le 24 novembre 2026 à 10 h. Français – Titre Étiquettes',
      'Version enregistrée par Idalie le 24 novembre 2026 à 10 h. Français – Texte',
      'Telle quelle avant l’enregistrement suivant',
    ]);
  });

  it('are not made by a save that changes nothing, nor by a button alone', async () => {
    await change(idalie, { 'fr.body': 'D’Idalie.' });
    await change(idalie, { 'fr.body': ' D’Idalie. ' });
    await change(idalie, {}, 'unpublish');
    expect(await versions()).toHaveLength(2);
  });

  it('show what they changed, by words', async () => {
    await change(idalie, { 'fr.body': 'Un <b>escalier</b> rouge.' });
    await change(bao, { 'fr.body': 'Un <b>escalier</b> vert.' });
    const page = await version(0);
    expect(page.$('.changes h2').text()).toBe('Français – Texte');
    expect(page.text('.changes del')).toBe('retiré : rouge');
    expect(page.text('.changes ins')).toBe('ajouté : vert');
    expect(page.$('.changes b')).toHaveLength(0);
    // It is the present one: there is nothing to restore.
    expect(page.$('form.actions')).toHaveLength(0);
  });

  it('say in people’s words what was chosen', async () => {
    const other = await anAuthor(site.database, 'Maëlle Quint');
    await change(idalie, { author: String(other) });
    const page = await version(0);
    expect(page.text('.changes del')).toBe('retiré : Odalie Zweig');
    expect(page.text('.changes ins')).toBe('ajouté : Maëlle Quint');
  });

  it('come back with one press, as a new version', async () => {
    const { fields } = await openDesk(idalie, path);
    await change(idalie, { 'fr.body': 'D’Idalie.', tags: 'nuit' });
    await change(bao, { 'fr.body': 'De Bao.' });
    const first = await version(2, '?compare=now');
    expect(first.text('.changes del')).toContain('De Bao');
    const form = first.$('form.actions');
    const sent = { version: String(form.find('[name=version]').val()) };
    const restored = await idalie.post(String(form.attr('action')), sent);
    expect(restored.headers.location).toBe(`${path}?done=save`);
    expect((await openDesk(bao, path)).fields).toMatchObject({
      'fr.body': fields['fr.body'],
      tags: '',
      'fr.title': fields['fr.title'],
    });
    expect(await versions()).toHaveLength(4);
    expect((await version(0)).text('main')).toContain('C’est la version actuelle.');
  });

  it('do not come back over what someone saved since the page was opened', async () => {
    await change(idalie, { 'fr.body': 'D’Idalie.' });
    const first = await version(1, '?compare=now');
    const form = first.$('form.actions');
    await change(bao, { 'fr.body': 'De Bao.' });
    const sent = { version: String(form.find('[name=version]').val()) };
    const answer = await idalie.post(String(form.attr('action')), sent);
    expect(answer.status).toBe(409);
    expect((await openDesk(bao, path)).fields['fr.body']).toBe('De Bao.');
  });

  it('stay in the form where they may not be saved any more, with what is wrong', async () => {
    await change(idalie, { 'fr.title': '', 'fr.ready': '' }, 'unpublish');
    const bare = await version(0);
    await change(idalie, { 'fr.title': 'Un titre', 'fr.ready': '1' }, 'publish');
    const answer = await idalie.post(new URL(String((await versions())[1]), 'http://x').pathname, {
      version: (await openDesk(idalie, path)).fields.version ?? '',
    });
    expect(bare.status).toBe(200);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('id="fr.ready-mistake"');
    expect((await openDesk(idalie, path)).fields['fr.title']).toBe('Un titre');
  });

  it('are those of this article alone, and for editors alone', async () => {
    await change(idalie, { 'fr.body': 'D’Idalie.' });
    const [own] = await versions();
    const other = `/fr/pupitre/articles/${String(await anArticle(site.database))}`;
    const elsewhere = String(own).replace(path, other);
    expect((await idalie.get(elsewhere)).status).toBe(404);
    expect((await idalie.get(`${path}/versions/0`)).status).toBe(404);
    expect((await idalie.get(`${path}/versions?page=2`)).status).toBe(404);
    expect((await site.visitor().get(String(own))).status).toBe(303);
    await aUser(site.database, { email: 'membre@exemple.example' });
    const member = site.visitor();
    await member.signIn('membre@exemple.example');
    expect((await member.get(String(own))).status).toBe(403);
  });

  it('stay when an account goes, without its name', async () => {
    const gone = await anEditor(site, 'Partie');
    await change(gone, { 'fr.body': 'De Partie.' });
    await site.database.knex('users').where({ name: 'Partie' }).delete();
    const page = await version(0);
    expect(page.text('h1')).toBe('Version enregistrée le 24 novembre 2026 à 10 h.');
  });
});

describe('the versions of a listing', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  it('name its fields as its form does, in the language of who reads', async () => {
    const id = await aJob(site.database);
    const path = `/en/desk/jobs/${String(id)}`;
    const form = await openDesk(editor, path);
    await press(editor, path, form, 'save', { workplace: 'remote', 'fr.title': 'Veilleuse' });
    const list = await openDesk(editor, `${path}/versions`);
    expect(list.text('.job:first-child .terms')).toMatch(/French – Title .*place/);
    const page = await openDesk(editor, String(list.$('.job h2 a').attr('href')));
    expect(page.text('.changes ins')).toMatch(/added: Veilleuse.*added: Remote/);
  });

  it('keep what was changed by other means than its form, too', async () => {
    const id = await aJob(site.database);
    const path = `/fr/pupitre/emplois/${String(id)}`;
    const save = async (title: string) =>
      press(editor, path, await openDesk(editor, path), 'save', { 'fr.title': title });
    await save('Veilleuse');
    await editor.post('/fr/pupitre/emplois', { do: 'extend', ids: String(id), day: '2026-12-20' });
    await site.database.knex('jobs').where({ id }).update({ workplace: 'remote' });
    await save('Veilleuse de nuit');
    const { $ } = await openDesk(editor, `${path}/versions`);
    expect($('.job')).toHaveLength(4);
    const last = await openDesk(editor, String($('.job h2 a').first().attr('href')));
    expect(last.text('.changes h2')).toBe('Français – Titre');
  });
});

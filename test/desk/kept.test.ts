import { endSessionsOf } from '../../src/accounts/model';
import { anEditor, openDesk, press, aText } from '../support/desk';
import { anArticle, PASSWORD } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

describe('a form that comes after the end of its sender’s session', () => {
  let site: TestSite;
  let editor: Visitor;
  let path: string;

  beforeEach(async () => {
    site = await testSite({ now: '2026-11-24T15:00:00Z' });
    editor = await anEditor(site);
    path = `/fr/pupitre/articles/${String(await anArticle(site.database))}`;
  });
  afterEach(() => site.close());

  const endSessions = async () => {
    const users = (await site.database.knex('users').pluck('id')) as number[];
    for (const id of users) await endSessionsOf(site.database, id);
  };
  const signBackIn = (visitor: Visitor, back: string, email = 'r-daction@exemple.example') =>
    visitor.post('/fr/connexion', { email, password: PASSWORD, return: back });

  /** Types into an open form, loses the session, presses a button. */
  async function loseSession(at = path, changes: Record<string, string> = {}): Promise<string> {
    const form = await openDesk(editor, at);
    await endSessions();
    const answer = await press(editor, at, form, 'publish', { 'fr.title': 'Gardé', ...changes });
    expect(answer.status).toBe(303);
    const login = new URL(String(answer.location), 'https://escalier.test');
    expect(login.pathname).toBe('/fr/connexion');
    return String(login.searchParams.get('return'));
  }

  it('is kept, offered after sign-in, saved, and then let go', async () => {
    const back = await loseSession();
    expect(back).toMatch(new RegExp(`^${path}\\?kept=\\d+$`));
    expect((await signBackIn(editor, back)).headers.location).toBe(back);
    const form = await openDesk(editor, back);
    expect(form.fields['fr.title']).toBe('Gardé');
    expect(form.text('.notice')).toContain('à 10 h,');
    expect(await site.database.knex('article_texts').pluck('title')).toEqual(['Un matin']);
    expect((await press(editor, path, form, 'save')).status).toBe(303);
    expect(await site.database.knex('article_texts').pluck('title')).toEqual(['Gardé']);
    expect((await openDesk(editor, path)).$('.notice')).toHaveLength(0);
  });

  it('waits at its address in either language, and on the overview', async () => {
    const back = await loseSession();
    await editor.signIn('r-daction@exemple.example');
    for (const address of [path, path.replace('/fr/pupitre', '/en/desk')]) {
      const form = await openDesk(editor, address);
      expect(form.fields['fr.title']).toBe('Un matin');
      const offered = await openDesk(editor, String(form.$('.notice a').attr('href')));
      expect(offered.fields['fr.title']).toBe('Gardé');
    }
    const overview = await openDesk(editor, '/en/desk');
    expect(overview.text(`.notice a[href="${back}"]`)).toMatch(/^Gardé, November/);
  });

  it('may be a new article', async () => {
    const back = await loseSession('/fr/pupitre/articles/nouveau', aText('fr', 'Tout neuf'));
    await signBackIn(editor, back);
    const form = await openDesk(editor, back);
    expect(form.fields).toMatchObject(aText('fr', 'Tout neuf'));
    const saved = await press(editor, '/fr/pupitre/articles/nouveau', form, 'save', {
      ...{ 'author.name': 'Odalie', category: '17' },
    });
    expect(saved.status).toBe(303);
    expect(await site.database.knex('kept_forms')).toEqual([]);
  });

  it('waits beside others that were written at the same address, and goes alone', async () => {
    const at = '/fr/pupitre/articles/nouveau';
    const first = await loseSession(at, aText('fr', 'Premier onglet'));
    await signBackIn(editor, first);
    const second = await loseSession(at, aText('fr', 'Second onglet'));
    await signBackIn(editor, second);
    const blank = await openDesk(editor, at);
    expect(
      blank
        .$('.notice a')
        .toArray()
        .map((link) => blank.$(link).attr('href')),
    ).toEqual([second, first]);
    const saved = await press(editor, at, blank, 'save', {
      ...aText('fr', 'Sans rapport'),
      ...{ 'author.name': 'Odalie', category: '17' },
    });
    expect(saved.status).toBe(303);
    expect((await openDesk(editor, first)).fields['fr.title']).toBe('Premier onglet');
    const taken = await openDesk(editor, second);
    const refused = await press(editor, at, taken, 'save', { category: '17', 'fr.body': '' });
    const mended = await press(editor, at, refused, 'save', {
      ...{ 'fr.body': 'Un texte.', 'author.name': 'Bao' },
    });
    expect([refused.status, mended.status]).toEqual([422, 303]);
    const left = (await openDesk(editor, at)).$('.notice a');
    expect([left.length, left.attr('href')]).toEqual([1, first]);
  });

  it('is one, sent twice, or taken up and lost again', async () => {
    const form = await openDesk(editor, path);
    await endSessions();
    await press(editor, path, form, 'save', { 'fr.title': 'Deux fois' });
    const back = (await press(editor, path, form, 'save', { 'fr.title': 'Deux fois' })).location;
    await signBackIn(editor, '');
    const kept = new URL(String(back), 'https://escalier.test').searchParams.get('return');
    const again = await openDesk(editor, String(kept));
    expect(again.fields['fr.title']).toBe('Deux fois');
    await endSessions();
    await press(editor, path, again, 'save', { 'fr.title': 'Et encore' });
    expect(await site.database.knex('kept_forms')).toHaveLength(1);
  });

  it('is shown to nobody else', async () => {
    const back = await loseSession();
    const other = await anEditor(site, 'Bao');
    const form = await openDesk(other, back);
    expect([form.status, form.fields['fr.title']]).toEqual([200, 'Un matin']);
    expect(form.$('.notice')).toHaveLength(0);
    expect((await openDesk(other, '/fr/pupitre')).$('.notice')).toHaveLength(0);
  });

  it('is kept for nobody when it names its sender falsely', async () => {
    const form = await openDesk(editor, path);
    await endSessions();
    for (const keeper of ['', '1.', '1.AAAA', `2.${form.fields.keeper?.slice(2) ?? ''}`]) {
      await press(editor, path, form, 'save', { keeper });
    }
    expect(await site.database.knex('kept_forms')).toEqual([]);
  });

  it('is kept for nobody whose account is gone', async () => {
    const form = await openDesk(editor, path);
    await site.database.knex('users').delete();
    const answer = await press(editor, path, form, 'save');
    expect([answer.status, answer.location]).toEqual([303, '/fr/connexion']);
    expect(await site.database.knex('kept_forms')).toEqual([]);
  });

  it('is gone after seven days', async () => {
    const back = await loseSession();
    await editor.signIn('r-daction@exemple.example');
    site.clock.set('2026-12-01T14:59:59Z');
    expect((await openDesk(editor, back)).fields['fr.title']).toBe('Gardé');
    site.clock.set('2026-12-01T15:00:00Z');
    expect((await openDesk(editor, back)).fields['fr.title']).toBe('Un matin');
  });

  it('is thrown away when its sender says so', async () => {
    const back = await loseSession();
    await signBackIn(editor, back);
    const { fields } = await openDesk(editor, back);
    const answer = await editor.post(path, { do: 'discard', kept: fields.kept ?? '' });
    expect([answer.status, answer.headers.location]).toEqual([303, path]);
    expect((await openDesk(editor, back)).fields['fr.title']).toBe('Un matin');
  });

  it('meets what someone saved meanwhile as any form does', async () => {
    const back = await loseSession();
    const other = await anEditor(site, 'Bao');
    await press(other, path, await openDesk(other, path), 'save', { 'fr.title': 'De Bao' });
    await signBackIn(editor, back);
    const answer = await press(editor, path, await openDesk(editor, back), 'save');
    expect([answer.status, answer.text('.theirs .words')]).toEqual([409, 'De Bao']);
    expect(await site.database.knex('kept_forms').pluck('address')).toEqual([path]);
  });

  it('waits for its sender alone, even when someone else has signed in there since', async () => {
    const form = await openDesk(editor, path);
    await anEditor(site, 'Bao');
    await editor.post('/fr/deconnexion');
    await editor.signIn('bao@exemple.example');
    const answer = await press(editor, path, form, 'save', { 'fr.title': 'Pas de Bao' });
    expect(answer.location).toMatch(/^\/fr\/connexion\?return=/);
    expect(await site.database.knex('audit_log').pluck('id')).toEqual([]);
    const kept = site.database.knex('kept_forms').join('users', 'users.id', 'user_id');
    const senders: string[] = await kept.pluck('users.name');
    expect(senders).toHaveLength(1);
    expect(senders).not.toContain('Bao');
  });
});

import { endSessionsOf } from '../../src/accounts/model';
import { anEditor, openDesk, press, type DeskPage } from '../support/desk';
import { anArticle } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

describe('what an editor types', () => {
  let site: TestSite;
  let editor: Visitor;
  let path: string;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  beforeEach(async () => {
    await site.database.knex('kept_forms').delete();
    path = `/fr/pupitre/articles/${String(await anArticle(site.database))}`;
  });

  const keep = (page: DeskPage, changes: Record<string, string>, visitor = editor, at = path) =>
    visitor.post(at, { ...page.fields, ...changes, do: 'keep' });
  const keptOf = ({ body }: { body: unknown }) => (body as { kept: number }).kept;

  it('is kept without anything of the item changing, and offered when it is opened again', async () => {
    const form = await openDesk(editor, path);
    const answer = await keep(form, { 'fr.title': 'En train', category: '' });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      kept: expect.any(Number) as number,
      said: 'Texte gardé à 10\u00a0h, pas encore enregistré.',
    });
    const again = await openDesk(editor, path);
    expect(again.fields).toMatchObject({ 'fr.title': 'Un matin', version: form.fields.version });
    expect(again.text('.notice')).toContain('écrit ici le 24 novembre 2026 à 10 h');
    const taken = await openDesk(editor, String(again.$('.notice a').attr('href')));
    expect(taken.fields).toMatchObject({ 'fr.title': 'En train', category: '' });
  });

  it('is kept in one place, however often, and let go once it is saved', async () => {
    const form = await openDesk(editor, path);
    const kept = String(keptOf(await keep(form, { 'fr.title': 'Un' })));
    const later = await keep(form, { 'fr.title': 'Un mot', kept });
    expect(String(keptOf(later))).toBe(kept);
    expect(await site.database.knex('kept_forms').pluck('id')).toEqual([Number(kept)]);
    await press(editor, path, form, 'save', { 'fr.title': 'Un mot de plus', kept });
    expect(await site.database.knex('kept_forms').pluck('id')).toEqual([]);
  });

  it('of a new item is kept as well', async () => {
    const at = '/fr/pupitre/emplois/nouvelle';
    await keep(await openDesk(editor, at), { 'fr.title': 'Veilleuse de nuit' }, editor, at);
    const overview = await openDesk(editor, '/fr/pupitre');
    expect(overview.text('.notice')).toContain('Veilleuse de nuit');
  });

  it('is nobody else’s: a number that someone else’s form has changes nothing of theirs', async () => {
    const kept = String(keptOf(await keep(await openDesk(editor, path), { 'fr.title': 'À moi' })));
    const other = await anEditor(site, 'Bao');
    const theirs = await keep(await openDesk(other, path), { 'fr.title': 'À Bao', kept }, other);
    expect(String(keptOf(theirs))).not.toBe(kept);
    const mine = await openDesk(editor, `${path}?kept=${kept}`);
    expect(mine.fields['fr.title']).toBe('À moi');
  });

  it('is kept after the end of the session too, with the way back in', async () => {
    const form = await openDesk(editor, path);
    const users = (await site.database.knex('users').pluck('id')) as number[];
    for (const id of users) await endSessionsOf(site.database, id);
    const answer = await keep(form, { 'fr.title': 'Toujours là' });
    const back = encodeURIComponent(`${path}?kept=${String(keptOf(answer))}`);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({
      said: 'Votre session est terminée, mais votre texte est gardé.',
      door: { href: `/fr/connexion?return=${back}`, label: 'Se reconnecter et le reprendre' },
    });
    await editor.signIn('r-daction@exemple.example');
    const taken = await openDesk(editor, `${path}?kept=${String(keptOf(answer))}`);
    expect(taken.fields['fr.title']).toBe('Toujours là');
  });
});

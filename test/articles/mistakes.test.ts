import { anEditor, aText, openDesk, press, writeArticle } from '../support/desk';
import { anArticle } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

describe('a form that cannot be saved', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  const counts = async () => {
    const { knex } = site.database;
    const of = (table: string) => knex(table).count({ total: '*' });
    return Promise.all(['articles', 'authors', 'categories', 'audit_log'].map(of));
  };

  const unsigned = { 'author.name': '' };
  const wrong: readonly (readonly [string, string, string, string?, Record<string, string>?])[] = [
    ['a title that is too long', 'fr.title', 'x'.repeat(151)],
    ['a summary that is too long', 'en.summary', 'x'.repeat(301)],
    ['a body that is too long', 'fr.body', 'x'.repeat(100_001)],
    ['a ready text without a title', 'fr.title', ' '],
    ['a ready text without a summary', 'fr.summary', ''],
    ['a ready text without a body', 'fr.body', ''],
    ['half a credit', 'credit.name', 'Le Carnet', 'credit.wording'],
    ['an address that is none', 'credit.url', 'exemple'],
    ['an address of another kind', 'credit.url', 'data:text/html,x'],
    ['half a category', 'category.fr', 'Moitié', 'category.en'],
    ['an author without a name', 'author.bio.fr', 'Écrit.', 'author.name', unsigned],
    ['no author', 'author', '', 'author', unsigned],
    ['an author who is not there', 'author', '999', 'author', unsigned],
    ['a category that is not there', 'category', '999'],
    ['a category of listings', 'category', '1'],
    ['no category', 'category', ''],
  ];

  it.each(wrong)('has %s: all that was typed is kept', async (...given) => {
    const [, name, value, at = name, more = {}] = given;
    const before = await counts();
    const sent = {
      ...aText('fr', 'Un titre'),
      ...aText('en', 'A title'),
      ...more,
      [name]: value,
    };
    const answer = await writeArticle(editor, 'save', sent);
    expect(answer.status).toBe(422);
    // A choice that does not exist cannot be shown as chosen.
    const { [name]: kept, ...others } = answer.fields;
    const { [name]: typed, ...wanted } = sent;
    if (!answer.$(`select[name="${name}"]`).length) expect(kept?.trim()).toBe(typed?.trim());
    expect(others).toMatchObject(wanted);
    expect(answer.$(`.mistakes a[href="#${at}"]`)).toHaveLength(1);
    const field = answer.$(`[id="${at}"]`);
    expect(field.attr('aria-invalid')).toBe('true');
    expect(String(field.attr('aria-describedby'))).toContain(`${at}-mistake`);
    expect(await counts()).toEqual(before);
  });

  it('is a draft without a ready text, when it is to be published', async () => {
    const before = await counts();
    const sent = { ...aText('fr', 'Pas encore'), 'fr.ready': '' };
    const answer = await writeArticle(editor, 'publish', sent);
    expect([answer.status, answer.text('.mistakes a')]).toEqual([
      422,
      'Pour être en ligne, un article a besoin d’au moins un texte prêt. Complétez-en un, puis cochez « Prêt à publier ».',
    ]);
    expect(await counts()).toEqual(before);
    expect((await writeArticle(editor, 'save', sent)).status).toBe(303);
  });

  it('is a published article that would be left without a ready text', async () => {
    const id = await anArticle(site.database);
    const path = `/en/desk/articles/${String(id)}`;
    const form = await openDesk(editor, path);
    expect((await press(editor, path, form, 'save', { 'fr.ready': '' })).status).toBe(422);
    expect((await press(editor, path, form, 'unpublish', { 'fr.ready': '' })).status).toBe(303);
  });

  it('says it in the language of the page', async () => {
    const path = '/en/desk/articles/new';
    const answer = await press(editor, path, await openDesk(editor, path), 'save');
    expect(answer.text('.mistakes')).toContain('Choose a category, or add one.');
  });
});

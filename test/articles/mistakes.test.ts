import { anEditor, aText, openDesk, press, writeArticle } from '../support/desk';
import { anArticle } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

/** A field that is wrong, and the one that says so when it is another. */
interface Wrong {
  readonly kind: string;
  readonly name: string;
  readonly value: string;
  readonly at?: string;
  readonly more?: Record<string, string>;
}

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
  const wrong: readonly Wrong[] = [
    { kind: 'a title that is too long', name: 'fr.title', value: 'x'.repeat(151) },
    { kind: 'a summary that is too long', name: 'en.summary', value: 'x'.repeat(301) },
    { kind: 'a body that is too long', name: 'fr.body', value: 'x'.repeat(100_001) },
    { kind: 'a ready text without a title', name: 'fr.title', value: ' ' },
    { kind: 'a ready text without a summary', name: 'fr.summary', value: '' },
    { kind: 'a ready text without a body', name: 'fr.body', value: '' },
    { kind: 'half a credit', name: 'credit.name', value: 'Le Carnet', at: 'credit.wording' },
    { kind: 'an address that is none', name: 'credit.url', value: 'exemple' },
    { kind: 'an address of another kind', name: 'credit.url', value: 'data:text/html,x' },
    { kind: 'half a category', name: 'category.fr', value: 'Moitié', at: 'category.en' },
    {
      kind: 'an author without a name',
      name: 'author.bio.fr',
      value: 'Écrit.',
      at: 'author.name',
      more: unsigned,
    },
    { kind: 'no author', name: 'author', value: '', more: unsigned },
    { kind: 'an author who is not there', name: 'author', value: '999', more: unsigned },
    { kind: 'a category that is not there', name: 'category', value: '999' },
    { kind: 'a category of listings', name: 'category', value: '1' },
    { kind: 'no category', name: 'category', value: '' },
  ];

  it.each(wrong)('has $kind: all that was typed is kept', async (given) => {
    const { name, value, at = name, more = {} } = given;
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

  it('says all that is wrong at once, also what only the database knows', async () => {
    const answer = await writeArticle(editor, 'publish', {
      ...{ 'fr.title': 'x'.repeat(151), 'credit.url': 'exemple', category: '999' },
    });
    const named = answer.$('.mistakes a').toArray();
    expect(named.map((link) => answer.$(link).attr('href'))).toEqual(
      expect.arrayContaining(['#fr.title', '#credit.url', '#category', '#fr.ready']),
    );
  });

  it('adds no signature that is there already, whatever its capitals', async () => {
    await writeArticle(editor, 'save', { ...aText('fr', 'Signé'), 'author.name': 'Ève Lune' });
    const answer = await writeArticle(editor, 'save', {
      ...{ ...aText('fr', 'Signé aussi'), 'author.name': 'eve lune' },
    });
    expect([answer.status, answer.text('#author\\.name-mistake')]).toEqual([
      422,
      'Cette signature existe déjà : choisissez-la dans la liste.',
    ]);
  });

  it('is taken off the site all the same, and what was typed stays in the form', async () => {
    const { location = '' } = await writeArticle(editor, 'publish', aText('fr', 'Trop vite'));
    const path = location.replace(/\?.*/, '');
    const changes = { 'fr.title': 'Mieux', 'credit.url': 'exemple' };
    const answer = await press(editor, path, await openDesk(editor, path), 'unpublish', changes);
    expect(answer.status).toBe(422);
    expect(answer.fields).toMatchObject(changes);
    expect(answer.text('.notice')).toBe(
      'C’est hors ligne. Vos autres changements ne sont pas encore enregistrés.',
    );
    const saved = await openDesk(editor, path);
    expect([saved.fields['fr.title'], saved.buttons]).toEqual([
      'Trop vite',
      expect.arrayContaining(['publish']),
    ]);
    const mended = await press(editor, path, answer, 'save', { 'credit.url': '' });
    expect([mended.status, (await openDesk(editor, path)).fields['fr.title']]).toEqual([
      303,
      'Mieux',
    ]);
  });
});

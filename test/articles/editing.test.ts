import { anEditor, aText, openDesk, press, writeArticle, type DeskPage } from '../support/desk';
import { anArticle } from '../support/factories';
import { open } from '../support/page';
import { testSite, type TestSite, type Visitor } from '../support/site';

describe('an editor at the form of an article', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  const pathOf = ({ location = '' }: DeskPage) => location.replace(/\?.*/, '');
  const numberOf = (page: DeskPage) => Number(/\d+/.exec(page.location ?? '')?.[0]);
  const rowOf = async (page: DeskPage) =>
    site.database
      .knex('articles')
      .where({ id: numberOf(page) })
      .first<Record<string, unknown> | undefined>();
  const deedsOn = async (page: DeskPage) =>
    site.database
      .knex('audit_log')
      .where({ subject: 'article', subject_id: numberOf(page) })
      .orderBy('id')
      .pluck('action');

  it('keeps the spaces of a title that hold a sign to its word, and no others', async () => {
    const typed = { 'fr.title': 'Le\u00a0mot  «\u00a0pain\u00a0»\u202f: \tun titre' };
    const saved = await writeArticle(editor, 'save', { ...aText('fr', 'Le mot'), ...typed });
    const { fields } = await openDesk(editor, saved.location ?? '');
    expect(fields['fr.title']).toBe('Le\u00a0mot «\u00a0pain\u00a0»\u202f: un titre');
  });

  it('writes a draft that nobody else can read yet, and publishes it in both languages', async () => {
    const texts = { ...aText('fr', 'Le pain de nuit'), ...aText('en', 'Bread by night') };
    const saved = await writeArticle(editor, 'save', { ...texts, tags: 'Nuit,  pain , nuit' });
    expect([saved.status, saved.location]).toEqual([303, expect.stringMatching(/\d\?done=save$/)]);
    const number = String(numberOf(saved));
    expect((await open(site, `/fr/articles/${number}-le-pain-de-nuit`)).status).toBe(404);

    const draft = await openDesk(editor, saved.location ?? '');
    expect(draft.text('[role=status]')).toBe('C’est enregistré.');
    expect(draft.fields).toMatchObject({ ...texts, tags: 'nuit, pain', version: '1' });
    expect(draft.buttons).toEqual(['save', 'publish', 'schedule', 'preview', 'bin']);

    const published = await press(editor, pathOf(saved), draft, 'publish');
    expect(published.location).toBe(`${pathOf(saved)}?done=publish`);
    const page = await open(site, `/fr/articles/${number}-le-pain-de-nuit`);
    expect([page.status, page.heading]).toEqual([200, 'Le pain de nuit']);
    expect(page.text('.prose h2')).toBe('Un début');
    const english = await open(site, `/en/articles/${number}-bread-by-night`);
    expect([english.status, english.heading]).toEqual([200, 'Bread by night']);
    expect((await open(site, '/fr/articles')).cards[0]).toBe('Le pain de nuit');
    expect(await deedsOn(saved)).toEqual(['article.save', 'article.publish']);
  });

  it('changes what is published: its page and the lists show it at once', async () => {
    const made = await writeArticle(editor, 'publish', aText('fr', 'Avant'));
    const before = await rowOf(made);
    const form = await openDesk(editor, pathOf(made));
    site.clock.set('2026-11-24T16:00:00Z');
    const body = `## Suite\n\n${'mot '.repeat(660)}`;
    await press(editor, pathOf(made), form, 'save', { 'fr.title': 'Après', 'fr.body': body });
    const page = await open(site, `/fr/articles/${String(numberOf(made))}-apres`);
    expect(page.heading).toBe('Après');
    expect(page.text('.byline')).toContain('3 minutes de lecture');
    expect((await open(site, '/fr/articles')).cards).toContain('Après');
    expect(await rowOf(made)).toMatchObject({ published_at: before?.published_at, version: 2 });
    const text = { article_id: numberOf(made), locale: 'fr' };
    const [row] = await site.database.knex('article_texts').where(text);
    expect(row).toMatchObject({ slug: 'apres', reading_minutes: 3 });
  });

  it('takes it off the site, throws it away, gets it back, publishes it again', async () => {
    const made = await writeArticle(editor, 'publish', aText('fr', 'Un va-et-vient'));
    const first = await rowOf(made);
    const address = `/fr/articles/${String(numberOf(made))}-un-va-et-vient`;
    const steps: unknown[] = [];
    for (const button of ['unpublish', 'bin', 'restore', 'publish']) {
      const form = await openDesk(editor, pathOf(made));
      expect(form.buttons).toContain(button);
      const answer = await press(editor, pathOf(made), form, button);
      const state = (await rowOf(made))?.state;
      steps.push([button, answer.status, state, (await open(site, address)).status]);
    }
    expect(steps).toEqual([
      ['unpublish', 303, 'closed', 410],
      ['bin', 303, 'binned', 404],
      ['restore', 303, 'draft', 404],
      ['publish', 303, 'published', 200],
    ]);
    expect((await rowOf(made))?.published_at).toEqual(first?.published_at);
    expect(await deedsOn(made)).toEqual(
      ['publish', 'unpublish', 'bin', 'restore', 'publish'].map((act) => `article.${act}`),
    );
  });

  it('makes a draft again of what was to appear later', async () => {
    const publishedAt = new Date('2027-01-01T15:00:00Z');
    const id = await anArticle(site.database, { state: 'scheduled', publishedAt });
    const path = `/fr/pupitre/articles/${String(id)}`;
    const answer = await press(editor, path, await openDesk(editor, path), 'unpublish');
    expect(await rowOf(answer)).toMatchObject({ state: 'draft', published_at: null });
  });

  it('sees what it will look like, and nothing is saved, nothing harmful let in', async () => {
    const made = await writeArticle(editor, 'save', aText('fr', 'Avant l’aperçu'));
    const before = await rowOf(made);
    const form = await openDesk(editor, pathOf(made));
    const body = '## Titre\n\n<script>alert(1)</script> [x](javascript:alert(1)) **gras**';
    const seen = await press(editor, pathOf(made), form, 'preview', { 'fr.body': body });
    expect(seen.status).toBe(200);
    expect(seen.text('.prose h2')).toBe('Titre');
    expect(seen.$('.prose strong').text()).toBe('gras');
    expect(seen.$('.prose script, .prose a')).toHaveLength(0);
    expect(await rowOf(made)).toEqual(before);

    await press(editor, pathOf(made), form, 'publish', { 'fr.body': body });
    const page = await open(site, `/fr/articles/${String(numberOf(made))}-avant-l-apercu`);
    expect(page.$('article script, article [href^="javascript"]')).toHaveLength(0);
    expect(page.$('.prose strong').text()).toBe('gras');
  });

  it('adds the author and the category that were missing, and signs for each', async () => {
    const category = { 'category.fr': 'Métiers rares', 'category.en': 'Rare trades' };
    const author = { 'author.name': 'Zéphirine Dallaire', 'author.bio.fr': 'Écrit la nuit.' };
    const made = await writeArticle(editor, 'publish', {
      ...{ ...category, ...author, category: '' },
      ...aText('fr', 'Une luthière'),
    });
    const page = await open(site, `/fr/articles/${String(numberOf(made))}-une-luthiere`);
    expect(page.text('.byline [rel=author]')).toBe('Zéphirine Dallaire');
    expect((await open(site, '/en/articles/category/rare-trades')).cards).toEqual(['Une luthière']);
    const deeds = await site.database.knex('audit_log').orderBy('id', 'desc').limit(3);
    expect(deeds.map(({ action }: { action: string }) => action)).toEqual([
      'article.publish',
      'category.create',
      'author.create',
    ]);
    const again = await writeArticle(editor, 'save', { ...category, ...aText('fr', 'Un luthier') });
    expect(again.status).toBe(422);
    expect(again.text('[id="category.fr-mistake"]')).toBe('Une catégorie porte déjà ce nom.');
    expect(again.$('details.new[open] [name="category.fr"]').val()).toBe('Métiers rares');
  });

  it('names where a republished article first appeared, at a web address only', async () => {
    const credit = { 'credit.wording': 'first_published', 'credit.name': 'Le Carnet' };
    const sent = { ...credit, ...aText('fr', 'Repris'), 'credit.url': 'javascript:alert(1)' };
    const refused = await writeArticle(editor, 'publish', sent);
    expect(refused.status).toBe(422);
    expect(refused.fields).toMatchObject(sent);
    const url = 'https://carnet.example/repris';
    const made = await press(editor, '/fr/pupitre/articles/nouveau', refused, 'publish', {
      'credit.url': url,
    });
    const page = await open(site, `/fr/articles/${String(numberOf(made))}-repris`);
    expect(page.$('.credit a').attr('href')).toBe(url);
  });

  it('sets nothing by adding fields: no number, state, owner, count or mark', async () => {
    const extra = { id: '7', state: 'published', reads: '99', demo: '1', userId: '1', slug: 'x' };
    const made = await writeArticle(editor, 'save', {
      ...{ ...extra, published_at: '2020-01-01', publishedAt: '2020-01-01', version: '41' },
      ...aText('fr', 'Rien de plus'),
    });
    const row = await rowOf(made);
    expect(row).toMatchObject({ state: 'draft', published_at: null, reads: 0, version: 1 });
    expect(Boolean(row?.demo)).toBe(false);
  });

  it.each(['', 'delete', 'SAVE', 'scheduled'])('has no button “%s”', async (button) => {
    const before = await site.database.knex('articles').count({ total: '*' });
    expect((await writeArticle(editor, button, aText('fr', 'Sans bouton'))).status).toBe(400);
    expect(await site.database.knex('articles').count({ total: '*' })).toEqual(before);
  });
});

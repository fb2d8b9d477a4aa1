import { anEditor, openDesk } from '../support/desk';
import { aJob, anArticle, anAuthor, anEmployer, jobText } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

const JOBS = '/fr/pupitre/emplois';
const ARTICLES = '/fr/pupitre/articles';

const text = (title: string) => ({ title, summary: 'Bref.', body: 'Un texte.' });

describe('the lists of the desk', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeEach(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterEach(() => site.close());

  /** What a list shows at an address, in its order. */
  async function titlesAt(path: string): Promise<string[]> {
    const { $ } = await openDesk(editor, path);
    const links = $('.job h2 > a').toArray();
    return links.map((link) => $(link).text());
  }

  it('find listings by words of a title in either language, or of the employer, without accents', async () => {
    const employerId = await anEmployer(site.database, { name: 'Boulangerie Étoile' });
    await aJob(site.database, {
      employerId,
      texts: { fr: jobText('Commis de nuit'), en: jobText('Night clerk') },
    });
    await aJob(site.database, { texts: { fr: jobText('Commis de jour') } });
    expect(await titlesAt(`${JOBS}?q=commis`)).toEqual(['Commis de jour', 'Commis de nuit']);
    expect(await titlesAt(`${JOBS}?q=night`)).toEqual(['Commis de nuit']);
    expect(await titlesAt(`${JOBS}?q=etoile+COMMIS`)).toEqual(['Commis de nuit']);
    expect(await titlesAt(`${JOBS}?q=${encodeURIComponent('100 %_\\')}`)).toEqual([]);
    const found = await openDesk(editor, `${JOBS}?q=etoile`);
    expect([found.$('#q').val(), found.text('.list-head .quiet')]).toEqual(['etoile', '1 offre']);
  });

  it('sort listings by title in the language of the page, by closing date and by last change', async () => {
    const add = (fr: string, en: string, expiresAt: string | null, state = 'published' as const) =>
      aJob(site.database, {
        ...{ state, expiresAt: expiresAt === null ? null : new Date(expiresAt) },
        texts: { fr: jobText(fr), en: jobText(en) },
      });
    const later = await add('Élagueur', 'Tree cutter', '2026-12-24T05:00:00Z');
    await add('Aide', 'Zookeeper', '2026-12-12T05:00:00Z');
    await add('Zinc', 'Baker', '2026-11-01T05:00:00Z');
    expect(await titlesAt(`${JOBS}?sort=title`)).toEqual(['Aide', 'Élagueur', 'Zinc']);
    expect(await titlesAt('/en/desk/jobs?sort=title')).toEqual([
      'Baker',
      'Tree cutter',
      'Zookeeper',
    ]);
    // What is over comes after what closes next.
    expect(await titlesAt(`${JOBS}?sort=closing`)).toEqual(['Aide', 'Élagueur', 'Zinc']);
    expect(await titlesAt(`${JOBS}?sort=nonsense`)).toEqual(['Zinc', 'Aide', 'Élagueur']);
    await site.database
      .knex('jobs')
      .where({ id: later })
      .update({ updated_at: new Date('2026-11-25T15:00:00Z') });
    expect((await titlesAt(`${JOBS}?sort=updated`))[0]).toBe('Élagueur');
  });

  it('sort a listing that was retitled where its new title belongs', async () => {
    const id = await aJob(site.database, { texts: { fr: jobText('Aide') } });
    await aJob(site.database, { texts: { fr: jobText('Commis') } });
    const path = `${JOBS}/${String(id)}`;
    const { fields } = await openDesk(editor, path);
    await editor.post(path, { ...fields, 'fr.title': 'Zinc', do: 'save' });
    expect(await titlesAt(`${JOBS}?sort=title`)).toEqual(['Commis', 'Zinc']);
    expect(await titlesAt(`${JOBS}?q=aide`)).toEqual([]);
  });

  it('find and sort articles, those that are not published yet after those that are', async () => {
    const authorId = await anAuthor(site.database, 'Zoé Abel');
    const at = (publishedAt: string) => ({ publishedAt: new Date(publishedAt) });
    await anArticle(site.database, { ...at('2026-11-12T15:00:00Z'), texts: { fr: text('Banc') } });
    await anArticle(site.database, { ...at('2026-11-01T15:00:00Z'), texts: { fr: text('Âge') } });
    await anArticle(site.database, {
      ...{ state: 'draft', publishedAt: null, authorId },
      texts: { en: text('Cradle') },
    });
    expect(await titlesAt(`${ARTICLES}?sort=title`)).toEqual(['Âge', 'Banc', 'Cradle']);
    expect(await titlesAt(`${ARTICLES}?sort=published`)).toEqual(['Banc', 'Âge', 'Cradle']);
    expect(await titlesAt(`${ARTICLES}?sort=added`)).toEqual(['Cradle', 'Âge', 'Banc']);
    expect(await titlesAt(`${ARTICLES}?q=zoe`)).toEqual(['Cradle']);
    expect(await titlesAt(`${ARTICLES}?q=zoe&state=published`)).toEqual([]);
  });

  it('go on over pages in the same order, with all that narrows them in each address', async () => {
    for (let at = 0; at < 31; at++) {
      const title = `Commis ${String(at).padStart(2, '0')}`;
      await aJob(site.database, { texts: { fr: jobText(title) } });
    }
    const asked = 'q=commis&state=published&sort=title';
    const { $ } = await openDesk(editor, `${JOBS}?${asked}`);
    const next = String($('.pager [rel=next]').attr('href'));
    expect(next).toBe(`${JOBS}?${asked}&page=2`);
    expect(await titlesAt(next)).toEqual(['Commis 30']);
    expect($('[name=sort] [selected]').attr('value')).toBe('title');
    expect($('.switch').attr('href')).toContain(`?${asked}`);
  });

  it('order a register by what was added last, and keep to that while one searches', async () => {
    for (const name of ['Zinc', 'Atelier']) await anEmployer(site.database, { name });
    const path = '/fr/pupitre/employeurs';
    expect(await titlesAt(path)).toEqual(['Atelier', 'Zinc']);
    await anEmployer(site.database, { name: 'Menuiserie' });
    expect(await titlesAt(`${path}?sort=added`)).toEqual(['Menuiserie', 'Atelier', 'Zinc']);
    const { $ } = await openDesk(editor, `${path}?sort=added`);
    expect($('.find [name=sort]').val()).toBe('added');
  });

  it('show the pictures alone that are still to be described', async () => {
    const now = new Date('2026-11-24T15:00:00Z');
    const row = {
      decorative: false,
      width: 10,
      height: 10,
      words: '',
      created_at: now,
      updated_at: now,
    };
    await site.database.knex('media').insert([
      { ...row, hash: 'a', file_name: 'a.jpg', alt_fr: 'Un', alt_en: 'One' },
      { ...row, hash: 'b', file_name: 'b.jpg', alt_fr: 'Deux', alt_en: '' },
      { ...row, hash: 'c', file_name: 'c.jpg', decorative: true, alt_fr: '', alt_en: '' },
    ]);
    const { $ } = await openDesk(editor, '/fr/pupitre/images?state=undescribed');
    expect($('.pictures a').text().trim()).toBe('Deux');
    expect($('.find [name=state]').val()).toBe('undescribed');
  });
});

import { insertAuthors } from '../../src/authors/model';
import { anArticle, anAuthor } from '../support/factories';
import { headOf } from '../support/head';
import { addressOf, openItem } from '../support/item';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const text = (title: string) => ({ title, summary: 'Bref.', body: 'Un texte.' });

describe('the page of an author', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  async function someone(bio: { fr: string | null; en: string | null }): Promise<number> {
    const author = { name: 'Idir Benkaci', bio, demo: false };
    const [id] = await insertAuthors(site.database, [author], new Date());
    return Number(id);
  }

  it('says who it is, in the reader’s language', async () => {
    const id = await someone({ fr: 'Vient de la radio.', en: 'Comes from radio.' });
    const french = await openItem(site, '/fr/auteurs', id);
    expect(french.heading).toBe('Idir Benkaci');
    expect(french.text('.standfirst')).toBe('Vient de la radio.');
    const english = await openItem(site, '/en/authors', id);
    expect(english.heading).toBe('Idir Benkaci');
    expect(english.text('.standfirst')).toBe('Comes from radio.');
  });

  it('says nothing of someone who says nothing', async () => {
    const page = await openItem(site, '/fr/auteurs', await someone({ fr: null, en: null }));
    expect(page.$('.standfirst')).toHaveLength(0);
  });

  it('shows their articles alone, newest first, and how many they are', async () => {
    const authorId = await anAuthor(site.database);
    for (const [title, day] of [
      ['Le premier', '2026-01-10'],
      ['Le dernier', '2026-11-10'],
    ] as const) {
      const publishedAt = new Date(`${day}T12:00:00Z`);
      await anArticle(site.database, { authorId, publishedAt, texts: { fr: text(title) } });
    }
    await anArticle(site.database, { authorId, state: 'draft', texts: { fr: text('Brouillon') } });
    await anArticle(site.database, { texts: { fr: text('D’une autre personne') } });
    const french = await openItem(site, '/fr/auteurs', authorId);
    expect(french.cards).toEqual(['Le dernier', 'Le premier']);
    expect(french.text('main h2')).toBe('2 articles');
    expect(headOf(french).title).toBe('Odalie Zweig, 2 articles – Escalier');
    const english = await openItem(site, '/en/authors', authorId);
    expect(english.cards).toEqual(['Le dernier', 'Le premier']);
    expect(english.$('.story .lang').first().text()).toBe('in French');
  });

  it('goes on over pages, and the switch of language keeps the page', async () => {
    const authorId = await anAuthor(site.database);
    for (let number = 0; number < 13; number += 1) await anArticle(site.database, { authorId });
    const first = await openItem(site, '/fr/auteurs', authorId);
    expect(first.cards).toHaveLength(12);
    const second = await open(site, String(first.$('.pager a[rel=next]').attr('href')));
    expect(second.cards).toHaveLength(1);
    expect(headOf(second).otherLanguage).toBe(
      `${await addressOf(site, '/en/authors', authorId)}?page=2`,
    );
    const past = `${await addressOf(site, '/fr/auteurs', authorId)}?page=3`;
    expect((await open(site, past)).status).toBe(404);
  });

  it('stays open when nothing of theirs is published', async () => {
    const page = await openItem(site, '/fr/auteurs', await anAuthor(site.database));
    expect(page.status).toBe(200);
    expect(page.text('.landing p')).toBe('Rien de publié sous cette signature en ce moment.');
  });

  it('is the same for each of two people with one name, at two addresses', async () => {
    const [one, other] = [await anAuthor(site.database), await anAuthor(site.database)];
    await anArticle(site.database, { authorId: one, texts: { fr: text('De la première') } });
    expect((await openItem(site, '/fr/auteurs', one)).cards).toEqual(['De la première']);
    expect((await openItem(site, '/fr/auteurs', other)).cards).toEqual([]);
  });

  it('is not found for a number that nobody has', async () => {
    expect((await open(site, '/fr/auteurs/99999-personne')).status).toBe(404);
    expect((await open(site, '/fr/auteurs/personne')).status).toBe(404);
  });
});

import { anArticle, anAuthor } from '../support/factories';
import { headOf } from '../support/head';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const text = (title: string) => ({ title, summary: `${title}, en bref.`, body: 'Un texte.' });

describe('the magazine', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite();
  });
  afterEach(() => site.close());

  it('shows articles from the newest to the oldest, the newest in front', async () => {
    for (const [title, day] of [
      ['Avant-hier', '2026-11-22'],
      ['Aujourd’hui', '2026-11-24'],
      ['Hier', '2026-11-23'],
    ] as const) {
      const publishedAt = new Date(`${day}T12:00:00Z`);
      await anArticle(site.database, { publishedAt, texts: { fr: text(title) } });
    }
    const page = await open(site, '/fr/articles');
    expect(page.heading).toBe('Magazine');
    expect(page.cards).toEqual(['Aujourd’hui', 'Hier', 'Avant-hier']);
    expect(page.text('.lead h3')).toBe('Aujourd’hui');
  });

  it('says of each who wrote it, when, how long it takes, and on which shelf it stands', async () => {
    await anArticle(site.database, {
      authorId: await anAuthor(site.database, 'Mireille Aubin'),
      publishedAt: new Date('2026-11-12T15:00:00Z'),
      category: 'good-to-know',
      texts: { fr: text('Vivre de la pige'), en: text('Living from freelancing') },
    });
    const french = await open(site, '/fr/articles');
    expect(french.text('.by')).toBe('Mireille Aubin · 12 novembre 2026 · 1 minute de lecture');
    expect(french.text('.story .kind')).toBe('Bon à savoir');
    expect(french.text('.story p:not(.by)')).toBe('Vivre de la pige, en bref.');
    const english = await open(site, '/en/articles');
    expect(english.text('.by')).toBe('Mireille Aubin · November 12, 2026 · 1-minute read');
    expect(english.cards).toEqual(['Living from freelancing']);
  });

  it('lists an article that is written in the other language once, and says so', async () => {
    await anArticle(site.database, { texts: { en: text('What a reference is for') } });
    await anArticle(site.database, { texts: { fr: text('Un matin'), en: text('One morning') } });
    const french = await open(site, '/fr/articles');
    expect([...french.cards].sort()).toEqual(['Un matin', 'What a reference is for']);
    const foreign = french.$('.story h3 > a[lang]');
    expect(foreign.attr('lang')).toBe('en-CA');
    expect(french.text('.story .lang')).toBe('en anglais');
    const english = await open(site, '/en/articles');
    expect(english.$('[lang="en-CA"] .story [lang], .story .lang')).toHaveLength(0);
  });

  it('opens each article from its card', async () => {
    const id = await anArticle(site.database, { texts: { fr: text('Un matin d’été') } });
    const { $ } = await open(site, '/fr/articles');
    const href = $('.story h3 > a').attr('href');
    expect(href).toBe(`/fr/articles/${String(id)}-un-matin-d-ete`);
    expect((await open(site, String(href))).heading).toBe('Un matin d’été');
  });

  it('goes on over pages of twelve, each article on one of them', async () => {
    const authorId = await anAuthor(site.database);
    for (let number = 1; number <= 14; number += 1) {
      const publishedAt = new Date(Date.UTC(2026, 9, number));
      await anArticle(site.database, {
        ...{ authorId, publishedAt },
        texts: { fr: text(`Numéro ${number}`) },
      });
    }
    const first = await open(site, '/fr/articles');
    expect(first.cards).toHaveLength(12);
    expect(first.text('.pager p')).toBe('Page 1 sur 2');
    const second = await open(site, String(first.$('.pager a[rel=next]').attr('href')));
    expect(second.cards).toEqual(['Numéro 2', 'Numéro 1']);
    expect(second.$('.lead')).toHaveLength(0);
    expect(headOf(second).title).toBe('Magazine, page 2 – Escalier');
    expect(headOf(second).otherLanguage).toBe('/en/articles?page=2');
  });

  it('ends with its last page: past it, and for a page that is no number, nothing is there', async () => {
    await anArticle(site.database);
    for (const page of ['2', '0', '-1', 'deux', '1.5', '99999999']) {
      expect((await open(site, `/fr/articles?page=${page}`)).status).toBe(404);
    }
  });

  it('says so when nothing is published yet', async () => {
    const page = await open(site, '/fr/articles');
    expect(page.status).toBe(200);
    expect(page.text('.landing p')).toBe('Rien sur cette tablette pour l’instant.');
  });

  describe('by category', () => {
    it('shows the articles of one category alone, and which one it is', async () => {
      await anArticle(site.database, { category: 'rights', texts: { fr: text('Le congé') } });
      await anArticle(site.database, { category: 'paths', texts: { fr: text('Le détour') } });
      const page = await open(site, '/fr/articles/categorie/droits');
      expect(page.heading).toBe('Droits');
      expect(page.cards).toEqual(['Le congé']);
      expect(page.text('.shelves [aria-current=page]')).toBe('Droits');
    });

    it('is offered from the magazine, and keeps to its category in the other language', async () => {
      await anArticle(site.database);
      const { $ } = await open(site, '/fr/articles');
      const shelves = $('.shelves a').toArray();
      expect(shelves.map((link) => $(link).text())).toEqual([
        ...['Tout', 'Autonomie', 'Bon à savoir', 'Droits', 'Parcours', 'Recrutement'],
        'Vie au travail',
      ]);
      const shelf = await open(site, '/fr/articles/categorie/bon-a-savoir');
      expect(headOf(shelf).otherLanguage).toBe('/en/articles/category/good-to-know');
      expect((await open(site, '/en/articles/category/good-to-know')).heading).toBe('Good to know');
    });

    it('is not found by a word of the other language, nor by one of the listings', async () => {
      for (const path of [
        '/en/articles/category/bon-a-savoir',
        '/fr/articles/categorie/good-to-know',
        '/fr/articles/categorie/technologies',
      ]) {
        expect((await open(site, path)).status).toBe(404);
      }
    });
  });
});

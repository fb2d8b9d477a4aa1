import { anArticle, anAuthor } from '../support/factories';
import { headOf } from '../support/head';
import { htmlMistakes } from '../support/html';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const text = (title: string, body = 'Un texte.') => ({ title, summary: 'En bref.', body });

describe('a search of the magazine', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    const given = [
      { fr: text('La paie en retard'), en: text('Late pay', 'Overtime, too.') },
      { fr: text('Négocier', 'Où l’on parle de télétravail, à Verdun.') },
      { fr: text('Le télétravail des autres', 'Un mardi.') },
      { en: text('What a reference is for', 'A hairdresser tells.') },
    ];
    for (const [at, texts] of given.entries()) {
      const publishedAt = new Date(`2026-11-${20 - at}T12:00:00Z`);
      await anArticle(site.database, { texts, publishedAt, category: 'rights' });
    }
    const tomorrow = new Date('2026-11-25T12:00:00Z');
    await anArticle(site.database, {
      texts: { fr: text('Paie de demain') },
      publishedAt: tomorrow,
    });
    await anArticle(site.database, { texts: { fr: text('Paie rangée') }, state: 'draft' });
    const authorId = await anAuthor(site.database, 'Idalie Quenneville');
    await anArticle(site.database, { authorId, texts: { fr: text('Un matin') } });
  });
  afterAll(() => site.close());

  it('finds what is published, the title before the text, and says how many', async () => {
    const page = await open(site, '/fr/articles?q=télétravail');
    expect(page.cards).toEqual(['Le télétravail des autres', 'Négocier']);
    expect(page.heading).toBe('2 articles');
    expect(headOf(page).title).toBe('télétravail : 2 articles – Magazine – Escalier');
    expect((await open(site, '/fr/articles?q=paie')).cards).toEqual(['La paie en retard']);
  });

  it('understands both languages, and who wrote it', async () => {
    expect((await open(site, '/en/articles?q=remote work')).cards).toEqual([
      ...['Le télétravail des autres', 'Négocier'],
    ]);
    const french = await open(site, '/fr/articles?q=coiffeuse');
    expect(french.cards).toEqual(['What a reference is for']);
    expect(french.text('.story .lang')).toBe('en anglais');
    expect((await open(site, '/fr/articles?q=quenneville')).cards).toEqual(['Un matin']);
  });

  it('takes no word for a filter: an article has neither place nor hours', async () => {
    expect((await open(site, '/fr/articles?q=verdun')).cards).toEqual(['Négocier']);
  });

  it('finds a phrase as it stands', async () => {
    expect((await open(site, '/fr/articles?q="paie en retard"')).cards).toHaveLength(1);
    expect((await open(site, '/fr/articles?q="retard en paie"')).cards).toEqual([]);
  });

  it('mends a word that nothing holds, and leads to what was typed', async () => {
    const page = await open(site, '/fr/articles?q=négossier');
    expect(page.cards).toEqual(['Négocier']);
    expect(page.text('.door-plate p')).toBe(
      'Résultats pour « négocier ». Chercher plutôt : négossier',
    );
    const as = await open(site, String(page.$('.door-plate p a').attr('href')));
    expect(as.cards).toEqual([]);
    expect(as.$('.find input[name=q]').val()).toBe('"négossier"');
  });

  it('shows what lacks a word apart, under a line that says so', async () => {
    const page = await open(site, '/fr/articles?q=paie retard quenneville');
    expect(page.text('h1')).toBe('0 article');
    expect(page.text('#partial')).toBe('Correspondances partielles');
    expect(page.$('[aria-labelledby=partial] h3 > a').text()).toBe('La paie en retard');
  });

  it('says what leaving one word out would bring, or one word alone, as the page it leads to', async () => {
    const page = await open(site, '/fr/articles?q=Paie "zzqqzz" télétravail -verdun');
    expect(page.heading).toBe('0 article');
    const ways = page.$('[aria-labelledby=instead] a').toArray();
    expect(ways.map((way) => page.$(way).text())).toEqual([
      'seulement « Paie » : 1 article',
      'seulement « télétravail » : 2 articles',
    ]);
    const less = await open(site, '/fr/articles?q=Paie télétravail -verdun');
    const links = less.$('[aria-labelledby=instead] a').toArray();
    expect(links.map((link) => less.$(link).text())).toEqual([
      'sans «\u00a0Paie\u00a0»\u00a0: 1 article',
      'sans «\u00a0télétravail\u00a0»\u00a0: 1 article',
    ]);
    for (const link of links) {
      const there = await open(site, String(less.$(link).attr('href')));
      expect(there.heading).toBe('1 article');
    }
    expect(await htmlMistakes(less.html)).toEqual([]);
  });

  it('says where only the first words of a long search count', async () => {
    const page = await open(site, `/fr/articles?q=${'paie '.repeat(30)}`);
    expect(page.text('.door-plate .quiet')).toContain('seuls ses premiers mots comptent');
    const short = await open(site, '/fr/articles?q=paie');
    expect(short.$('.door-plate .quiet')).toHaveLength(0);
  });

  it('keeps the words in the field, safely, and in the other language', async () => {
    const typed = '<b>paie</b> & "retard"';
    const page = await open(site, `/fr/articles?q=${encodeURIComponent(typed)}`);
    expect(page.$('.find input[name=q]').val()).toBe(typed);
    expect(page.$('main b')).toHaveLength(0);
    const other = new URL(String(headOf(page).otherLanguage), site.config.siteUrl);
    expect(other.pathname).toBe('/en/articles');
    expect(other.searchParams.get('q')).toBe(typed);
    expect(await htmlMistakes(page.html)).toEqual([]);
  });

  it('has one address, which search engines leave alone', async () => {
    const page = await open(site, '/fr/articles?x=y&q=%20%20paie%20%20retard%20&page=1');
    expect(headOf(page)).toMatchObject({
      canonical: 'https://escalier.test/fr/articles?q=paie+retard',
      robots: 'noindex',
    });
  });

  it.each([
    ['/fr/articles?q=', '/fr/articles'],
    ['/en/articles?q=%20', '/en/articles'],
    ['/en/articles?q', '/en/articles'],
  ])('for nothing is no search: %s', async (asked, plain) => {
    const answer = await site.get(asked);
    expect([answer.status, answer.headers.location]).toEqual([302, plain]);
  });

  it('that finds nothing leads on, to the whole magazine and to the listings', async () => {
    const page = await open(site, '/fr/articles?q=zzqqzz+été');
    expect([page.status, page.heading]).toEqual([200, '0 article']);
    expect(
      page
        .$('.landing a')
        .toArray()
        .map((link) => page.$(link).attr('href')),
    ).toEqual(['/fr/emplois?q=zzqqzz+%C3%A9t%C3%A9', '/fr/articles']);
    expect(page.text('.landing .button:not(.second)')).toBe(
      'Chercher « zzqqzz été » parmi les offres',
    );
    expect(await htmlMistakes(page.html)).toEqual([]);
  });

  it('starts from the field of the magazine, and of each of its shelves', async () => {
    for (const path of ['/fr/articles', '/fr/articles/categorie/droits']) {
      const { $ } = await open(site, path);
      expect($('search .find').attr('action')).toBe('/fr/articles');
      expect($('.find label').text()).toBe('Chercher dans le magazine');
      expect($('.find').serialize()).toBe('q=');
    }
    const { $ } = await open(site, '/fr/articles?q=paie');
    expect($('.shelves a')).not.toHaveLength(0);
    expect($('.shelves [aria-current]')).toHaveLength(0);
  });

  it.each(['\0', '%', '*', '"', '-', '""', '"a', "'; drop table articles; --", '🪜'])(
    'answers whatever is typed: %j',
    async (typed) => {
      const answer = await site.get(`/fr/articles?q=${encodeURIComponent(typed)}`);
      expect(answer.status).toBe(200);
    },
  );

  it('answers far too many words', async () => {
    expect((await site.get(`/fr/articles?q=${'paie+'.repeat(790)}`)).status).toBe(200);
  });
});

describe('a search of the magazine that finds much', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    const authorId = await anAuthor(site.database);
    for (let number = 1; number <= 14; number += 1) {
      const publishedAt = new Date(Date.UTC(2026, 9, number));
      const texts = { fr: text(`Paie, numéro ${number}`) };
      await anArticle(site.database, { authorId, publishedAt, texts });
    }
  });
  afterAll(() => site.close());

  it('goes on over pages of twelve, the newest of equals first, and ends', async () => {
    const first = await open(site, '/fr/articles?q=paie');
    expect(first.heading).toBe('14 articles');
    expect(first.cards).toHaveLength(12);
    expect(first.cards[0]).toBe('Paie, numéro 14');
    expect(first.$('.lead')).toHaveLength(0);
    const second = await open(site, String(first.$('.pager a[rel=next]').attr('href')));
    expect(second.cards).toEqual(['Paie, numéro 2', 'Paie, numéro 1']);
    expect(headOf(second).title).toBe('paie : 14 articles – Magazine, page 2 – Escalier');
    expect(headOf(second).otherLanguage).toBe('/en/articles?q=paie&page=2');
    expect((await open(site, '/fr/articles?q=paie&page=3')).status).toBe(404);
    expect((await open(site, '/fr/articles?q=paie&page=x')).status).toBe(404);
  });
});

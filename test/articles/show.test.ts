import { addressOf, openItem } from '../support/item';
import { anArticle, anAuthor } from '../support/factories';
import { headOf } from '../support/head';
import { testSite, type TestSite } from '../support/site';

const text = (title: string, body = 'Un texte.') => ({
  title,
  summary: `${title}, en bref.`,
  body,
});

describe('the page of an article', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  const inFrench = (id: number) => openItem(site, '/fr/articles', id);
  const inEnglish = (id: number) => openItem(site, '/en/articles', id);

  it('carries its title, standfirst, author, category and cover', async () => {
    const id = await anArticle(site.database, {
      authorId: await anAuthor(site.database, 'Mireille Aubin'),
      texts: { fr: text('Vivre de la pige') },
    });
    const page = await inFrench(id);
    expect(page.heading).toBe('Vivre de la pige');
    expect(page.text('.standfirst')).toBe('Vivre de la pige, en bref.');
    expect(page.text('.byline a[rel=author]')).toBe('Mireille Aubin');
    expect(page.$('.byline a[rel=author]').attr('href')).toMatch(
      /^\/fr\/auteurs\/\d+-mireille-aubin$/,
    );
    expect(page.text('.article > .kind')).toBe('Bon à savoir');
    expect(page.$('.article > .kind').attr('href')).toBe('/fr/articles/categorie/bon-a-savoir');
    expect(page.$('.article > svg.cover')).toHaveLength(1);
    expect(headOf(page).title).toBe('Vivre de la pige – Escalier');
    expect(page.$('meta[name=description]').attr('content')).toBe('Vivre de la pige, en bref.');
  });

  it('says beside its author that it is invented for the demo, and only then', async () => {
    const texts = { fr: text('Un matin'), en: text('One morning') };
    const id = await anArticle(site.database, { demo: true, texts });
    expect((await inFrench(id)).text('.byline .invented')).toBe(
      'Article de démonstration : signature et récit inventés.',
    );
    expect((await inEnglish(id)).text('.byline .invented')).toContain('Demonstration article');
    const real = await inFrench(await anArticle(site.database, { texts }));
    expect(real.$('.invented')).toHaveLength(0);
  });

  it.each([
    ['2019-07-04T15:00:00Z', '4 juillet 2019', 'July 4, 2019', '2019-07-04'],
    ['2026-07-01T15:00:00Z', '1er juillet 2026', 'July 1, 2026', '2026-07-01'],
    // Evening in Montréal is the next day in Greenwich.
    ['2026-03-02T02:30:00Z', '1er mars 2026', 'March 1, 2026', '2026-03-01'],
  ])('says its whole date in Montréal: %s', async (instant, french, english, day) => {
    const id = await anArticle(site.database, {
      publishedAt: new Date(instant),
      texts: { fr: text('Un matin'), en: text('One morning') },
    });
    const page = await inFrench(id);
    expect(page.text('.byline time')).toBe(french);
    expect(page.$('.byline time').attr('datetime')).toBe(day);
    expect((await inEnglish(id)).text('.byline time')).toBe(english);
  });

  it.each([
    [30, '1 minute de lecture', '1-minute read'],
    [660, '3 minutes de lecture', '3-minute read'],
  ])('says how long its %i words take', async (words, french, english) => {
    const body = 'mot '.repeat(words);
    const texts = { fr: text('Un matin', body), en: text('One morning', body) };
    const id = await anArticle(site.database, { texts });
    expect((await inFrench(id)).text('.byline')).toContain(french);
    expect((await inEnglish(id)).text('.byline')).toContain(english);
  });

  it('shows headings, lists, quotations, links, tables and code, below its own title', async () => {
    const body = [
      '# Grand titre\n\n### Plus bas',
      '- un\n- deux\n\n1. premier',
      '> Une parole.',
      'Voyez [ceci](https://carnet.example/pige).',
      '| Lieu | Heures |\n| --- | --- |\n| Atelier | 38 |',
      '```\nnpm start\n```',
    ].join('\n\n');
    const { $ } = await inFrench(
      await anArticle(site.database, { texts: { fr: text('Un matin', body) } }),
    );
    const prose = $('.article .prose');
    expect($('h1')).toHaveLength(1);
    expect(prose.find('h2').text()).toBe('Grand titre');
    expect(prose.find('h3').text()).toBe('Plus bas');
    expect(prose.find('ul li')).toHaveLength(2);
    expect(prose.find('ol li').text()).toBe('premier');
    expect(prose.find('blockquote').text().trim()).toBe('Une parole.');
    expect(prose.find('a').attr('href')).toBe('https://carnet.example/pige');
    expect(prose.find('table th[scope=col]')).toHaveLength(2);
    expect(prose.find('pre code').text()).toBe('npm start\n');
  });

  describe('of an article that first appeared elsewhere', () => {
    const credited = async (author: string, wording: 'permission' | 'first_published') =>
      anArticle(site.database, {
        authorId: await anAuthor(site.database, author),
        credit: { wording, name: 'Le Carnet', url: 'https://carnet.example/pige' },
        texts: { fr: text('Un matin'), en: text('One morning') },
      });

    it.each([
      ['Mireille Aubin', 'de Mireille Aubin'],
      ['Idir Benkaci', 'd’Idir Benkaci'],
      ['Émile Nelligan', 'd’Émile Nelligan'],
      ['Hélène Boily', 'd’Hélène Boily'],
      ['Hassan Diallo', 'de Hassan Diallo'],
      ['Œdipe Roy', 'd’Œdipe Roy'],
      ['Yves Roy', 'd’Yves Roy'],
      ['Yolaine Saint-Preux', 'de Yolaine Saint-Preux'],
      ['Zoé Ng', 'de Zoé Ng'],
    ])('thanks %s in French as one would say it', async (author, whose) => {
      const page = await inFrench(await credited(author, 'permission'));
      expect(page.text('.credit')).toBe(
        `Article partagé avec l’accord ${whose}, d’abord publié par Le Carnet.`,
      );
    });

    it('thanks the author in English, and leads to where it was', async () => {
      const page = await inEnglish(await credited('Idir Benkaci', 'permission'));
      expect(page.text('.credit')).toBe(
        'Shared with the permission of Idir Benkaci, first published by Le Carnet.',
      );
      expect(page.$('.credit a').attr('href')).toBe('https://carnet.example/pige');
    });

    it('says where it was when nobody had to be asked', async () => {
      const id = await credited('Idir Benkaci', 'first_published');
      expect((await inFrench(id)).text('.credit')).toBe('Article d’abord publié par Le Carnet.');
      expect((await inEnglish(id)).text('.credit')).toBe('First published by Le Carnet.');
    });
  });

  it('thanks nobody when it first appeared here', async () => {
    expect((await inFrench(await anArticle(site.database))).$('.credit')).toHaveLength(0);
  });

  it('leads from another slug, or none, to its own address, and keeps the query', async () => {
    const id = await anArticle(site.database, { texts: { fr: text('Un matin') } });
    const own = await addressOf(site, '/fr/articles', id);
    expect(own).toBe(`/fr/articles/${String(id)}-un-matin`);
    const old = await site.get(`/fr/articles/${String(id)}-vieux-titre?d=infolettre`);
    expect(old.status).toBe(301);
    expect(old.headers.location).toBe(`${own}?d=infolettre`);
  });

  it('in both languages: each names the other, and the switch leads there', async () => {
    const id = await anArticle(site.database, {
      texts: { fr: text('Un matin'), en: text('One morning') },
    });
    const french = `/fr/articles/${String(id)}-un-matin`;
    const english = `/en/articles/${String(id)}-one-morning`;
    for (const [page, own, other] of [
      [await inFrench(id), french, english],
      [await inEnglish(id), english, french],
    ] as const) {
      expect(headOf(page)).toMatchObject({
        canonical: `https://escalier.test${own}`,
        alternates: {
          'fr-CA': `https://escalier.test${french}`,
          'en-CA': `https://escalier.test${english}`,
          'x-default': `https://escalier.test${french}`,
        },
        otherLanguage: other,
      });
    }
  });

  it('in English alone: its words are marked, and its true address is the English one', async () => {
    const id = await anArticle(site.database, { texts: { en: text('One morning') } });
    const page = await inFrench(id);
    expect(page.$('html').attr('lang')).toBe('fr-CA');
    for (const words of ['h1', '.standfirst', '.prose']) {
      expect(page.$(words).attr('lang')).toBe('en-CA');
    }
    expect(page.text('.article > .lang')).toBe('en anglais');
    expect(headOf(page)).toMatchObject({
      canonical: `https://escalier.test/en/articles/${String(id)}-one-morning`,
      alternates: {},
      otherLanguage: `/en/articles/${String(id)}-one-morning`,
    });
    expect((await inEnglish(id)).$('main [lang]')).toHaveLength(0);
  });
});

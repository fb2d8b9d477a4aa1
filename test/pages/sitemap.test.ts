import { load } from 'cheerio';
import { aJob, anArticle, anEmployer, jobText } from '../support/factories';
import { headOf } from '../support/head';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';
import { xmlMistakes } from '../support/xml';

const SITE = 'https://escalier.test';
const text = (title: string) => ({ title, summary: 'Bref.', body: 'Un texte.' });

describe('what machines read first', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite({ now: '2026-11-24T15:00:00Z' });
  });
  afterEach(() => site.close());

  /** Each address of one part of the sitemap, with the twins that it names. */
  async function addressesIn(part: string): Promise<Map<string, Record<string, string>>> {
    const answer = await site.get(`/sitemap/${part}.xml`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('application/xml');
    expect(xmlMistakes(answer.text)).toEqual([]);
    const $ = load(answer.text, { xml: true });
    return new Map(
      $('url')
        .toArray()
        .map((url) => [
          $(url).children('loc').text().replace(SITE, ''),
          Object.fromEntries(
            $(url)
              .children('xhtml\\:link[rel=alternate]')
              .toArray()
              .map((link) => [$(link).attr('hreflang'), $(link).attr('href')?.replace(SITE, '')]),
          ),
        ]),
    );
  }

  it('lets everyone read everything, and says where the sitemap is', async () => {
    const { status, text: robots, headers } = await site.get('/robots.txt');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(robots).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${SITE}/sitemap.xml\n`);
  });

  it('names the parts of the sitemap', async () => {
    await aJob(site.database);
    const { text: xml, headers } = await site.get('/sitemap.xml');
    expect(headers['content-type']).toContain('application/xml');
    expect(xmlMistakes(xml)).toEqual([]);
    const $ = load(xml, { xml: true });
    const parts = $('sitemap > loc').toArray();
    expect(parts.map((part) => $(part).text())).toEqual([
      `${SITE}/sitemap/pages.xml`,
      `${SITE}/sitemap/jobs-1.xml`,
    ]);
  });

  it('holds the pages of the site, each with its twin', async () => {
    const pages = await addressesIn('pages');
    for (const [fr, en] of [
      ['/fr/', '/en/'],
      ['/fr/emplois', '/en/jobs'],
      ['/fr/articles', '/en/articles'],
      ['/fr/employeurs', '/en/employers'],
      ['/fr/articles/categorie/droits', '/en/articles/category/rights'],
      ['/fr/confidentialite', '/en/privacy'],
    ]) {
      const twins = { 'fr-CA': fr, 'en-CA': en, 'x-default': fr };
      expect(pages.get(String(fr))).toEqual(twins);
      expect(pages.get(String(en))).toEqual(twins);
    }
  });

  it('pairs what is written in both languages, and nothing else', async () => {
    const both = { fr: text('Un matin'), en: text('One morning') };
    const article = String(await anArticle(site.database, { texts: both }));
    const alone = String(await anArticle(site.database, { texts: { en: text('Alone') } }));
    const pages = await addressesIn('pages');
    const twins = {
      'fr-CA': `/fr/articles/${article}-un-matin`,
      'en-CA': `/en/articles/${article}-one-morning`,
      'x-default': `/fr/articles/${article}-un-matin`,
    };
    expect(pages.get(twins['fr-CA'])).toEqual(twins);
    expect(pages.get(twins['en-CA'])).toEqual(twins);
    expect(pages.get(`/en/articles/${alone}-alone`)).toEqual({});
    expect(pages.has(`/fr/articles/${alone}-alone`)).toBe(false);

    const job = String(
      await aJob(site.database, { texts: { fr: jobText('Luthière'), en: jobText('Luthier') } }),
    );
    const french = String(await aJob(site.database, { texts: { fr: jobText('Relieuse') } }));
    const jobs = await addressesIn('jobs-1');
    const pair = {
      'fr-CA': `/fr/emplois/${job}-luthiere`,
      'en-CA': `/en/jobs/${job}-luthier`,
      'x-default': `/fr/emplois/${job}-luthiere`,
    };
    expect(Object.fromEntries(jobs)).toEqual({
      [pair['fr-CA']]: pair,
      [pair['en-CA']]: pair,
      [`/fr/emplois/${french}-relieuse`]: {},
    });
  });

  it('names the same twins as the pages themselves', async () => {
    const pages = await addressesIn('pages');
    for (const path of ['/fr/emplois', '/en/privacy']) {
      const { alternates } = headOf(await open(site, path));
      const paths = Object.entries(alternates).map(([lang, href]) => [
        lang,
        href?.slice(SITE.length),
      ]);
      expect(pages.get(path)).toEqual(Object.fromEntries(paths));
    }
  });

  it('leaves out what cannot be read now', async () => {
    const [past, future] = [new Date('2026-11-24T14:59:00Z'), new Date('2026-11-24T15:01:00Z')];
    for (const state of ['draft', 'closed', 'binned'] as const) {
      await aJob(site.database, { state, closedAt: state === 'closed' ? past : null });
      await anArticle(site.database, { state });
    }
    await aJob(site.database, { expiresAt: past });
    await aJob(site.database, { state: 'scheduled', publishedAt: future });
    await anArticle(site.database, { state: 'scheduled', publishedAt: future });
    const showsNone = async () => {
      expect([...(await addressesIn('jobs-1')).keys()]).toEqual([]);
      const pages = [...(await addressesIn('pages')).keys()];
      expect(pages.filter((path) => /\/articles\/\d/.test(path))).toEqual([]);
    };
    await showsNone();
    site.clock.set('2026-11-24T15:01:00Z');
    expect((await addressesIn('jobs-1')).size).toBe(1);
  });

  it('is cut into files by the numbers of the listings', async () => {
    const employerId = await anEmployer(site.database);
    const first = await aJob(site.database, { employerId });
    const { knex } = site.database;
    const now = new Date('2026-11-20T15:00:00Z');
    const category = await knex('categories').where('kind', 'job').first<{ id: number }>();
    for (const id of [20_000, 20_001]) {
      await knex('jobs').insert({
        ...{ id, employer_id: employerId, category_id: category.id },
        ...{ tenure: 'permanent', schedule: 'full_time', workplace: 'on_site', state: 'published' },
        ...{ published_at: now, expires_at: new Date('2026-12-21T05:00:00Z') },
        ...{ created_at: now, updated_at: now },
      });
      await knex('job_texts').insert({
        ...{ job_id: id, locale: 'fr', state: 'ready', slug: 'relieuse', title: 'Relieuse' },
        ...{ summary: '', body: '', body_html: '', created_at: now, updated_at: now },
      });
    }
    const { text: index } = await site.get('/sitemap.xml');
    expect(index.match(/jobs-\d+/g)).toEqual(['jobs-1', 'jobs-2']);
    expect([...(await addressesIn('jobs-1')).keys()]).toEqual([
      `/fr/emplois/${String(first)}-commis-de-bureau`,
      '/fr/emplois/20000-relieuse',
    ]);
    expect([...(await addressesIn('jobs-2')).keys()]).toEqual(['/fr/emplois/20001-relieuse']);
  });

  it('has no other part', async () => {
    for (const part of ['jobs-1.xml', 'jobs-0.xml', 'jobs-2', 'nothing.xml', 'pages']) {
      expect((await site.get(`/sitemap/${part}`)).status).toBe(404);
    }
  });

  it('says when each text last changed', async () => {
    await anArticle(site.database);
    const { text: xml } = await site.get('/sitemap/pages.xml');
    const $ = load(xml, { xml: true });
    const article = $('url').filter((_, url) => $(url).find('loc').text().includes('un-matin'));
    expect(article.find('lastmod').text()).toBe('2026-11-24T15:00:00.000Z');
  });
});

import request from 'supertest';
import { load } from 'cheerio';
import { anArticle } from '../support/factories';
import { headOf } from '../support/head';
import { htmlMistakes } from '../support/html';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const LONG = 'x'.repeat(5000);

describe('a request that finds no page', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  function expectWayOn({ $ }: ReadPage, locale: 'fr' | 'en') {
    expect($('html').attr('lang')).toBe(`${locale}-CA`);
    const ways = $('main nav a').toArray();
    const paths = {
      fr: ['/fr/emplois', '/fr/articles', '/fr/'],
      en: ['/en/jobs', '/en/articles', '/en/'],
    };
    expect(ways.map((way) => $(way).attr('href'))).toEqual(paths[locale]);
  }

  it('is told in French, and shown a way on', async () => {
    const page = await open(site, '/fr/nulle-part');
    expect(page.status).toBe(404);
    expect(page.heading).toBe('Cet escalier ne mène nulle part');
    expectWayOn(page, 'fr');
  });

  it('is told in English under an English address', async () => {
    const page = await open(site, '/en/nowhere');
    expect(page.status).toBe(404);
    expect(page.heading).toBe('This staircase leads nowhere');
    expectWayOn(page, 'en');
  });

  it('is told in the browser’s language where the address has none', async () => {
    const english = await site.get('/wp-login.php').set('Accept-Language', 'en-CA');
    expect(load(english.text)('h1').text()).toBe('This staircase leads nowhere');
    const chosen = await site
      .get('/nowhere')
      .set({ 'Accept-Language': 'en-CA', Cookie: 'lang=fr' });
    expect(load(chosen.text)('h1').text()).toBe('Cet escalier ne mène nulle part');
    expect(load((await site.get('/nowhere')).text)('html').attr('lang')).toBe('fr-CA');
  });

  it('learns that a thing was there once: 410', async () => {
    const id = await anArticle(site.database, { state: 'closed' });
    for (const [locale, heading] of [
      ['fr', 'Cette marche a été retirée'],
      ['en', 'This step has been removed'],
    ] as const) {
      const page = await open(site, `/${locale}/articles/${String(id)}-un-matin`);
      expect([page.status, page.heading]).toEqual([410, heading]);
      expectWayOn(page, locale);
    }
  });

  it('learns that its address is too long: 414', async () => {
    for (const [path, locale, heading] of [
      ['/fr/emplois', 'fr', 'Trop de marches d’un coup'],
      ['/en/jobs', 'en', 'Too many steps at once'],
    ] as const) {
      const page = await open(site, `${path}?q=${LONG}`);
      expect([page.status, page.heading]).toEqual([414, heading]);
      expectWayOn(page, locale);
    }
  });

  it('learns that what it sends is too heavy: 413', async () => {
    for (const [path, heading] of [
      ['/fr/emplois', 'C’est trop lourd pour l’escalier'],
      ['/en/jobs', 'Too heavy for the stairs'],
    ] as const) {
      const answer = await request(site.server)
        .post(path)
        .type('form')
        .send(`q=${'x'.repeat(2_100_000)}`);
      expect([answer.status, load(answer.text)('h1').text()]).toEqual([413, heading]);
    }
  });

  it('learns that it cannot be read: 400', async () => {
    const page = await open(site, '/fr/emplois/%E0%A4%A');
    expect([page.status, page.heading]).toEqual([400, 'Une marche de travers']);
  });

  it('stays out of search engines and caches, and shows no number of the request', async () => {
    const answer = await site.get('/fr/nulle-part');
    expect(answer.headers['cache-control']).toBe('no-store');
    const page = await open(site, '/fr/nulle-part');
    expect(headOf(page)).toMatchObject({ robots: 'noindex', alternates: {} });
    expect(page.$('code')).toHaveLength(0);
  });

  it.each([`/fr/nulle-part`, `/en/jobs?q=${LONG}`])(
    'is answered in faultless HTML',
    async (path) => {
      expect(await htmlMistakes((await open(site, path)).html)).toEqual([]);
    },
  );

  it('shows nothing that it was sent', async () => {
    const { html } = await open(site, '/fr/%3Cscript%3Ealert(1)%3C/script%3E');
    expect(html).not.toContain('alert(1)');
  });
});

describe('a request that breaks something of ours', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    await site.database.knex.schema.renameTable('places', 'places_elsewhere');
  });
  afterAll(() => site.close());

  it.each([
    ['/fr/emplois', 'Une marche a cédé', 'Si vous nous écrivez, donnez ce numéro :'],
    ['/en/jobs', 'A step gave way', 'If you write to us, quote this number:'],
  ])('is told at %s, with a way on and a number to quote', async (path, heading, words) => {
    const answer = await site.get(path);
    const $ = load(answer.text);
    expect([answer.status, $('h1').text()]).toEqual([500, heading]);
    expect($('main nav a')).toHaveLength(3);
    expect($('.permit').text().replace(/\s+/g, ' ')).toContain(words);
    expect($('.permit code').text()).toBe(answer.headers['x-request-id']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await htmlMistakes(answer.text)).toEqual([]);
  });

  it('learns nothing of how the house is built', async () => {
    const { html } = await open(site, '/fr/emplois');
    expect(html).not.toMatch(
      /places_elsewhere|no such table|does not exist|select |\.ts:|node_modules/,
    );
  });

  it('leaves the other pages as they are', async () => {
    expect((await open(site, '/fr/articles')).status).toBe(200);
  });
});

import { load } from 'cheerio';
import request from 'supertest';
import { aJob } from '../support/factories';
import { addressOf } from '../support/item';
import { testSite, type TestSite } from '../support/site';

describe('a page', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  it.each([
    ['/EN/jobs', '/en/jobs'],
    ['/fr/Emplois', '/fr/emplois'],
    ['/fr/emplois/', '/fr/emplois'],
    ['/FR/EMPLOIS/?place=Verdun&page=2', '/fr/emplois?place=Verdun&page=2'],
    ['/fr', '/fr/'],
    ['/EN', '/en/'],
    ['/EN/', '/en/'],
    ['/fr?a=b', '/fr/?a=b'],
    ['/en/Employers/', '/en/employers'],
    ['/fr/Articles/Categorie/Ce-Que/', '/fr/articles/categorie/Ce-Que'],
    ['/fr/conditions/', '/fr/conditions'],
  ])('has one address: %s leads to %s', async (asked, own) => {
    const answer = await site.get(asked);
    expect([answer.status, answer.headers.location]).toEqual([301, own]);
  });

  it('of a listing has one address, whatever is asked', async () => {
    const own = await addressOf(site, '/fr/emplois', await aJob(site.database));
    for (const asked of [`${own}/`, own.replace('/fr/emplois', '/FR/Emplois')]) {
      const answer = await site.get(asked);
      expect([answer.status, answer.headers.location]).toEqual([301, own]);
    }
    expect((await site.get(own)).status).toBe(200);
  });

  it('has one address for whoever asks for its head alone', async () => {
    const answer = await request(site.server).head('/fr/Emplois');
    expect([answer.status, answer.headers.location]).toEqual([301, '/fr/emplois']);
  });

  it.each(['/EN/nowhere', '/fr/emplois//', '//fr/emplois', '/healthz/', '/Robots.txt'])(
    'is not at %s',
    async (path) => {
      expect((await site.get(path)).status).toBe(404);
    },
  );

  it('that is not there is missed in the language of its address', async () => {
    const { text } = await site.get('/EN/nowhere').set('Accept-Language', 'fr');
    expect(load(text)('html').attr('lang')).toBe('en-CA');
  });

  it('is not found by a form sent to another spelling of its address', async () => {
    expect((await request(site.server).post('/fr/Emplois')).status).toBe(404);
  });
});

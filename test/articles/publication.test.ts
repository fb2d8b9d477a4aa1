import { anArticle } from '../support/factories';
import { openItem } from '../support/item';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

describe('an article that cannot be read', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite({ now: '2026-11-24T15:00:00Z' });
  });
  afterEach(() => site.close());

  it('appears by itself when its hour comes, in the magazine and at its address', async () => {
    const id = await anArticle(site.database, {
      state: 'scheduled',
      publishedAt: new Date('2026-11-24T16:00:00Z'),
    });
    site.clock.set('2026-11-24T15:59:59Z');
    expect((await open(site, `/fr/articles/${String(id)}-un-matin`)).status).toBe(404);
    expect((await open(site, '/fr/articles')).cards).toEqual([]);
    expect((await open(site, '/fr/')).cards).toEqual([]);

    site.clock.set('2026-11-24T16:00:00Z');
    expect((await open(site, `/fr/articles/${String(id)}-un-matin`)).status).toBe(200);
    expect((await open(site, '/fr/articles')).cards).toEqual(['Un matin']);
    expect((await open(site, '/fr/')).cards).toEqual(['Un matin']);
  });

  it('was withdrawn: 410, in the reader’s language, with a way on', async () => {
    const id = await anArticle(site.database, { state: 'closed' });
    const french = await open(site, `/fr/articles/${String(id)}-un-matin`);
    expect(french.status).toBe(410);
    expect(french.heading).toBe('Cette marche a été retirée');
    expect(french.html).not.toContain('Un texte.');
    expect(french.$('main a[href="/fr/articles"]')).toHaveLength(1);
    const english = await open(site, `/en/articles/${String(id)}`);
    expect(english.status).toBe(410);
    expect(english.heading).toBe('This step has been removed');
    expect((await open(site, '/fr/articles')).cards).toEqual([]);
  });

  it.each(['draft', 'binned'] as const)('is a %s: as if there were none', async (state) => {
    const id = await anArticle(site.database, { state });
    expect((await open(site, `/fr/articles/${String(id)}-un-matin`)).status).toBe(404);
    expect((await open(site, '/fr/articles')).cards).toEqual([]);
  });

  it('never was: 404', async () => {
    for (const item of ['999', '0', '1e3', 'un-matin', '12345678901']) {
      expect((await open(site, `/fr/articles/${item}`)).status).toBe(404);
    }
  });

  it('is not beside another one on its subject', async () => {
    const tags = ['kitchen'];
    const id = await anArticle(site.database, { tags });
    await anArticle(site.database, {
      tags,
      state: 'scheduled',
      publishedAt: new Date('2026-11-25T15:00:00Z'),
    });
    await anArticle(site.database, { tags, state: 'closed' });
    await anArticle(site.database, { tags, state: 'draft' });
    expect((await openItem(site, '/fr/articles', id)).cards).toEqual([]);
  });
});

import request from 'supertest';
import { anArticle } from '../support/factories';
import { addressOf } from '../support/item';
import { open } from '../support/page';
import { BROWSER, testSite, type TestSite } from '../support/site';

describe('the count of reads', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  const texts = {
    fr: { title: 'Un matin', summary: 'Bref.', body: 'Un texte.' },
    en: { title: 'One morning', summary: 'Brief.', body: 'A text.' },
  };
  const shown = async (path: string) =>
    (await open(site, path)).text('.byline > span:last-of-type');
  const written = async (id: number) => {
    const rows = await site.database.knex('articles').where({ id }).select<{ reads: number }[]>();
    return rows[0]?.reads;
  };

  it('is written as each language writes numbers', async () => {
    const id = await anArticle(site.database, { reads: 2467, texts });
    expect(await shown(await addressOf(site, '/fr/articles', id))).toBe('2 468 lectures');
    expect(await shown(await addressOf(site, '/en/articles', id))).toBe('2,469 reads');
    const { html } = await open(site, await addressOf(site, '/fr/articles', id));
    expect(html).toMatch(/2[\u00a0\u202f]470[\u00a0 ]lectures/);
  });

  it('grows with each person who reads, in either language', async () => {
    const id = await anArticle(site.database, { texts });
    const french = await addressOf(site, '/fr/articles', id);
    const english = await addressOf(site, '/en/articles', id);
    expect(await shown(french)).toBe('1 lecture');
    expect(await shown(english)).toBe('2 reads');
    expect(site.visits.waitingReads(id)).toBe(2);
  });

  it.each([
    ['a search engine', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a script', { 'User-Agent': 'curl/8.5.0' }],
    ['a caller without a name', { 'User-Agent': '' }],
    ['a browser that fetches ahead', { 'Sec-Purpose': 'prefetch' }],
    ['a browser that renders ahead', { 'Sec-Purpose': 'prefetch;prerender' }],
    ['a browser of Apple that fetches ahead', { Purpose: 'prefetch' }],
    ['a preview', { Purpose: 'preview' }],
    ['an old Firefox that fetches ahead', { 'X-Moz': 'prefetch' }],
  ])('leaves out %s', async (_, headers: Record<string, string>) => {
    const id = await anArticle(site.database, { texts });
    const path = await addressOf(site, '/fr/articles', id);
    const answer = await site.get(path).set(headers);
    expect(answer.status).toBe(200);
    expect(site.visits.waitingReads(id)).toBe(0);
  });

  it('leaves out who asks for the headers alone', async () => {
    const id = await anArticle(site.database, { texts });
    const path = await addressOf(site, '/fr/articles', id);
    const answer = await request(site.server).head(path).set('User-Agent', BROWSER);
    expect(answer.status).toBe(200);
    expect(site.visits.waitingReads(id)).toBe(0);
  });

  it('does not count the way to the right address, nor an article that was withdrawn', async () => {
    const id = await anArticle(site.database, { texts });
    const gone = await anArticle(site.database, { state: 'closed' });
    await site.get(`/fr/articles/${String(id)}`);
    await site.get(`/fr/articles/${String(gone)}-un-matin`);
    expect([site.visits.waitingReads(id), site.visits.waitingReads(gone)]).toEqual([0, 0]);
  });

  it('is added to what another process has written meanwhile', async () => {
    const id = await anArticle(site.database, { reads: 5, texts });
    const path = await addressOf(site, '/fr/articles', id);
    await open(site, path);
    await open(site, path);
    await site.database.knex('articles').where({ id }).update({ reads: 100 });
    await site.visits.flush();
    expect(await written(id)).toBe(102);
    expect(site.visits.waitingReads(id)).toBe(0);
    expect(await shown(path)).toBe('103 lectures');
  });

  it('is written once, however often it is asked to be', async () => {
    const id = await anArticle(site.database, { texts });
    await open(site, await addressOf(site, '/fr/articles', id));
    await Promise.all([site.visits.flush(), site.visits.flush()]);
    await site.visits.flush();
    expect(await written(id)).toBe(1);
  });

  it('is kept when it cannot be written, and written later with what came since', async () => {
    const id = await anArticle(site.database, { texts });
    const path = await addressOf(site, '/fr/articles', id);
    await open(site, path);
    await site.database.knex.schema.renameTable('articles', 'articles_elsewhere');
    await expect(site.visits.flush()).rejects.toMatchObject({
      message: expect.stringContaining('articles'),
    });
    await site.database.knex.schema.renameTable('articles_elsewhere', 'articles');
    expect(site.visits.waitingReads(id)).toBe(1);
    await open(site, path);
    await site.visits.flush();
    expect(await written(id)).toBe(2);
  });

  it('is written by closing, so that no read is lost at the end', async () => {
    const id = await anArticle(site.database, { texts });
    await open(site, await addressOf(site, '/fr/articles', id));
    await site.visits.close();
    expect(await written(id)).toBe(1);
  });

  it('knows nothing of who reads: of all that is stored, one number changes', async () => {
    const id = await anArticle(site.database, { texts });
    const stored = () => site.database.knex('articles').where({ id }).first<object>();
    const before = await stored();
    const answer = await site.get(await addressOf(site, '/fr/articles', id));
    expect(answer.headers['set-cookie']).toBeUndefined();
    await site.visits.flush();
    expect(await stored()).toEqual({ ...before, reads: 1 });
  });
});

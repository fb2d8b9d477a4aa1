import { testSite, type TestSite } from '../support/site';

describe('the bare address', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  it.each([
    ['someone whose browser asks for nothing', {}, '/fr/'],
    ['someone whose browser asks for English', { 'Accept-Language': 'en-CA,en;q=0.9' }, '/en/'],
    ['someone whose browser asks for French', { 'Accept-Language': 'fr-CA' }, '/fr/'],
    ['someone who reads both, English first', { 'Accept-Language': 'en,fr;q=0.8' }, '/en/'],
    ['someone who reads both, French first', { 'Accept-Language': 'en;q=0.5,fr' }, '/fr/'],
    ['someone who reads Portuguese, then English', { 'Accept-Language': 'pt,en;q=0.3' }, '/en/'],
    ['someone who reads neither', { 'Accept-Language': 'pt-BR,pt' }, '/fr/'],
    ['someone who chose English before', { Cookie: 'lang=en', 'Accept-Language': 'fr' }, '/en/'],
    [
      'someone who chose French before',
      { Cookie: 'a=1; lang=fr', 'Accept-Language': 'en' },
      '/fr/',
    ],
    ['a cookie of another kind', { Cookie: 'lang=de; slang=en', 'Accept-Language': 'fr' }, '/fr/'],
  ])('leads %s home in their language', async (_, headers: Record<string, string>, home) => {
    const answer = await site.get('/').set(headers);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(home);
  });

  it('tells caches that it depends on who asks', async () => {
    const { headers } = await site.get('/');
    expect(headers.vary).toMatch(/Cookie/);
    expect(headers.vary).toMatch(/Accept-Language/);
    expect(headers['cache-control']).toContain('private');
  });

  it('leaves the language of every other page to its address', async () => {
    const answer = await site.get('/fr/').set({ Cookie: 'lang=en', 'Accept-Language': 'en' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<html lang="fr-CA">');
  });
});

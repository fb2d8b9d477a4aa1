import request from 'supertest';
import { aJob, anEmployer } from '../support/factories';
import { testSite, type TestSite } from '../support/site';

describe('the suggestions of a search', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    await aJob(site.database, {
      employerId: await anEmployer(site.database, { name: 'Verre & Cie' }),
    });
    await anEmployer(site.database, { name: 'Verte Rive, qui n’engage pas' });
  });
  afterAll(() => site.close());

  async function suggested(path: string, q: string) {
    const { body } = await site.get(`${path}?q=${encodeURIComponent(q)}`);
    return body as { said: string; suggestions: Record<string, unknown>[] };
  }

  it('complete a word in the reader’s language, and say by what they were found', async () => {
    const french = await suggested('/fr/emplois/suggestions', 'hairdres');
    expect(french.suggestions[0]).toEqual({
      ...{ kind: 'concept', label: 'coiffeur', text: 'coiffeur' },
      notes: [{ text: 'hairdresser', lang: 'en-CA' }],
    });
    const english = await suggested('/en/jobs/suggestions', 'coiffeus');
    expect(english.suggestions[0]).toMatchObject({ kind: 'concept', label: 'hairdresser' });
  });

  it('offer places for their own field, and keep the words before them', async () => {
    const { suggestions } = await suggested('/fr/emplois/suggestions', 'coiffeuse verdu');
    expect(suggestions).toContainEqual({
      ...{ kind: 'place', label: 'Verdun', text: 'coiffeuse', notes: [{ text: 'Lieu' }] },
      place: { value: 'verdun', label: 'Verdun', said: 'Lieu choisi\u00a0: Verdun' },
    });
  });

  it('offer the employers who hire, no others', async () => {
    for (const [typed, labels] of [
      ['verre &', ['Verre & Cie']],
      ['verte riv', []],
    ] as const) {
      const { suggestions } = await suggested('/en/jobs/suggestions', typed);
      const employers = suggestions.filter(({ kind }) => kind === 'employer');
      expect(employers.map(({ label }) => label)).toEqual(labels);
    }
  });

  it('say how many they are', async () => {
    const { said, suggestions } = await suggested('/en/jobs/suggestions', 'comp');
    expect(suggestions).toHaveLength(8);
    expect(said).toBe('8 suggestions');
  });

  it.each(['', 'x', ' é ', '\0', '%', '*', '"', '🪜'])('are none for %j', async (q) => {
    expect(await suggested('/fr/emplois/suggestions', q)).toEqual({
      ...{ said: '0 suggestion', suggestions: [] },
    });
  });

  it('are an answer to no words, to words twice, to far too many, and to a trick', async () => {
    const long = `?q=${'aide+'.repeat(700)}`;
    for (const query of ['', '?q=aa&q=bb', '?q=%27;drop+table+jobs;--', long]) {
      expect((await site.get(`/en/jobs/suggestions${query}`)).body).toHaveProperty('suggestions');
    }
  });

  it('may be kept for a minute by anyone, are no page to list, and ask for no cookie', async () => {
    const { headers } = await site.get('/fr/emplois/suggestions?q=co');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=60',
      'x-robots-tag': 'noindex',
      'content-type': 'application/json; charset=utf-8',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('take nothing', async () => {
    expect((await request(site.server).post('/fr/emplois/suggestions')).status).toBe(405);
  });
});

import { aJob, anEmployer, jobText } from '../support/factories';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const PARAMETERS = [
  ...['tenure', 'schedule', 'workplace', 'place', 'category', 'employer', 'language'],
  ...['salary_min', 'posted', 'lang', 'sort', 'unknown'],
];

const NASTY: readonly (readonly [what: string, value: string])[] = [
  ['a null character', 'verdun\0'],
  ['only a null character', '\0'],
  ['SQL in quotes', "x' OR '1'='1"],
  ['SQL that drops', '1); DROP TABLE jobs; --'],
  ['SQL that sleeps', '1 UNION SELECT pg_sleep(60)--'],
  ['wild cards', '%_*?'],
  ['what stands for values inside', '\u0000value:now'],
  ['markup', '"><script>alert(1)</script>'],
  ['a template', '<%= it.page %>#{7*7}{{count}}$1'],
  ['a new line', 'a\r\nSet-Cookie: b=c'],
  ['letters of all kinds', 'é œ 漢字 שלום 🪜'],
  ['what stands for a broken letter', '\uFFFD'],
  ['right-to-left marks', '\u202Enudrev'],
  ['a huge number', '9'.repeat(200)],
  ['a number past 32 bits', '4294967296'],
  ['a number past 53 bits', '9007199254740993'],
  ['a negative number', '-2147483649'],
  ['a tiny number', '1e-320'],
  ['a name that every object has', '__proto__'],
  ['a path', '../../../../etc/passwd'],
  ['a very long word', 'x'.repeat(270)],
];

describe('someone who tries to break the list', () => {
  let site: TestSite;
  let item: string;
  let employer: string;

  beforeAll(async () => {
    site = await testSite();
    const id = await anEmployer(site.database);
    employer = `/fr/employeurs/${id}-atelier-des-galets`;
    const texts = { fr: jobText('Luthière') };
    const salary = { minCents: 60_000_00, maxCents: null, period: 'year' } as const;
    item = `/fr/emplois/${await aJob(site.database, { employerId: id, texts, salary })}-luthiere`;
  });
  afterAll(() => site.close());

  it.each(NASTY)('gets the list, and no error, for %s in all its parameters', async (_, value) => {
    const text = encodeURIComponent(value);
    const query = PARAMETERS.map((name) => `${name}=${text}`).join('&');
    for (const path of ['/fr/emplois', '/en/jobs']) {
      const page = await open(site, `${path}?${query}`);
      expect(page.status).toBe(200);
      expect(page.cards).toEqual(['Luthière']);
      expect(page.$('main script:not([src])')).toHaveLength(0);
      expect((await site.get(`${path}?page=${text}`)).status).toBe(404);
    }
  });

  it.each(NASTY)('gets an answer, and no error, to a search for %s', async (_, value) => {
    const page = await open(site, `/fr/emplois?q=${encodeURIComponent(value)}`);
    expect(page.status).toBe(200);
    expect(page.heading).toMatch(/^[01] offre$/);
    expect(page.$('main script:not([src])')).toHaveLength(0);
  });

  it.each(NASTY)('finds nothing that it should not at an address with %s', async (_, value) => {
    const text = encodeURIComponent(value);
    for (const path of [`/fr/emplois/${text}`, `/en/jobs/${text}`, `/fr/employeurs/${text}`]) {
      const { status } = await site.get(path);
      expect([path, [400, 404].includes(status)]).toEqual([path, true]);
    }
    for (const path of [item, employer]) {
      const answer = await site.get(`${path}${text}?a=${text}`);
      expect(answer.status).toBe(301);
      expect(decodeURIComponent(String(answer.headers.location))).toBe(`${path}?a=${value}`);
      expect((await site.get(`${path}?page=1&${text}=${text}`)).status).toBe(200);
    }
  });

  it.each(PARAMETERS)('gets a page for two hundred values of %s', async (name) => {
    const values = Array.from({ length: 200 }, (_, at) => `${name}=${at + 1000}`).join('&');
    const page = await open(site, `/fr/emplois?${values}`);
    expect(page.status).toBe(200);
    expect(page.cards).toEqual(['Luthière']);
  });

  it('gets a page for all that the filters know at once', async () => {
    const form = await open(site, '/fr/emplois');
    const all = form
      .$('.filters input[type=checkbox]')
      .toArray()
      .map((box) => `${form.$(box).attr('name')}=${form.$(box).attr('value')}`);
    expect(all.length).toBeGreaterThan(70);
    const page = await open(site, `/fr/emplois?${all.join('&')}`);
    expect(page.status).toBe(200);
    expect(page.cards).toEqual(['Luthière']);
  });

  it.each([
    ['10 kB of one value', `q=${'x'.repeat(10_000)}`],
    ['10 kB of é', `place=${encodeURIComponent('é'.repeat(1700))}`],
    ['a thousand empty parameters', '&'.repeat(1000)],
    ['two hundred and one values', Array.from({ length: 201 }, () => 'place=verdun').join('&')],
  ])('is told in words that an address of %s is too long', async (_, query) => {
    for (const path of ['/fr/emplois', item, employer, '/fr/employeurs']) {
      const page = await open(site, `${path}?${query}`);
      expect(page.status).toBe(414);
      expect(page.heading).toBe('Trop de marches d’un coup');
    }
  });

  it.each(['%', '%E0%A4%A', '%c0%ae', '%FF', '1-%FF', '1%ZZ'])(
    'gets no error for the broken escape %s',
    async (broken) => {
      expect((await site.get(`/fr/emplois?place=${broken}`)).status).toBe(200);
      expect((await site.get(`/fr/emplois/${broken}`)).status).toBe(400);
      expect((await site.get(`/fr/employeurs/${broken}`)).status).toBe(400);
    },
  );

  it.each(['tenure[]=x', 'tenure[a][b]=x', 'a[__proto__][b]=x', '=x', '&&&', '?=x', 'page[]=2'])(
    'gets the plain list for %s',
    async (query) => {
      const page = await open(site, `/fr/emplois?${query}`);
      expect(page.status).toBe(200);
      expect(page.cards).toEqual(['Luthière']);
    },
  );

  it.each(['0', '-1', '2', 'x', '1e9', '%00', '1&page=1', "1'--"])(
    'finds no page %s of employers or of an employer',
    async (number) => {
      for (const path of ['/fr/employeurs', employer]) {
        expect((await site.get(`${path}?page=${number}`)).status).toBe(404);
      }
    },
  );
});

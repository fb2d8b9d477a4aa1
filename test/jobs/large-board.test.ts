import { allPlaces, categoriesOf } from '../../src/catalogue/model';
import { insertJobs, type NewJob } from '../../src/jobs/model';
import { indexJobs } from '../../src/jobs/model/search-index';
import { anEmployer, jobText } from '../support/factories';
import { headOf } from '../support/head';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';
import { listedOn } from '../support/whole-list';

const NOW = '2026-11-24T15:00:00Z';
const END = new Date('2026-12-21T05:00:00Z');
/** Job 0 is the oldest, and the first two are featured. */
const NUMBERS = Array.from({ length: 5100 }, (_, at) => at);
const FEATURED = 2;

const even = (number: number) => number % 2 === 0;
const inDorval = (number: number) => number % 5 === 0;
const inFrench = (number: number) => number % 3 === 0;

describe('a board of 5,100 listings', () => {
  let site: TestSite;
  let small: number;

  beforeAll(async () => {
    site = await testSite();
    const large = await anEmployer(site.database, { name: 'Grande Maison' });
    small = await anEmployer(site.database, { name: 'Petite Maison' });
    await fill(site, (number) => (number < FEATURED ? small : large));
  });
  beforeEach(() => site.clock.set(NOW));
  afterAll(() => site.close());

  it.each<[string, (number: number) => boolean]>([
    ['', () => true],
    ['place=verdun', even],
    ['place=verdun&place=lachine&place=dorval', () => true],
    ['place=verdun&place=dorval', (number) => even(number) || inDorval(number)],
    ['place=dorval', inDorval],
    ['lang=en', (number) => !inFrench(number)],
    ['lang=fr', inFrench],
    ['language=en', (number) => !even(number)],
    ['language=fr&language=en&lang=en', (number) => !inFrench(number)],
    ['place=dorval&language=en&lang=fr', (number) => number % 30 === 15],
  ])('answers “%s” with a true count and the newest, each once', async (query, matches) => {
    const found = NUMBERS.filter(matches).reverse();
    const page = await open(site, `/en/jobs?${query}`);
    expect(page.heading).toBe(`${found.length.toLocaleString('en-CA')} jobs`);
    const list = listedOn(page);
    const featured = found.filter((number) => number < FEATURED).map(titleOf);
    expect(list.filter((job) => job.featured).map(({ title }) => title)).toEqual(
      expect.arrayContaining(featured),
    );
    expect(list.filter((job) => !job.featured).map(({ title }) => title)).toEqual(
      found.slice(0, 20 - featured.length).map(titleOf),
    );
  });

  it('has a last page, and none after it', async () => {
    const last = await open(site, '/en/jobs?place=verdun&page=128');
    expect(last.cards).toEqual([20, 18, 16, 14, 12, 10, 8, 6, 4, 2].map(titleOf));
    expect((await open(site, '/en/jobs?place=verdun&page=129')).status).toBe(404);
  });

  it('sorts by salary all that a filter leaves', async () => {
    const page = await open(site, '/en/jobs?place=verdun&sort=salary&page=2');
    expect(page.cards).toEqual(NUMBERS.filter(even).slice(20, 40).map(titleOf));
  });

  describe('searched by a word that each listing holds', () => {
    // One that was put again is no newer for it.
    beforeAll(async () => {
      const oldest = await site.database
        .knex<{ id: number }>('jobs')
        .orderBy('published_at')
        .first('id');
      await site.database.transaction((connection) =>
        indexJobs(connection, [Number(oldest?.id)], new Date(NOW)),
      );
    });

    it('says that there are more than it counted, in its title as well', async () => {
      const page = await open(site, '/en/jobs?q=texte');
      expect(page.heading).toBe('At least 2,000 jobs');
      expect(headOf(page).title).toBe('texte: at least 2,000 jobs – Escalier');
      expect(page.text('.results .quiet')).toContain('among the newest jobs');
    });

    it('has no counts that look whole, and lets each value be chosen', async () => {
      const { $ } = await open(site, '/en/jobs?q=texte');
      const box = (value: string) => $(`.filters input[value="${value}"]`);
      expect(box('permanent').closest('label').find('.count').text()).toBe('2,000+');
      expect(box('dorval').closest('label').find('.count').text()).toMatch(/^[\d,]+\+$/);
      expect(box('casual').is(':disabled')).toBe(false);
      expect(box('casual').closest('label').find('.count')).toHaveLength(0);
      const few = await open(site, '/en/jobs?q=texte&place=dorval&language=en');
      expect(few.heading).toBe('510 jobs');
      expect(few.$('.filters input[value=casual]').is(':disabled')).toBe(true);
    });

    it.each([
      ['date', NUMBERS.toReversed(), 'Only the newest'],
      ['salary', NUMBERS, 'Only some of the best paid'],
    ])('sorts all of them by %s, and says that it shows the first', async (sort, order, note) => {
      const first = await open(site, `/en/jobs?q=texte&sort=${sort}`);
      expect(first.cards).toEqual(order.slice(0, 20).map(titleOf));
      expect(first.text('.results .quiet')).toContain(note);
      const last = await open(site, `/en/jobs?q=texte&sort=${sort}&page=100`);
      expect(last.cards).toEqual(order.slice(1980, 2000).map(titleOf));
      expect((await open(site, `/en/jobs?q=texte&sort=${sort}&page=101`)).status).toBe(404);
    });

    it('sorts by salary what a filter leaves of them', async () => {
      const page = await open(site, '/en/jobs?q=texte&place=verdun&sort=salary');
      expect(page.cards).toEqual(NUMBERS.filter(even).slice(0, 20).map(titleOf));
    });
  });

  it('shows no listing past its last day; its employers’ counts may be a minute late', async () => {
    const counts = async () => (await open(site, '/en/employers')).text('.counts');
    const before = 'Grande Maison 5,098 Petite Maison 2';
    site.clock.set('2026-12-21T04:59:59Z');
    expect(await counts()).toBe(before);
    site.clock.set(END.toISOString());
    expect((await open(site, `/en/jobs?employer=${small}`)).heading).toBe('1 job');
    expect((await open(site, '/en/jobs')).heading).toBe('5,099 jobs');
    site.clock.set('2026-12-21T05:00:59Z');
    expect(await counts()).toBe('Grande Maison 5,098 Petite Maison 1');
  });
});

const titleOf = (number: number) => `Job ${number}`;

async function fill({ database }: TestSite, employerOf: (number: number) => number) {
  const places = await allPlaces(database);
  const place = (slug: string) => places.filter((each) => each.slug === slug).map(({ id }) => id);
  const [category] = await categoriesOf(database, 'job');
  const jobs = NUMBERS.map((number): NewJob => ({
    employerId: employerOf(number),
    categoryId: category?.id ?? 0,
    ...{ tenure: 'permanent', schedule: 'full_time', workplace: 'on_site' },
    // The oldest pays most.
    salary: { minCents: 9_000_000 - number * 100, maxCents: null, period: 'year' },
    state: 'published',
    publishedAt: new Date(Date.parse('2026-11-20T15:00:00Z') + number * 1000),
    expiresAt: number === 0 ? END : new Date('2026-12-31T05:00:00Z'),
    featuredUntil: number < FEATURED ? END : null,
    applyUrl: 'https://galets.example/postuler',
    applyEmail: null,
    placeIds: [
      ...place(even(number) ? 'verdun' : 'lachine'),
      ...(inDorval(number) ? place('dorval') : []),
    ],
    languages: even(number) ? { fr: 'advanced' } : { fr: 'basic', en: 'basic' },
    tags: [],
    texts: inFrench(number) ? { fr: jobText(titleOf(number)) } : { en: jobText(titleOf(number)) },
    demo: false,
  }));
  await database.transaction((connection) => insertJobs(connection, jobs, new Date(NOW)));
}

import { montrealDay } from '../../src/clock';
import { seedDemo } from '../../src/demo/seed';
import { emptyDatabase, testDatabase, type TestDatabase } from '../support/database';
import { anAuthor, anEmployer } from '../support/factories';
import { open } from '../support/page';
import { escalier } from '../support/program';
import { testSite, type TestSite } from '../support/site';

const BOROUGHS = 19;
const JOB_CATEGORIES = 16;

describe('the demo', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite({ demo: true });
  });
  afterAll(() => site.close());

  it('shows 14 articles, and the open ones of 60 listings', async () => {
    const closed = (await jobs(site)).filter((job) => job.expiresAt < site.clock.now().getTime());
    expect(await jobs(site)).toHaveLength(60);
    expect(closed.length).toBeGreaterThan(0);
    expect((await open(site, '/fr/emplois')).heading).toBe(`${60 - closed.length} offres`);
    expect(await site.database.knex('articles').where({ state: 'published' })).toHaveLength(14);
    expect((await open(site, '/fr/articles')).cards).not.toEqual([]);
  });

  it('has work in all boroughs and categories', async () => {
    const places = await site.database
      .knex('job_places')
      .join('places', 'places.id', 'job_places.place_id')
      .distinct('places.slug', 'places.kind');
    expect(places.filter(({ kind }) => kind === 'borough')).toHaveLength(BOROUGHS);
    expect(places.filter(({ kind }) => kind === 'city').length).toBeGreaterThan(2);
    const categories: number[] = await site.database.knex('jobs').distinct().pluck('category_id');
    expect(categories).toHaveLength(JOB_CATEGORIES);
  });

  it('answers that a closed listing is closed', async () => {
    for (const job of await jobs(site)) {
      if (job.expiresAt > site.clock.now().getTime()) continue;
      expect((await open(site, job.path)).status).toBe(410);
    }
  });

  it('shows the permit of an agency on each of its listings', async () => {
    const agencies = (await jobs(site)).filter(({ permit }) => permit !== null);
    expect(agencies.length).toBeGreaterThan(0);
    for (const job of agencies) {
      expect((await open(site, job.path)).text('.permit')).toContain(job.permit);
    }
  });

  it('counts its dates from the day on which it came', async () => {
    const late = await testSite({ demo: true, now: '2031-03-03T15:00:00Z' });
    try {
      expect((await open(late, '/fr/emplois')).heading).toBe(
        (await open(site, '/fr/emplois')).heading,
      );
      expect((await open(late, '/fr/articles')).cards).toEqual(
        (await open(site, '/fr/articles')).cards,
      );
    } finally {
      await late.close();
    }
  });

  it('is not added twice', async () => {
    expect(await seedDemo(site.database, site.clock.now())).toBe(false);
    expect(await jobs(site)).toHaveLength(60);
  });
});

describe('a listing that closes tomorrow', () => {
  it.each([
    ['an ordinary day', '2026-11-24T15:00:00Z', '2026-11-25'],
    ['the first hour of the day with 25 hours', '2026-11-01T04:30:00Z', '2026-11-02'],
    ['the evening before the day with 23 hours', '2026-03-08T04:30:00Z', '2026-03-08'],
  ])('closes at the end of the next day on %s', async (_day, now, tomorrow) => {
    const database = await testDatabase();
    try {
      await seedDemo(database, new Date(now));
      const [row] = await database
        .knex('jobs')
        .where('expires_at', '>', new Date(now))
        .min({ soonest: 'expires_at' });
      expect(montrealDay(new Date(Number(row?.soonest) - 1))).toBe(tomorrow);
    } finally {
      await database.drop();
    }
  });
});

describe('a database', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(() => database.drop());

  it.each([
    ['an employer', (to: TestDatabase) => anEmployer(to)],
    ['an author', (to: TestDatabase) => anAuthor(to)],
  ])('that holds %s is left as it is', async (_thing, add) => {
    await escalier('migrate', { DATABASE_URL: database.url });
    await add(database);
    expect(await seedDemo(database, new Date())).toBe(false);
    expect(await database.knex('jobs')).toEqual([]);
    expect(await database.knex('articles')).toEqual([]);
  });

  it('that two processes fill at once is filled once', async () => {
    const settings = { DATABASE_URL: database.url };
    const ends = await Promise.all([escalier('seed', settings), escalier('seed', settings)]);
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(ends.map(({ output }) => output).sort()).toEqual([
      'The database already holds something: nothing was added.\n',
      expect.stringMatching(/^The demo content is in place\.\n/),
    ]);
    expect(await database.knex('jobs')).toHaveLength(60);
    expect(await database.knex('employers')).toHaveLength(30);
  });
});

/** Every listing, with its address in a language in which it is written, and the permit that it must show. */
async function jobs({ database }: TestSite) {
  const rows = await database.all<{
    id: number;
    fr: string | null;
    en: string | null;
    expires_at: number;
    agency_permit: string | null;
  }>(
    `select jobs.id, fr.slug as fr, en.slug as en, expires_at, agency_permit
     from jobs join employers on employers.id = employer_id
       left join job_texts fr on fr.job_id = jobs.id and fr.locale = 'fr'
       left join job_texts en on en.job_id = jobs.id and en.locale = 'en'`,
    [],
  );
  return rows.map(({ id, fr, en, ...facts }) => ({
    path: fr === null ? `/en/jobs/${id}-${en ?? ''}` : `/fr/emplois/${id}-${fr}`,
    expiresAt: facts.expires_at,
    permit: facts.agency_permit,
  }));
}

import { clearDemo } from '../../src/demo/clear';
import { generate } from '../../src/demo/generate';
import { seedDemo } from '../../src/demo/seed';
import { aJob, anArticle, jobText } from '../support/factories';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const CONTENT = [
  ...['employers', 'authors', 'jobs', 'job_texts', 'job_places', 'job_languages', 'job_tags'],
  ...['articles', 'article_texts', 'article_tags'],
];

let site: TestSite;

beforeEach(async () => {
  site = await testSite({ demo: true });
});
afterEach(() => site.close());

it('taking the demo away leaves nothing of it, and says what went', async () => {
  expect(await clearDemo(site.database)).toEqual({
    jobs: 60,
    articles: 14,
    employers: 30,
    authors: 6,
    accounts: 0,
  });
  expect(await remaining()).toEqual([]);
  expect((await open(site, '/fr/emplois')).heading).toBe('0 offre');
  expect((await open(site, '/fr/articles')).cards).toEqual([]);
});

it('taking the demo away keeps what people added, and whom it names', async () => {
  const { knex } = site.database;
  const theatre = { name: 'Théâtre du Faubourg' };
  const writer = { name: 'Mireille Aubin' };
  const [employerId] = (await knex('employers').where(theatre).pluck('id')) as number[];
  const [authorId] = (await knex('authors').where(writer).pluck('id')) as number[];
  await aJob(site.database, { employerId: Number(employerId), texts: { fr: jobText('Luthière') } });
  await anArticle(site.database, { authorId: Number(authorId) });

  await clearDemo(site.database);
  expect((await open(site, '/fr/emplois')).cards).toEqual(['Luthière']);
  expect((await open(site, '/fr/articles')).cards).toEqual(['Un matin']);
  expect(await knex('employers').pluck('name')).toEqual([theatre.name]);
  expect(await knex('authors').pluck('name')).toEqual([writer.name]);
});

it('taking the demo away makes room for it again', async () => {
  await clearDemo(site.database);
  expect(await seedDemo(site.database, site.clock.now())).toBe(true);
  expect(await site.database.knex('jobs')).toHaveLength(60);
});

it('what is generated comes in batches, can be read in both languages, and goes with the demo', async () => {
  await clearDemo(site.database);
  const progress: number[] = [];
  await generate(site.database, { jobs: 1500, articles: 30 }, site.clock.now(), (done) => {
    progress.push(done);
  });
  expect(progress).toEqual([1000, 1500, 1530]);
  const french = await open(site, '/fr/emplois');
  expect(french.heading).toMatch(/^1\s500 offres$/);
  expect((await open(site, '/en/jobs')).heading).toBe('1,500 jobs');
  const first = await open(site, french.$('.job h3 > a').attr('href') ?? '');
  expect([first.status, first.heading]).toEqual([200, french.cards[0]]);
  expect((await open(site, '/en/articles')).cards).not.toEqual([]);

  expect(await clearDemo(site.database)).toMatchObject({ jobs: 1500, articles: 30 });
  expect(await remaining()).toEqual([]);
});

it('what is generated explains each language beyond French, as every listing does', async () => {
  await generate(site.database, { jobs: 50, articles: 0 }, site.clock.now(), () => undefined);
  const unexplained = await site.database
    .knex('job_languages')
    .join('job_texts', 'job_texts.job_id', 'job_languages.job_id')
    .whereNot('language', 'fr')
    .whereNull('language_reason');
  expect(unexplained).toEqual([]);
});

it('generating listings alone brings no author who has written nothing', async () => {
  const before = await site.database.knex('authors');
  await generate(site.database, { jobs: 1, articles: 0 }, site.clock.now(), () => undefined);
  expect(await site.database.knex('authors')).toHaveLength(before.length);
});

/** The tables that still hold something. */
async function remaining(): Promise<string[]> {
  const rows = await Promise.all(CONTENT.map((table) => site.database.knex(table)));
  return CONTENT.filter((_table, at) => rows[at]?.length !== 0);
}

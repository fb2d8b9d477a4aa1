import { load } from 'cheerio';
import { sweepNumbers } from '../../src/numbers/model';
import { anEditor, openDesk } from '../support/desk';
import { aJob, anArticle, aUser, jobText } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

const FR = '/fr/pupitre/chiffres';

let site: TestSite;
let editor: Visitor;

beforeEach(async () => {
  site = await testSite();
  editor = await anEditor(site);
});
afterEach(() => site.close());

const search = (words: string, day: string, count = 1) =>
  site.database.knex('empty_searches').insert({ day, key: words, words, count });
const rows = async (path: string, id: string) => {
  const { $ } = await openDesk(editor, path);
  return $(`section[aria-labelledby=${id}] tbody tr`)
    .toArray()
    .map((row) => load(row).text().replace(/\s+/g, ' ').trim());
};
const csv = async (list: string, days = 30) => {
  const answer = await editor.get(`${FR}.csv?list=${list}&days=${days}`);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  return answer.text.replace('\ufeff', '').trimEnd().split('\r\n');
};

it('adds a period up, and the one before, and lists what was read and seen the most', async () => {
  const { knex } = site.database;
  const article = await anArticle(site.database);
  const job = await aJob(site.database, { texts: { fr: jobText('=Luthière') } });
  const reader = await aUser(site.database);
  await knex('job_favourites').insert({ user_id: reader.id, job_id: job, kept_at: new Date() });
  for (const [day, reads] of [
    ['2026-11-24', 1200],
    ['2026-11-18', 34],
    ['2026-11-17', 5],
    ['2026-11-10', 7],
  ] as const) {
    await knex('article_days').insert({ day, article_id: article, reads });
    await knex('job_days').insert({ day, job_id: job, views: reads * 2, presses: 3 });
  }
  const page = await openDesk(editor, `${FR}?days=7`);
  expect(page.text('.charts figure:first-child .total')).toBe('1 234');
  expect(page.text('.charts figure:first-child')).toContain('5 les 7 jours d’avant');
  expect(page.$('.charts figure:first-child rect')).toHaveLength(2);
  expect(page.$('svg[role=img]').first().attr('aria-label')).toMatch(/^Lectures.*18 novembre/);
  expect(page.$('details tbody tr')).toHaveLength(7);
  expect(await rows(`${FR}?days=7`, 'articles')).toEqual(['Un matin 1 234 0']);
  expect(await rows(FR, 'jobs')).toEqual(['=Luthière 2 492 12 1']);
  expect(page.$(`a[href="/fr/pupitre/emplois/${job}"]`)).toHaveLength(1);
  expect(page.text('main')).toContain('1 offre et 0 article');
  expect((await csv('jobs'))[1]).toBe(`${job},'=Luthière,2492,12,1`);
  expect((await csv('articles', 7))[1]).toBe(`${article},Un matin,1234,0`);
  const days = await csv('days', 7);
  expect([days.length, days[1], days[7]]).toEqual([
    8,
    '2026-11-18,34,68,3,0',
    '2026-11-24,1200,2400,3,0',
  ]);
});

it('shows a search that found nothing once it was made on two days, and never who searched', async () => {
  for (const time of ['2026-11-24T15:00:00Z', '2026-11-24T23:00:00Z']) {
    site.clock.set(time);
    await site.get('/fr/emplois?q=Taxidermiste');
    await site.get('/fr/emplois?q=jean%40exemple.example');
    await site.get('/fr/emplois?q=Taxidermiste&tenure=permanent');
  }
  await site.visits.flush();
  expect(await rows(FR, 'searches')).toEqual([]);
  expect(await csv('searches')).toHaveLength(1);
  site.clock.set('2026-11-25T15:00:00Z');
  await site.get('/en/jobs?q=taxidermiste');
  await site.visits.flush();
  expect(await rows(FR, 'searches')).toEqual(['taxidermiste 3 2']);
  expect(await csv('searches')).toEqual(['Mots cherchés,Fois,Jours', 'taxidermiste,3,2']);
});

it('keeps numbers 180 days and words 90: a sign-in takes a day of what is older away', async () => {
  const { knex } = site.database;
  const job = await aJob(site.database);
  for (const day of ['2026-05-28', '2026-05-29', '2026-11-24']) {
    await knex('job_days').insert({ day, job_id: job, views: 1 });
  }
  for (const day of ['2026-08-26', '2026-08-27']) await search('phare', day);
  expect(await rows(`${FR}?days=90`, 'searches')).toEqual([]);
  await site.visitor().signIn('r-daction@exemple.example');
  expect(await knex('job_days').orderBy('day').pluck('day')).toEqual(['2026-05-29', '2026-11-24']);
  expect(await knex('empty_searches').pluck('day')).toEqual(['2026-08-27']);
  await sweepNumbers(site.database, site.clock.now());
  expect(await knex('job_days').orderBy('day').pluck('day')).toEqual(['2026-05-29', '2026-11-24']);
});

it('takes any other period for thirty days, and knows no other list', async () => {
  for (const days of ['', '8', '7%00', 'x', '7&days=7']) {
    const { status, $ } = await openDesk(editor, `${FR}?days=${days}`);
    expect([status, $('details tbody tr').length]).toEqual([200, 30]);
  }
  for (const list of ['', 'users', 'days%00']) {
    expect((await editor.get(`${FR}.csv?list=${list}`)).status).toBe(404);
  }
});

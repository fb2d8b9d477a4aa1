import { aJob, anEmployer, jobText } from '../support/factories';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const ALL = ['Boulangère', 'Extra', 'Luthière', 'Moniteur', 'Programmeuse', 'Tax intern'];

describe('someone who filters the list', () => {
  let site: TestSite;
  const employers: Record<string, number> = {};

  beforeAll(async () => {
    site = await testSite();
    await sixDifferentListings(site, employers);
  });
  afterAll(() => site.close());

  /** Titles in alphabetical order, and what the page says of their number. */
  async function found(query: string) {
    const page = await open(site, `/fr/emplois?${query}`);
    expect(page.status).toBe(200);
    return { titles: [...page.cards].sort(), heading: page.heading };
  }

  it('sees everything without a filter', async () => {
    expect(await found('')).toEqual({ titles: ALL, heading: '6 offres' });
  });

  it.each([
    ['tenure=permanent', ['Luthière']],
    ['tenure=temporary', ['Boulangère']],
    ['tenure=contract', ['Programmeuse']],
    ['tenure=internship', ['Tax intern']],
    ['tenure=seasonal', ['Moniteur']],
    ['tenure=casual', ['Extra']],
    ['schedule=full_time', ['Luthière', 'Tax intern']],
    ['schedule=part_time', ['Boulangère', 'Moniteur']],
    ['schedule=flexible', ['Extra', 'Programmeuse']],
    ['workplace=on_site', ['Boulangère', 'Extra', 'Luthière']],
    ['workplace=hybrid', ['Moniteur', 'Tax intern']],
    ['workplace=remote', ['Programmeuse']],
    ['place=verdun', ['Boulangère', 'Luthière']],
    ['place=dorval', ['Boulangère', 'Extra']],
    ['category=hospitality', ['Boulangère', 'Extra']],
    ['category=legal', []],
    ['language=en', ['Boulangère', 'Programmeuse', 'Tax intern']],
    ['language=es', ['Programmeuse']],
    ['language=iu', []],
    ['lang=en', ['Programmeuse', 'Tax intern']],
    ['lang=fr', ['Boulangère', 'Extra', 'Luthière', 'Moniteur', 'Programmeuse']],
    ['posted=1', ['Boulangère', 'Luthière']],
    ['posted=2', ['Boulangère', 'Luthière', 'Programmeuse']],
    ['posted=14', ['Boulangère', 'Luthière', 'Programmeuse', 'Tax intern']],
    ['salary_min=60000', ['Boulangère', 'Luthière', 'Programmeuse']],
    ['salary_min=60001', ['Boulangère', 'Programmeuse']],
    ['salary_min=60009', ['Programmeuse']],
    ['salary_min=1', ['Boulangère', 'Extra', 'Luthière', 'Programmeuse', 'Tax intern']],
  ])('finds with %s: %j', async (query, titles) => {
    const { length } = titles;
    const heading = length < 2 ? `${length} offre` : `${length} offres`;
    expect(await found(query)).toEqual({ titles, heading });
  });

  it('finds the listings of one employer, or of two', async () => {
    const { bakery, workshop } = employers;
    expect((await found(`employer=${bakery}`)).titles).toEqual(['Boulangère', 'Extra']);
    const both = await found(`employer=${bakery}&employer=${workshop}`);
    expect(both.titles).toEqual(['Boulangère', 'Extra', 'Luthière']);
  });

  it.each([
    ['tenure=permanent&tenure=casual', ['Extra', 'Luthière']],
    ['category=technology&category=finance', ['Programmeuse', 'Tax intern']],
    ['lang=fr&lang=en', ALL],
    ['language=es&language=ar', ['Programmeuse', 'Tax intern']],
  ])('reads several values of one filter as “or”: %s', async (query, titles) => {
    expect((await found(query)).titles).toEqual(titles);
  });

  it.each([
    ['schedule=part_time&place=verdun', ['Boulangère']],
    ['schedule=part_time&schedule=full_time&place=verdun', ['Boulangère', 'Luthière']],
    ['tenure=permanent&category=hospitality', []],
    ['language=en&lang=en', ['Programmeuse', 'Tax intern']],
    ['workplace=on_site&salary_min=60001', ['Boulangère']],
  ])('reads several filters as “and”: %s', async (query, titles) => {
    expect((await found(query)).titles).toEqual(titles);
  });

  it('finds the one listing that passes all filters at once', async () => {
    const query = [
      ...['tenure=contract', 'schedule=flexible', 'workplace=remote', 'place=ville-marie'],
      ...['category=technology', `employer=${employers.studio}`, 'language=es', 'lang=en'],
      ...['salary_min=100000', 'posted=7'],
    ].join('&');
    expect((await found(query)).titles).toEqual(['Programmeuse']);
    expect((await found(query.replace('posted=7', 'posted=1'))).titles).toEqual([]);
  });

  it('meets a listing of several places once, however many of them are asked for', async () => {
    expect(await found('place=verdun&place=dorval&place=lachine')).toEqual({
      titles: ['Boulangère', 'Extra', 'Luthière', 'Tax intern'],
      heading: '4 offres',
    });
    expect(await found('lang=fr&lang=en&language=fr&language=en&language=es')).toEqual({
      titles: ALL,
      heading: '6 offres',
    });
  });

  it.each([
    ...['tenure=eternal', 'schedule=x', 'workplace=moon', 'place=paris', 'category=0'],
    ...['employer=999999', 'employer=abc', 'employer=-1', 'language=tlh', 'lang=de'],
    ...['salary_min=lots', 'salary_min=0', 'salary_min=-5', 'salary_min=1000001'],
    ...[
      'salary_min=0x10',
      'salary_min=1e5',
      'posted=0',
      'posted=121',
      'posted=soon',
      'sort=random',
    ],
    ...['nonsense=1', 'tenure[]=permanent', '__proto__=x', 'constructor=x'],
  ])('is not stopped by what the site does not know: %s', async (query) => {
    const page = await open(site, `/fr/emplois?lang=fr&lang=en&${query}`);
    expect(page.heading).toBe('6 offres');
    expect(page.$('.chip').toArray()).toHaveLength(2);
  });

  it('loses nothing of a filter because one of its values is unknown', async () => {
    expect((await found('tenure=eternal&tenure=casual')).titles).toEqual(['Extra']);
  });
});

/** Facts that overlap in many ways, none of which one filter alone tells apart. */
async function sixDifferentListings(site: TestSite, employers: Record<string, number>) {
  const { database } = site;
  employers.bakery = await anEmployer(database, { name: 'Boulangerie des Écluses' });
  employers.workshop = await anEmployer(database, { name: 'Atelier des Galets' });
  employers.studio = await anEmployer(database, { name: 'Studio Rive' });
  await aJob(database, {
    employerId: employers.workshop,
    ...{ tenure: 'permanent', schedule: 'full_time', workplace: 'on_site' },
    ...{ category: 'culture', places: ['verdun'], languages: { fr: 'advanced' } },
    salary: { minCents: 52_000_00, maxCents: 60_000_00, period: 'year' },
    publishedAt: new Date('2026-11-24T12:00:00Z'),
    texts: { fr: jobText('Luthière') },
  });
  await aJob(database, {
    employerId: employers.bakery,
    ...{ tenure: 'temporary', schedule: 'part_time', workplace: 'on_site' },
    ...{ category: 'hospitality', places: ['verdun', 'lachine', 'dorval'] },
    languages: { fr: 'advanced', en: 'basic' },
    // 60,008 $ in a year of 40 hours a week.
    salary: { minCents: 2500, maxCents: 2885, period: 'hour' },
    publishedAt: new Date('2026-11-23T05:00:00Z'),
    texts: { fr: jobText('Boulangère') },
  });
  await aJob(database, {
    employerId: employers.studio,
    ...{ tenure: 'contract', schedule: 'flexible', workplace: 'remote' },
    ...{ category: 'technology', places: ['ville-marie'] },
    languages: { fr: 'intermediate', en: 'advanced', es: 'basic' },
    salary: { minCents: 90_000_00, maxCents: 120_000_00, period: 'year' },
    publishedAt: new Date('2026-11-23T04:59:59Z'),
    texts: { fr: jobText('Programmeuse'), en: jobText('Programmer') },
  });
  await aJob(database, {
    ...{ tenure: 'seasonal', schedule: 'part_time', workplace: 'hybrid' },
    ...{ category: 'education', places: ['westmount'], salary: null },
    publishedAt: new Date('2026-10-30T12:00:00Z'),
    texts: { fr: jobText('Moniteur') },
  });
  await aJob(database, {
    ...{ tenure: 'internship', schedule: 'full_time', workplace: 'hybrid' },
    ...{ category: 'finance', places: ['lachine'] },
    languages: { fr: 'basic', en: 'advanced', ar: 'basic' },
    salary: { minCents: 2000, maxCents: null, period: 'hour' },
    publishedAt: new Date('2026-11-10T12:00:00Z'),
    texts: { en: jobText('Tax intern') },
  });
  await aJob(database, {
    employerId: employers.bakery,
    ...{ tenure: 'casual', schedule: 'flexible', workplace: 'on_site' },
    ...{ category: 'hospitality', places: ['dorval'], languages: { fr: 'basic' } },
    salary: { minCents: 1700, maxCents: null, period: 'hour' },
    publishedAt: new Date('2026-10-25T12:00:00Z'),
    texts: { fr: jobText('Extra') },
  });
}

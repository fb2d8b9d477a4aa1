import { aJob, anEmployer, jobText } from '../support/factories';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';
import type { Salary } from '../../src/jobs/rules';

describe('someone who sorts the list', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    const employerId = await anEmployer(site.database);
    for (const [title, salary, day] of LISTINGS) {
      const publishedAt = new Date(`2026-11-${day}T15:00:00Z`);
      const texts = { fr: jobText(title) };
      await aJob(site.database, { employerId, salary, publishedAt, texts });
    }
  });
  afterAll(() => site.close());

  it('by salary compares hours and years over a full year, by the top of a range', async () => {
    const page = await open(site, '/fr/emplois?sort=salary');
    expect(page.cards).toEqual([
      'Jusqu’à 65 000 $ par année',
      '30 $ l’heure',
      '62 400 $ par année',
      'De 10 $ à 29,99 $ l’heure',
      '62 000 $ par année',
      'Salaire tu, hier',
      'Salaire tu, avant-hier',
    ]);
  });

  it('by date sees the newest first, whatever they pay', async () => {
    const page = await open(site, '/fr/emplois');
    expect(page.cards).toEqual([
      'Salaire tu, hier',
      'Salaire tu, avant-hier',
      '62 000 $ par année',
      '30 $ l’heure',
      '62 400 $ par année',
      'De 10 $ à 29,99 $ l’heure',
      'Jusqu’à 65 000 $ par année',
    ]);
  });

  it.each([
    ['/fr/emplois?tenure=permanent', 'date', '/fr/emplois?tenure=permanent'],
    ['/fr/emplois?tenure=permanent&sort=date', 'date', '/fr/emplois?tenure=permanent'],
    ['/en/jobs?place=verdun&sort=salary', 'salary', '/en/jobs?place=verdun'],
    ['/fr/emplois?sort=fastest', 'date', '/fr/emplois'],
  ])('is told at %s how it is sorted, and can change it', async (path, sort, plain) => {
    const { $ } = await open(site, path);
    const links = $('.sort a').toArray();
    const bySalary = plain.includes('?') ? `${plain}&sort=salary` : `${plain}?sort=salary`;
    expect(links.map((link) => $(link).attr('href'))).toEqual([plain, bySalary]);
    expect($('.sort [aria-current=true]').attr('href')).toBe(sort === 'date' ? plain : bySalary);
  });

  it('keeps the sort when filtering again', async () => {
    const sorted = await open(site, '/fr/emplois?sort=salary');
    expect(sorted.$('.filters input[type=hidden][name=sort]').attr('value')).toBe('salary');
    const plain = await open(site, '/fr/emplois');
    expect(plain.$('.filters input[type=hidden]')).toHaveLength(0);
  });
});

const LISTINGS: readonly (readonly [title: string, salary: Salary | null, day: string])[] = [
  ['30 $ l’heure', { minCents: 3000, maxCents: null, period: 'hour' }, '13'],
  ['62 400 $ par année', { minCents: 62_400_00, maxCents: null, period: 'year' }, '12'],
  ['Salaire tu, hier', null, '23'],
  ['Jusqu’à 65 000 $ par année', { minCents: 1_00, maxCents: 65_000_00, period: 'year' }, '02'],
  ['62 000 $ par année', { minCents: 62_000_00, maxCents: null, period: 'year' }, '14'],
  ['Salaire tu, avant-hier', null, '22'],
  ['De 10 $ à 29,99 $ l’heure', { minCents: 1000, maxCents: 2999, period: 'hour' }, '11'],
];

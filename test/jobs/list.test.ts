import { aJob, anEmployer, jobText } from '../support/factories';
import { headOf } from '../support/head';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';
import { wholeList } from '../support/whole-list';

describe('the list of listings', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  it('shows an open listing, and says how many there are', async () => {
    const employer = await anEmployer(site.database);
    await aJob(site.database, { employerId: employer, texts: { fr: jobText('Luthière') } });
    const page = await open(site, `/fr/emplois?employer=${employer}`);
    expect(page.cards).toEqual(['Luthière']);
    expect(page.heading).toBe('1 offre');
    expect((await open(site, `/en/jobs?employer=${employer}`)).heading).toBe('1 job');
  });

  it('puts the newest first, and of two of one instant the one added last', async () => {
    const employer = await anEmployer(site.database);
    for (const [title, day] of [
      ['Deuxième', '2026-11-21'],
      ['Dernière', '2026-11-02'],
      ['Avant-dernière', '2026-11-03'],
      ['Première', '2026-11-21'],
    ] as const) {
      const publishedAt = new Date(`${day}T15:00:00Z`);
      await aJob(site.database, {
        employerId: employer,
        publishedAt,
        texts: { fr: jobText(title) },
      });
    }
    const page = await open(site, `/fr/emplois?employer=${employer}`);
    expect(page.cards).toEqual(['Première', 'Deuxième', 'Avant-dernière', 'Dernière']);
  });

  it('says on a card who hires, where, on what terms, and since when', async () => {
    const employer = await anEmployer(site.database, { name: 'Conserverie du Canal' });
    await aJob(site.database, {
      employerId: employer,
      places: ['verdun', 'lachine', 'dorval'],
      workplace: 'hybrid',
      salary: { minCents: 2740, maxCents: null, period: 'hour' },
      publishedAt: new Date('2026-11-22T15:00:00Z'),
    });
    const french = await open(site, `/fr/emplois?employer=${employer}`);
    expect(french.text('.job p')).toBe('Conserverie du Canal · Dorval et 2 autres lieux');
    expect(termsOf(french)).toEqual([
      'Permanent à temps plein',
      'Hybride',
      '27,40 $ l’heure',
      'Publiée il y a 2 jours',
    ]);
    expect(french.$('.job .terms time').attr('datetime')).toBe('2026-11-22');
    const english = await open(site, `/en/jobs?employer=${employer}`);
    expect(english.text('.job p')).toBe('Conserverie du Canal · Dorval and 2 other places');
    expect(termsOf(english)).toEqual([
      'Permanent, full-time',
      'Hybrid',
      '$27.40 an hour',
      'Posted 2 days ago',
    ]);
  });

  it.each([
    ['2026-11-24T05:00:00Z', 'Publiée aujourd’hui'],
    ['2026-11-24T04:59:59Z', 'Publiée hier'],
    ['2026-11-23T04:59:59Z', 'Publiée il y a 2 jours'],
  ])('counts the days since %s as Montréal does: %s', async (instant, words) => {
    const employer = await anEmployer(site.database);
    await aJob(site.database, { employerId: employer, publishedAt: new Date(instant) });
    const page = await open(site, `/fr/emplois?employer=${employer}`);
    expect(termsOf(page)).toContain(words);
  });

  it('says nothing of pay on a card whose employer says nothing of it', async () => {
    const employer = await anEmployer(site.database);
    await aJob(site.database, { employerId: employer, salary: null });
    const page = await open(site, `/fr/emplois?employer=${employer}`);
    expect(termsOf(page)).toHaveLength(3);
  });

  it('is a landing when nothing is open, and leads back to the whole list', async () => {
    const employer = await anEmployer(site.database);
    const page = await open(site, `/fr/emplois?employer=${employer}`);
    expect(page.status).toBe(200);
    expect(page.heading).toBe('0 offre');
    expect(page.text('.landing h2')).toBe('Vous voici sur un palier');
    expect(page.$('.landing a.button').attr('href')).toBe('/fr/emplois');
    expect(page.$('.sort')).toHaveLength(0);
    const english = await open(site, `/en/jobs?employer=${employer}`);
    expect(english.heading).toBe('0 jobs');
    expect(english.$('.landing a.button').attr('href')).toBe('/en/jobs');
  });
});

describe('a list of 45 listings', () => {
  let site: TestSite;
  const titles = Array.from({ length: 45 }, (_, at) => `Poste ${at + 1}`);

  beforeAll(async () => {
    site = await testSite();
    const employerId = await anEmployer(site.database);
    for (const title of titles) {
      await aJob(site.database, { employerId, texts: { fr: jobText(title) } });
    }
  });
  afterAll(() => site.close());

  it('comes in pages of twenty, each listing on one of them', async () => {
    const pages = await wholeList(site, '/fr/emplois');
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
    expect(pages.flat().map(({ title }) => title)).toEqual([...titles].reverse());
  });

  it('says on which page one is, and leads to those around it', async () => {
    const page = await open(site, '/fr/emplois?page=2');
    expect(page.text('.pager p')).toBe('Page 2 sur 3');
    expect(page.$('.pager a[rel=prev]').attr('href')).toBe('/fr/emplois');
    expect(page.$('.pager a[rel=next]').attr('href')).toBe('/fr/emplois?page=3');
    expect(page.text('.pager a[aria-current=page]')).toBe('Page 2');
    expect(numbersOf(page)).toEqual({
      '1': '/fr/emplois',
      '2': '/fr/emplois?page=2',
      '3': '/fr/emplois?page=3',
    });
  });

  it('leads nowhere before the first page or after the last', async () => {
    const first = await open(site, '/en/jobs');
    expect(first.text('.pager p')).toBe('Page 1 of 3');
    expect(first.$('.pager a[rel=prev]')).toHaveLength(0);
    const last = await open(site, '/en/jobs?page=3');
    expect(last.$('.pager a[rel=next]')).toHaveLength(0);
    expect(last.$('.pager a[rel=prev]').attr('href')).toBe('/en/jobs?page=2');
  });

  it('keeps filters and sort from page to page', async () => {
    const page = await open(site, '/fr/emplois?tenure=permanent&place=verdun&sort=salary&page=2');
    const list = '/fr/emplois?tenure=permanent&place=verdun&sort=salary';
    expect(page.$('.pager a[rel=prev]').attr('href')).toBe(list);
    expect(page.$('.pager a[rel=next]').attr('href')).toBe(`${list}&page=3`);
  });

  it.each(['4', '999999', '0', '-1', '1.5', '02', 'deux', '1e1', '9999999', '1%00', '2&page=2'])(
    'has no page %s',
    async (number) => {
      const page = await open(site, `/fr/emplois?page=${number}`);
      expect(page.status).toBe(404);
      expect(page.heading).toBe('Cet escalier ne mène nulle part');
    },
  );

  it('needs no pager when a filter leaves one page of it', async () => {
    const page = await open(site, '/fr/emplois?place=lachine');
    expect(page.$('.pager')).toHaveLength(0);
  });

  it('names the count and the page in its title, in both languages', async () => {
    const titleAt = async (path: string) => headOf(await open(site, path)).title;
    expect(await titleAt('/fr/emplois')).toBe('45 offres d’emploi à Montréal – Escalier');
    expect(await titleAt('/fr/emplois?page=2')).toBe(
      '45 offres d’emploi à Montréal, page 2 – Escalier',
    );
    expect(await titleAt('/en/jobs?page=3')).toBe('45 jobs in Montréal, page 3 – Escalier');
    expect(await titleAt('/fr/emplois?place=verdun&tenure=permanent')).toBe(
      'Permanent et Verdun : 45 offres d’emploi – Escalier',
    );
  });

  it.each([
    [
      'tenure=permanent&place=verdun&place=lachine',
      'Permanent et Lachine ou Verdun : 45 offres d’emploi',
      'Permanent and Lachine or Verdun: 45 jobs',
    ],
    [
      'tenure=permanent&tenure=casual&place=verdun&posted=30',
      '4 filtres : 45 offres d’emploi',
      '4 filters: 45 jobs',
    ],
  ])(
    'names up to three filters in its title, then says how many: %s',
    async (query, ...expected) => {
      const lists = [`/fr/emplois?${query}`, `/en/jobs?${query}`];
      const heads = await Promise.all(lists.map(async (path) => headOf(await open(site, path))));
      expect(heads.map(({ title }) => title)).toEqual(
        expected.map((title) => `${title} – Escalier`),
      );
    },
  );

  it('names itself and its twin to search engines, page by page', async () => {
    const { canonical, alternates, robots } = headOf(await open(site, '/en/jobs?page=2'));
    expect(canonical).toBe('https://escalier.test/en/jobs?page=2');
    expect(alternates).toEqual({
      'fr-CA': 'https://escalier.test/fr/emplois?page=2',
      'en-CA': 'https://escalier.test/en/jobs?page=2',
      'x-default': 'https://escalier.test/fr/emplois?page=2',
    });
    expect(robots).toBeUndefined();
  });

  it.each([
    ['', undefined],
    ['?category=administration', undefined],
    ['?place=verdun', undefined],
    ['?place=verdun&category=administration', 'noindex'],
    ['?place=verdun&place=lachine', 'noindex'],
    ['?tenure=permanent', 'noindex'],
    ['?sort=salary', 'noindex'],
    ['?posted=7', 'noindex'],
  ])('tells search engines of “%s”: %s', async (query, robots) => {
    const head = headOf(await open(site, `/fr/emplois${query}`));
    expect(head.robots).toBe(robots);
    expect(Object.keys(head.alternates)).toHaveLength(robots === undefined ? 3 : 0);
  });
});

function termsOf({ $ }: ReadPage): string[] {
  return $('.job .terms li')
    .toArray()
    .map((term) => $(term).text().replace(/\s+/g, ' '));
}

function numbersOf({ $ }: ReadPage) {
  return Object.fromEntries(
    $('.pager ol a')
      .toArray()
      .map((link) => [$(link).text().replace('Page ', ''), $(link).attr('href') ?? '']),
  );
}

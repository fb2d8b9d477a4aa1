import { indexJobs } from '../../src/jobs/model/search-index';
import { aJob, anEmployer, jobText } from '../support/factories';
import { headOf } from '../support/head';
import { factsOf } from '../support/listing';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const HOST = 'https://escalier.test';

describe('the address of a listing', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  const relieur = () =>
    aJob(site.database, { texts: { fr: jobText('Relieur'), en: jobText('Bookbinder') } });

  it.each([
    ['/fr/emplois/{id}-relieuse', '/fr/emplois/{id}-relieur'],
    ['/fr/emplois/{id}', '/fr/emplois/{id}-relieur'],
    ['/fr/emplois/{id}-', '/fr/emplois/{id}-relieur'],
    ['/fr/emplois/{id}-relieur/', '/fr/emplois/{id}-relieur'],
    ['/fr/emplois/{id}-bookbinder', '/fr/emplois/{id}-relieur'],
    ['/en/jobs/{id}-relieur', '/en/jobs/{id}-bookbinder'],
    ['/fr/emplois/{id}-x?de=alerte&n=1', '/fr/emplois/{id}-relieur?de=alerte&n=1'],
    ['/fr/emplois/{id}-a%2F..%2Fb', '/fr/emplois/{id}-relieur'],
  ])('is one: %s leads for good to %s', async (asked, own) => {
    const id = String(await relieur());
    const answer = await site.get(asked.replace('{id}', id));
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(own.replace('{id}', id));
  });

  it.each(['999999', '0', '01', 'relieur', '-1', '99999999999999999999', '1.5-x', 'NaN', '%20'])(
    'is not /fr/emplois/%s',
    async (item) => {
      const french = await open(site, `/fr/emplois/${item}`);
      expect(french.status).toBe(404);
      expect(french.heading).toBe('Cet escalier ne mène nulle part');
      const english = await open(site, `/en/jobs/${item}`);
      expect(english.status).toBe(404);
      expect(english.$('html').attr('lang')).toBe('en-CA');
    },
  );

  it('is nobody’s business while the listing is a draft, whatever its slug', async () => {
    const id = await aJob(site.database, { state: 'draft', texts: { fr: jobText('Relieur') } });
    for (const slug of ['-relieur', '-autre', '']) {
      const page = await open(site, `/fr/emplois/${id}${slug}`);
      expect(page.status).toBe(404);
      expect(page.html).not.toContain('Relieur');
    }
  });

  it('has a twin when the listing has words in both languages', async () => {
    const id = await relieur();
    const french = headOf(await open(site, `/fr/emplois/${id}-relieur`));
    const english = headOf(await open(site, `/en/jobs/${id}-bookbinder`));
    const twins = {
      'fr-CA': `${HOST}/fr/emplois/${id}-relieur`,
      'en-CA': `${HOST}/en/jobs/${id}-bookbinder`,
      'x-default': `${HOST}/fr/emplois/${id}-relieur`,
    };
    expect([french.alternates, english.alternates]).toEqual([twins, twins]);
    expect(french.canonical).toBe(twins['fr-CA']);
    expect(english.canonical).toBe(twins['en-CA']);
    expect(french.otherLanguage).toBe(`/en/jobs/${id}-bookbinder`);
    expect(english.otherLanguage).toBe(`/fr/emplois/${id}-relieur`);
    expect([french.robots, english.robots]).toEqual([undefined, undefined]);
  });
});

describe('a listing in English alone', () => {
  let site: TestSite;
  let id: number;
  let employerId: number;

  beforeAll(async () => {
    site = await testSite();
    employerId = await anEmployer(site.database, { exemptReason: 'A foreign mission' });
    id = await aJob(site.database, {
      employerId,
      applyUrl: null,
      languages: { fr: 'basic', en: 'advanced' },
      texts: {
        en: {
          ...jobText('Visa clerk'),
          languageReason: 'Files are in English.',
          applyInstructions: 'Write to us.',
        },
      },
    });
  });
  afterAll(() => site.close());

  it('is shown on the French page all the same, its words marked as English', async () => {
    const page = await open(site, `/fr/emplois/${id}-visa-clerk`);
    expect(page.status).toBe(200);
    expect(page.$('html').attr('lang')).toBe('fr-CA');
    expect(page.heading).toBe('Visa clerk');
    expect(page.$('h1').attr('lang')).toBe('en-CA');
    expect(page.text('.offer header .lang')).toBe('en anglais');
    expect(page.$('.offer > .prose').attr('lang')).toBe('en-CA');
    expect(page.$('.apply .prose').attr('lang')).toBe('en-CA');
    const reason = page.$('.facts dd[lang=en-CA]');
    expect(reason.text()).toBe('Files are in English.');
    expect(factsOf(page).Statut).toBe('Permanent à temps plein');
  });

  it('is marked in French lists, and counted once in both', async () => {
    const french = await open(site, '/fr/emplois');
    expect(french.heading).toBe('1 offre');
    expect(french.cards).toEqual(['Visa clerk']);
    expect(french.$('.job h3 a').attr('lang')).toBe('en-CA');
    expect(french.$('.job h3 a').attr('href')).toBe(`/fr/emplois/${id}-visa-clerk`);
    expect(french.text('.job .lang')).toBe('en anglais');
    expect((await open(site, '/en/jobs')).heading).toBe('1 job');
  });

  it('needs no mark in English', async () => {
    const page = await open(site, `/en/jobs/${id}-visa-clerk`);
    expect(page.status).toBe(200);
    expect(page.$('main [lang], main .lang')).toHaveLength(0);
    expect((await open(site, '/en/jobs')).$('.job [lang], .job .lang')).toHaveLength(0);
  });

  it('has its English address for the true one, and no twin', async () => {
    for (const path of [`/fr/emplois/${id}-visa-clerk`, `/en/jobs/${id}-visa-clerk`]) {
      const head = headOf(await open(site, path));
      expect(head.canonical).toBe(`${HOST}/en/jobs/${id}-visa-clerk`);
      expect(head.alternates).toEqual({});
    }
  });

  it('keeps the reader of either language on the same listing', async () => {
    const french = headOf(await open(site, `/fr/emplois/${id}-visa-clerk`));
    const english = headOf(await open(site, `/en/jobs/${id}-visa-clerk`));
    expect(french.otherLanguage).toBe(`/en/jobs/${id}-visa-clerk`);
    expect(english.otherLanguage).toBe(`/fr/emplois/${id}-visa-clerk`);
  });
});

describe('a listing of which only the French is ready', () => {
  let site: TestSite;
  let id: number;

  beforeAll(async () => {
    site = await testSite();
    const texts = { fr: jobText('Horlogère'), en: jobText('Watchmaker') };
    id = await aJob(site.database, { texts });
    const english = { job_id: id, locale: 'en' };
    await site.database.knex('job_texts').where(english).update({ state: 'draft' });
    await indexJobs(site.database, [id], site.clock.now());
  });
  afterAll(() => site.close());

  it('is listed as one in French alone', async () => {
    const list = await open(site, '/en/jobs');
    expect(list.cards).toEqual(['Horlogère']);
    expect(list.text('.job .lang')).toBe('in French');
    expect((await open(site, '/en/jobs?lang=en')).heading).toBe('0 jobs');
  });

  it('has one true address, and shows nothing of what is being written', async () => {
    const page = await open(site, `/en/jobs/${id}-horlogere`);
    expect(page.html).not.toContain('Watchmaker');
    expect(headOf(page).canonical).toBe(`${HOST}/fr/emplois/${id}-horlogere`);
    expect(headOf(page).alternates).toEqual({});
  });
});

import { aJob, anArticle, jobText } from '../support/factories';
import { headOf } from '../support/head';
import { htmlMistakes } from '../support/html';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const HOST = 'https://escalier.test';
const EVERYTHING =
  'q=commis&tenure=permanent&schedule=full_time&workplace=on_site&place=lachine&place=verdun' +
  '&category=administration&language=fr&lang=fr&salary_min=35000&posted=30&sort=salary';

describe('the address of a search', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    for (let number = 1; number <= 41; number += 1) {
      await aJob(site.database, {
        salary: { minCents: 60_000_00, maxCents: null, period: 'year' },
        texts: { fr: jobText(`Commis ${number}`) },
      });
    }
    await anArticle(site.database, {
      texts: { fr: { title: 'Commis', summary: 'Bref.', body: 'Un texte.' } },
    });
  });
  afterAll(() => site.close());

  it.each([
    [EVERYTHING.split('&').reverse().join('&'), EVERYTHING],
    [`page=1&${EVERYTHING}&place=verdun&q=&colour=red`, EVERYTHING],
    ['sort=relevance&q=commis', 'q=commis'],
    ['q=%20%20commis%20%20de%09bureau', 'q=commis+de+bureau'],
    [
      'q=commis&salary_min=35000&salary_min=55000&posted=7&posted=30',
      'q=commis&salary_min=35000&posted=30',
    ],
    ['q=commis&sort=relevant&tenure=forever&salary_min=-1&posted=0.5&page=1', 'q=commis'],
    ['sort=relevance&place=verdun', 'place=verdun'],
    ['sort=date&place=verdun', 'place=verdun'],
    ['sort=date&q=commis', 'q=commis&sort=date'],
  ])('is one, however it is asked: %s', async (asked, own) => {
    const answer = await site.get(`/fr/emplois?${asked}`);
    const path = answer.status === 302 ? String(answer.headers.location) : `/fr/emplois?${asked}`;
    const page = await open(site, path);
    expect([page.status, headOf(page).canonical]).toEqual([200, `${HOST}/fr/emplois?${own}`]);
  });

  it.each([
    ['/fr/emplois', `?${EVERYTHING}`],
    ['/fr/emplois', '?q=commis&sort=date&page=2'],
    ['/en/jobs', '?q=commis+verdun+temps+plein+50000+%24'],
    ['/en/jobs', '?place=verdun&page=3'],
    ['/fr/articles', '?q=commis'],
  ])('is the one that each link of the page has: %s%s', async (path, query) => {
    const page = await open(site, path + query);
    expect(page.status).toBe(200);
    const hrefs = page
      .$('main a')
      .toArray()
      .map((link) => String(page.$(link).attr('href')))
      .filter((href) => /^\/(fr|en)\/(emplois|jobs|articles)(\?|$)/.test(href));
    expect(hrefs).not.toHaveLength(0);
    for (const href of new Set(hrefs)) {
      expect(headOf(await open(site, href)).canonical).toBe(HOST + href);
    }
  });

  it.each([
    [`/fr/emplois?${EVERYTHING}&page=2`, `/en/jobs?${EVERYTHING}&page=2`],
    ['/en/jobs?q=-x+%22commis+1%22+%26', '/fr/emplois?q=-x+%22commis+1%22+%26'],
    ['/en/articles?q=commis', '/fr/articles?q=commis'],
  ])('stays when the reader switches language: %s', async (path, other) => {
    const page = await open(site, path);
    expect([page.status, page.$('.switch').attr('href')]).toEqual([200, other]);
    expect(headOf(await open(site, other)).otherLanguage).toBe(path);
  });

  it.each([
    ['/fr/emplois?q=commis', '41 offres', 'commis : 41 offres d’emploi – Escalier'],
    ['/fr/emplois?q=zzqqzz', '0 offre', 'zzqqzz : 0 offre d’emploi – Escalier'],
    ['/en/jobs?q=commis&place=verdun', '41 jobs', 'commis and Verdun: 41 jobs – Escalier'],
    ['/fr/articles?q=commis', '1 article', 'commis : 1 article – Magazine – Escalier'],
    ['/en/articles?q=zzqqzz', '0 articles', 'zzqqzz: 0 articles – Magazine – Escalier'],
  ])('has how much was found in its title, and says it: %s', async (path, said, title) => {
    const page = await open(site, path);
    expect(page.text('h1 [role=status]')).toBe(said);
    expect(headOf(page).title).toBe(title);
    expect(await htmlMistakes(page.html)).toEqual([]);
  });

  it('is made by a plain form, without a script', async () => {
    const page = await open(site, '/fr/emplois?q=commis&tenure=permanent');
    const forms = page.$('main form[method=get]').toArray();
    expect(forms).toHaveLength(2);
    for (const form of forms) {
      const sent = page.$(form).serialize();
      const { headers } = await site.get(`${String(page.$(form).attr('action'))}?${sent}`);
      expect(headers.location).toBe('/fr/emplois?q=commis&tenure=permanent');
    }
  });
});

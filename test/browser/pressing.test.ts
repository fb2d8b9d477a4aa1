import { openBrowsing, type Browsing } from '../support/browsing';
import { BROWSER } from '../support/site';

let browsing: Browsing;

beforeAll(async () => {
  browsing = await openBrowsing();
});
afterAll(() => browsing.close());

it('tells the site once that someone goes on to the employer, and leads there at once', async () => {
  const { site } = browsing;
  await site.database.knex('jobs').update({ apply_url: 'https://galets.example/postuler' });
  const page = await browsing.visitor({ userAgent: BROWSER });
  await page.route('https://galets.example/**', (route) => route.fulfill({ body: 'Bonjour' }));
  await page.goto('/fr/emplois');
  await page.locator('.job h3 a').first().click();
  const link = page.locator('.apply a.button');
  expect(await link.getAttribute('href')).toBe('https://galets.example/postuler');
  const told = page.waitForResponse(/\/postuler$/);
  await link.click({ modifiers: ['Control'] });
  expect((await told).status()).toBe(204);
  await link.click();
  await page.waitForURL('https://galets.example/postuler');
  await site.visits.flush();
  expect(await site.database.knex('job_days').pluck('presses')).toEqual([1]);
  expect(await page.context().cookies()).toEqual([]);
});

import type { Page } from 'playwright-core';
import { addressIn, openBrowsing, PHONE, type Browsing } from '../support/browsing';

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a visitor %s', (_, javaScriptEnabled) => {
  let browsing: Browsing;
  let page: Page;

  beforeAll(async () => {
    browsing = await openBrowsing();
  });
  afterAll(() => browsing.close());
  beforeEach(async () => {
    page = await browsing.visitor({ javaScriptEnabled });
  });
  afterEach(() => page.context().close());

  it('finds a listing by filters, and switches language in the middle', async () => {
    await page.goto('/fr/');
    await page.getByRole('link', { name: 'Toutes les offres' }).first().click();
    await page.getByRole('checkbox', { name: 'Permanent' }).check();
    await page.getByRole('checkbox', { name: 'À temps plein' }).check();
    await page.getByRole('button', { name: 'Filtrer' }).click();
    expect(addressIn(page)).toBe('/fr/emplois?tenure=permanent&schedule=full_time');
    const count = /\d+/.exec(await page.locator('h1').innerText())?.[0];

    await page.getByRole('link', { name: 'English' }).click();
    expect(addressIn(page)).toBe('/en/jobs?tenure=permanent&schedule=full_time');
    expect(await page.locator('h1').innerText()).toBe(`${count ?? ''} jobs`);
    expect(await page.getByRole('checkbox', { name: 'Permanent' }).isChecked()).toBe(true);

    await page.getByRole('link', { name: 'Remove filter: Permanent' }).click();
    expect(addressIn(page)).toBe('/en/jobs?schedule=full_time');

    await page.locator('.job h3 a').first().click();
    const english = addressIn(page);
    expect(english).toMatch(/^\/en\/jobs\/\d+-/);
    await page.getByRole('link', { name: 'Français' }).click();
    expect(addressIn(page)).toMatch(/^\/fr\/emplois\/\d+-/);
    expect(/\d+/.exec(addressIn(page))?.[0]).toBe(/\d+/.exec(english)?.[0]);
  });

  it('reads an article, its neighbours, and the same in the other language', async () => {
    await page.goto('/fr/articles');
    await page.locator('.story h3 a').first().click();
    expect(await page.locator('article h1').count()).toBe(1);
    await page.getByRole('link', { name: 'English' }).click();
    expect(addressIn(page)).toMatch(/^\/en\/articles\/\d+-/);
    await page.locator('.story h3 a').first().click();
    expect(addressIn(page)).toMatch(/^\/en\/articles\/\d+-/);
  });

  it('turns the pages of a list', async () => {
    await page.goto('/fr/emplois');
    await page.getByRole('link', { name: 'Page suivante' }).click();
    expect(addressIn(page)).toBe('/fr/emplois?page=2');
    expect(await page.title()).toContain('page 2');
  });

  it('finds the language it chose at the bare address, if it can be remembered', async () => {
    await page.goto('/fr/');
    await page.getByRole('link', { name: 'English' }).click();
    await page.goto('/');
    expect(addressIn(page)).toBe(javaScriptEnabled ? '/en/' : '/fr/');
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(names).toEqual(javaScriptEnabled ? ['lang'] : []);
  });

  it('meets results before filters on a telephone, and opens the filters with the keyboard', async () => {
    await page.setViewportSize(PHONE);
    await page.goto('/fr/emplois');
    const permanent = page.getByRole('checkbox', { name: 'Permanent' });
    expect(await permanent.isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Filtres' }).focus();
    await page.keyboard.press('Enter');
    await permanent.waitFor({ state: 'visible' });
    await permanent.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fr/emplois?tenure=permanent');
  });
});

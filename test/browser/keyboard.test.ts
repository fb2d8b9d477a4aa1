import type { Page } from 'playwright-core';
import { addressIn, openBrowsing, PHONE, type Browsing } from '../support/browsing';
import { stopHere, type Stop } from '../support/keyboard';
import { addressesIn, type Addresses, type PageKind } from '../support/page-kinds';

/** More stops than any page has. */
const ENOUGH = 200;

let browsing: Browsing;
let addresses: Addresses;
let page: Page;

beforeAll(async () => {
  browsing = await openBrowsing();
  addresses = await addressesIn(browsing.site);
});
afterAll(() => browsing.close());

describe('a visitor who has a keyboard and no mouse', () => {
  beforeEach(async () => {
    page = await browsing.visitor({ reducedMotion: 'reduce' });
  });
  afterEach(() => page.context().close());

  it('sees the skip link at the first key, and goes with it to the content', async () => {
    await page.goto('/fr/emplois');
    expect(await skipLinkTop()).toBeLessThan(0);
    await page.keyboard.press('Tab');
    expect(await stopHere(page)).toMatchObject({ text: 'Aller au contenu', inWindow: true });
    expect(await skipLinkTop()).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect((await stopHere(page))?.what).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>(`document.activeElement.closest('main') !== null`)).toBe(
      true,
    );
  });

  it.each<[PageKind, string[]]>([
    ['the home page', ['a']],
    ['a filtered list', ['a', 'button', 'checkbox', 'select', 'summary']],
    ['an article with all there can be in it', ['a']],
    ['a listing with all there can be in it', ['a']],
  ])('always sees where the focus is, through the whole of %s', async (kind, kinds) => {
    await page.goto(addresses[kind].fr);
    const stops = await walk();
    expect(stops.filter(({ outlined, inWindow }) => !outlined || !inWindow)).toEqual([]);
    expect([...new Set(stops.map(({ what }) => what))].sort()).toEqual(
      expect.arrayContaining(kinds),
    );
    // From the first link to the last.
    expect(stops[0]?.text).toBe('Aller au contenu');
    expect(stops.at(-1)?.text).toBe('Conditions d’utilisation');
  });

  it('still sees the focus on the current page when the system chooses the colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/fr/emplois');
    await tabTo('Emplois');
    expect((await stopHere(page))?.outlined).toBe(true);
  });

  it('filters by tenure and by place, and takes one filter away again', async () => {
    await page.goto('/fr/emplois');
    await tabTo('Permanent');
    await page.keyboard.press('Space');
    await tabTo('Arrondissement ou ville');
    await page.keyboard.press('Enter');
    await tabTo('Plus de choix');
    await page.keyboard.press('Enter');
    await tabTo('Verdun');
    await page.keyboard.press('Space');
    await tabTo('Filtrer');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fr/emplois?tenure=permanent&place=verdun');
    await tabTo('Verdun ×');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fr/emplois?tenure=permanent');
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the filters, %s', (_, javaScriptEnabled) => {
  beforeEach(async () => {
    page = await browsing.visitor({ javaScriptEnabled });
    await page.goto('/fr/emplois');
  });
  afterEach(() => page.context().close());

  const permanent = () => page.getByRole('checkbox', { name: 'Permanent' });

  it('stand open beside the list where there is room', async () => {
    expect(await permanent().isVisible()).toBe(true);
    expect(await page.locator('.filters > summary').isVisible()).toBe(false);
    const form = await page.locator('.filters form').boundingBox();
    const list = await page.locator('.job').first().boundingBox();
    expect((form?.x ?? 0) + (form?.width ?? 0)).toBeLessThan(list?.x ?? 0);
  });

  it('are one closed line above the list on a telephone, and open at a touch', async () => {
    await page.setViewportSize(PHONE);
    expect(await permanent().isVisible()).toBe(false);
    const first = await page.locator('.job').first().boundingBox();
    expect(first?.y).toBeLessThan(PHONE.height / 2);
    await page.locator('.filters > summary').click();
    await permanent().check();
    await page.getByRole('button', { name: 'Filtrer' }).click();
    expect(addressIn(page)).toBe('/fr/emplois?tenure=permanent');
    expect(await permanent().isVisible()).toBe(false);
  });

  it('find in a long list that was closed, count truly, and are kept in the other language', async () => {
    await page.locator('summary', { hasText: 'Arrondissement ou ville' }).click();
    await page.getByText('Plus de choix').filter({ visible: true }).click();
    await page.getByRole('checkbox', { name: 'Ville-Marie' }).check();
    await page.getByRole('checkbox', { name: 'Verdun' }).check();
    await permanent().check();
    await page.getByRole('button', { name: 'Filtrer' }).click();
    const query = '?tenure=permanent&place=verdun&place=ville-marie';
    expect(addressIn(page)).toBe(`/fr/emplois${query}`);
    const count = await page.locator('.job').count();
    expect(count).toBeGreaterThan(1);
    expect(await page.locator('h1').innerText()).toMatch(new RegExp(`^${count}\\s`));
    // The place stays open, and what is chosen in it comes before what hides.
    expect(await page.getByRole('checkbox', { name: 'Verdun' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Verdun' }).isVisible()).toBe(true);

    await page.getByRole('link', { name: 'English' }).click();
    expect(addressIn(page)).toBe(`/en/jobs${query}`);
    expect(await page.locator('h1').innerText()).toMatch(new RegExp(`^${count}\\s`));
  });
});

/** Presses Tab from the top of the page until the page is left; returns each stop. */
async function walk(): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < ENOUGH) {
    await page.keyboard.press('Tab');
    const stop = await stopHere(page);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('the keyboard never leaves the page');
}

/** Presses Tab until the focus is on what has these words. */
async function tabTo(text: string): Promise<void> {
  for (let pressed = 0; pressed < ENOUGH; pressed += 1) {
    await page.keyboard.press('Tab');
    // A choice is followed by how many it would give.
    if ((await stopHere(page))?.text.replace(/ \d+$/, '') === text) return;
  }
  throw new Error(`no key leads to “${text}”`);
}

/** Where the skip link begins: above the window when it is hidden. */
async function skipLinkTop(): Promise<number> {
  return (await page.locator('.skip').boundingBox())?.y ?? Number.NaN;
}

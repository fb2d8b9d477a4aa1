import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openBrowsing, PHONE, type Browsing } from '../support/browsing';
import { addressesIn, EVERY_PAGE, type Addresses } from '../support/page-kinds';

const NARROW = { width: 320, height: 640 };

describe('every kind of page', () => {
  let browsing: Browsing;
  let addresses: Addresses;
  let desk: Page;
  let phone: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browsing = await openBrowsing();
    addresses = await addressesIn(browsing.site);
    // A colour on its way to another one is no colour to judge.
    desk = await browsing.visitor({ reducedMotion: 'reduce' });
    phone = await browsing.visitor({ viewport: PHONE });
    for (const page of [desk, phone]) watch(page, browsing.origin, faults);
  });
  afterAll(() => browsing.close());

  it.each(EVERY_PAGE)('has nothing that axe finds: %s, in %s', async (kind, locale) => {
    await desk.emulateMedia({ colorScheme: 'light' });
    await desk.goto(addresses[kind][locale]);
    expect(await violations(new AxeBuilder({ page: desk }))).toEqual([]);
    // In the dark only colours differ.
    await desk.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(new AxeBuilder({ page: desk }).withRules('color-contrast'))).toEqual(
      [],
    );
  });

  it.each(EVERY_PAGE)(
    'fits a narrow screen, and large letters: %s, in %s',
    async (kind, locale) => {
      await phone.goto(addresses[kind][locale]);
      for (const [size, zoom] of [
        [PHONE, '100%'],
        [NARROW, '100%'],
        [{ width: 1360, height: 900 }, '200%'],
      ] as const) {
        await phone.setViewportSize(size);
        expect(await excessWidth(phone, zoom)).toBe(0);
      }
    },
  );

  it('asks nothing of other sites, sets no cookie, and breaks no rule of its own', async () => {
    expect(faults).toEqual([]);
    expect(await desk.context().cookies()).toEqual([]);
    expect(await phone.context().cookies()).toEqual([]);
  });
});

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Notes what a page should not do: requests elsewhere, errors, refusals of the content policy. */
function watch(page: Page, origin: string, faults: string[]): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A page that is 404 or 410 on purpose is reported as a failed resource.
    const status = /status of (404|410)/.test(message.text());
    if (message.type() === 'error' && !status) faults.push(message.text());
  });
}

/** How much wider than its window the page is, with letters of this size. */
async function excessWidth(page: Page, size: string): Promise<number> {
  // As text: it runs in the browser, whose names this project does not know.
  return page.evaluate<number>(`{
    const root = document.documentElement;
    root.style.fontSize = '${size}';
    const excess = root.scrollWidth - root.clientWidth;
    root.style.fontSize = '';
    excess;
  }`);
}

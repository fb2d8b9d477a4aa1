import type { Page } from 'playwright-core';
import { LOCALES, type Locale } from '../../src/language/locales';
import { openBrowsing, PHONE, type Browsing } from '../support/browsing';
import { excessWidth, violations } from '../support/inspection';
import { addressesIn, EVERY_PAGE, PAGE_KINDS, type Addresses } from '../support/page-kinds';

const NARROW = { width: 320, height: 640 };

describe('every kind of page', () => {
  let browsing: Browsing;
  let addresses: Addresses;
  let desks: Record<Locale, Page>;
  let phone: Page;

  beforeAll(async () => {
    browsing = await openBrowsing();
    addresses = await addressesIn(browsing.site);
    desks = { fr: await browsing.visitor(), en: await browsing.visitor() };
    phone = await browsing.visitor({ viewport: PHONE });
  });
  afterAll(() => browsing.close());

  it.each(PAGE_KINDS)('has nothing that axe finds, in either language: %s', async (kind) => {
    const found = await Promise.all(
      LOCALES.map(async (locale) => {
        await desks[locale].goto(addresses[kind][locale]);
        return violations(desks[locale]);
      }),
    );
    expect(found).toEqual([[], []]);
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
    const page = await browsing.visitor();
    const faults = faultsOf(page, browsing.origin);
    for (const [kind, locale] of EVERY_PAGE) await page.goto(addresses[kind][locale]);
    await page.goto('/');
    expect(faults).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

/** Notes what a page should not do: requests elsewhere, errors, refusals of the content policy. */
function faultsOf(page: Page, origin: string): readonly string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    const whole = response.request().isNavigationRequest();
    if (!whole && response.status() >= 400) faults.push(`lacks ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A page that is 404 or 410 on purpose is reported as a failed resource.
    const failed = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !failed) faults.push(message.text());
  });
  return faults;
}

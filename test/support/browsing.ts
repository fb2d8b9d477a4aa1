import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { PASSWORD } from './factories';
import { testSite, type TestSite } from './site';

/** The demo behind a real port, and a real Chromium to look at it with. */
export interface Browsing {
  readonly site: TestSite;
  /** `http://127.0.0.1:…`: where the site answers. */
  readonly origin: string;
  /** A page of a visitor of its own, who reads French first and has been nowhere yet. */
  visitor(wanted?: BrowserContextOptions): Promise<Page>;
  /** The same of someone with an account, at a page of theirs. */
  signedIn(email: string, path?: string): Promise<Page>;
  close(): Promise<void>;
}

/** The width of a desk’s screen, and of a telephone’s. */
export const DESK = { width: 1360, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** Opens the site and the browser; the paths of `page.goto` stand under the site’s address. */
export async function openBrowsing(): Promise<Browsing> {
  // A browser gives the cookie of a site with https to nothing else.
  const site = await testSite({ demo: true, settings: { SITE_URL: 'http://127.0.0.1' } });
  site.server.listen(0, '127.0.0.1');
  await once(site.server, 'listening');
  const { port } = site.server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const browser = await launchBrowser();
  const visitor = async (wanted: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'fr-CA',
      viewport: DESK,
      ...wanted,
    });
    return context.newPage();
  };
  return {
    ...{ site, origin, visitor },
    async signedIn(email, path = '/fr/') {
      const page = await visitor({ reducedMotion: 'reduce' });
      await page.goto(`/fr/connexion?return=${path}`);
      await page.getByLabel('Courriel').fill(email);
      await page.getByLabel('Mot de passe').fill(PASSWORD);
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.waitForURL(`**${path}`);
      return page;
    },
    close: () => closeAll(browser, site),
  };
}

async function closeAll(browser: Browser, site: TestSite): Promise<void> {
  await browser.close();
  site.server.close();
  await site.close();
}

/** Where a page stands: its path with its query. */
export function addressIn(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** What waits in the browser of a form of the desk until the site answers again, as it would be sent. */
export function asideIn(page: Page): Promise<{ name: string; words: string }[]> {
  return page.evaluate(`import(document.getElementById('kept-aside').href).then((aside) =>
    aside.waiting('kept:'))`);
}

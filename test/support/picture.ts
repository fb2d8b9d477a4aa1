import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../../src/config';
import { launchBrowser } from './browser';
import { testSite } from './site';

/** Where the README finds its picture. */
const PICTURE = join(projectRoot, '.github', 'home.png');

// What the test runner says otherwise.
Object.assign(globalThis, { engine: 'sqlite' });

void main();

/** `npm run picture`: the first page of the demo, as it looks today. */
async function main(): Promise<void> {
  const site = await testSite({ demo: true, now: new Date().toISOString() });
  site.server.listen(0, '127.0.0.1');
  await once(site.server, 'listening');
  const { port } = site.server.address() as AddressInfo;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
    await page.goto(`http://127.0.0.1:${port}/fr/`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    site.server.close();
    await site.close();
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../src/config';

/** What another program would have put on the clipboard: `word`, `google-docs`, `web-page`. */
export function clipboardOf(program: string): string {
  return readFileSync(join(projectRoot, `test/support/clipboards/${program}.html`), 'utf8');
}

/** Puts it on the clipboard of a page’s browser. */
export async function copy(page: Page, html: string, plain = 'sans forme'): Promise<void> {
  const copied = JSON.stringify({ 'text/html': html, 'text/plain': plain });
  // As text: it runs in the browser, whose names this project does not know.
  await page.evaluate(`{
    const copy = (event) => {
      event.preventDefault();
      for (const [type, data] of Object.entries(${copied})) event.clipboardData.setData(type, data);
    };
    document.addEventListener('copy', copy, { once: true });
    document.execCommand('copy');
  }`);
}

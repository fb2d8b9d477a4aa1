import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds in a page, in the light and in the dark: the rule, and where. */
export async function violations(page: Page): Promise<string[]> {
  // A colour on its way to another one is no colour to judge.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(axe.source);
  const light = await found(page, TAGS);
  // In the dark only colours differ.
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await found(page, COLOUR_RULES))];
}

async function found(page: Page, runOnly: string[]): Promise<string[]> {
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  // As text: it runs in the browser, whose names this project does not know.
  const all = await page.evaluate<Result[]>(
    `axe.run(${options}).then(({ violations }) => violations)`,
  );
  return all.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** How much wider than its window the page is, with letters of this size. */
export async function excessWidth(page: Page, size: string): Promise<number> {
  // As text: it runs in the browser, whose names this project does not know.
  return page.evaluate<number>(`{
    const root = document.documentElement;
    root.style.fontSize = '${size}';
    const excess = root.scrollWidth - root.clientWidth;
    root.style.fontSize = '';
    excess;
  }`);
}

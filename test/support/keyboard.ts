import type { Page } from 'playwright-core';

/** More stops than any page has. */
const ENOUGH = 300;

/** Where the keyboard stands: what, whether it shows, and whether it is in the window. */
export interface Stop {
  readonly what: string;
  readonly text: string;
  readonly outlined: boolean;
  readonly inWindow: boolean;
}

/** Where the keyboard stands now; undefined outside the page. */
export async function stopHere(page: Page): Promise<Stop | undefined> {
  // A card’s link has its outline round the whole card.
  const stop = await page.evaluate<Stop | null>(`{
    const element = document.activeElement;
    const shows = (style) => style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2;
    const own = getComputedStyle(element);
    const after = getComputedStyle(element, '::after');
    const { top, bottom } = element.getBoundingClientRect();
    element === document.body ? null : {
      what: element.type === 'checkbox' ? 'checkbox' : element.localName,
      text: (element.closest('label') ?? element).innerText.trim().replace(/\\s+/g, ' '),
      outlined: shows(own) || (after.content !== 'none' && shows(after)),
      inWindow: bottom > 0 && top < innerHeight,
    };
  }`);
  return stop ?? undefined;
}

/**
 * Goes from key to key until the keyboard stands on an element, and shows that it does.
 * @throws Error when no key leads there, or when nobody would see it.
 */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  const isHere = `document.activeElement === document.querySelector(${JSON.stringify(selector)})`;
  for (let stop = 0; stop < ENOUGH; stop += 1) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate<boolean>(isHere))) continue;
    const { outlined = false, inWindow = false } = (await stopHere(page)) ?? {};
    if (outlined && inWindow) return;
    throw new Error(`the keyboard is on ${selector}, and it does not show`);
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Goes to a link or a button, and presses it. */
export async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

/** Goes to a box, and ticks it. */
export async function tick(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Space');
}

/** Goes to a field, and types into it in the place of what it holds; chooses from a list by its words. */
export async function type(page: Page, selector: string, words: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

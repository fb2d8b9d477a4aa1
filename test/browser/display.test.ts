import type { Page } from 'playwright-core';
import { DESK, openBrowsing, PHONE, type Browsing } from '../support/browsing';
import { addressesIn, PAGE_KINDS, type Addresses } from '../support/page-kinds';

// What runs in the browser is text: this project does not know the browser’s names.

describe('the site, seen otherwise than on a lit screen', () => {
  let browsing: Browsing;
  let addresses: Addresses;
  let page: Page;

  beforeAll(async () => {
    browsing = await openBrowsing();
    addresses = await addressesIn(browsing.site);
    page = await browsing.visitor();
  });
  afterAll(() => browsing.close());
  // One window for all: each test finds it as it was.
  afterEach(async () => {
    await page.setViewportSize(DESK);
    await page.emulateMedia({
      media: null,
      colorScheme: null,
      reducedMotion: null,
      forcedColors: null,
    });
  });

  it.each(['/fr/', '/fr/emplois?tenure=permanent', '/fr/articles'])(
    'moves nothing on %s for those who ask for less motion',
    async (path) => {
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.goto(path);
      expect(await moving(page)).toBeGreaterThan(0);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await moving(page)).toBe(0);
    },
  );

  it.each([
    ['an article of the demo', ['h1', '.byline', '.prose'], ['.related']],
    ['an open listing', ['h1', '.facts dl', '.prose'], ['.related']],
    ['a filtered list', ['h1', '.job h3'], ['.filters', '.sort', '.chips']],
    ['the list', ['h1', '.job h3'], ['.filters', '.pager']],
    ['the magazine', ['h1', '.story h3'], ['.shelves']],
    ['the home page', ['h1', '.job h3'], ['.hero .stair', '.ideas']],
  ] as const)('prints %s without its controls', async (kind, words, controls) => {
    await page.goto(addresses[kind].fr);
    const seen = async (selectors: readonly string[]) => {
      const visible = selectors.map((selector) => page.locator(selector).first().isVisible());
      const answers = await Promise.all(visible);
      return Object.fromEntries(selectors.map((selector, at) => [selector, answers[at]]));
    };
    const all = ['.masthead nav', '.switch', '.foot', ...controls];
    const every = (selectors: readonly string[], is: boolean) =>
      Object.fromEntries(selectors.map((selector) => [selector, is]));
    expect(await seen(all)).toEqual(every(all, true));
    await page.emulateMedia({ media: 'print' });
    expect(await seen(all)).toEqual(every(all, false));
    expect(await seen(words)).toEqual(every(words, true));
  });

  it.each([
    'a listing with all there can be in it',
    'an article with all there can be in it',
  ] as const)('prints %s to the end of its long lines and wide tables', async (kind) => {
    await page.goto(addresses[kind].fr);
    const cut = `[...document.querySelectorAll('.prose pre, .prose .scroll')].map((box) =>
        ({ box: box.localName, cut: box.scrollWidth > box.clientWidth + 1 }))`;
    await page.setViewportSize({ width: 420, height: 800 });
    const wide = await page.evaluate<{ cut: boolean }[]>(cut);
    expect(wide.map((box) => box.cut)).toEqual([true, true]);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate<{ cut: boolean }[]>(cut);
    expect(printed.map((box) => box.cut)).toEqual([false, false]);
  });

  it('prints in ink on white, even by night', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(addresses['an article of the demo'].fr);
    const ink = await style(page, 'body', 'color');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await style(page, 'body', 'color')).not.toBe(ink);
    await page.emulateMedia({ media: 'print' });
    expect(await style(page, 'body', 'color')).toBe(ink);
    expect(await style(page, 'body', 'background-color')).toBe('rgba(0, 0, 0, 0)');
  });

  it.each([
    ['.button', '/fr/'],
    ['.button.second', '/fr/emplois'],
    ['.chip', '/fr/emplois?tenure=permanent'],
    ['.field select', '/fr/emplois'],
  ])('draws the edge of %s when the system chooses the colours', async (selector, path) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(path);
    expect(await style(page, selector, 'border-top-style')).toBe('solid');
    expect(await style(page, selector, 'border-top-width')).toBe('1px');
    const edge = await style(page, selector, 'border-top-color');
    expect(edge).not.toBe(await canvas(page));
  });

  it.each([
    ['.masthead li a', '/fr/emplois'],
    ['.pager ol a', '/fr/emplois'],
    ['.sort a', '/fr/emplois'],
    ['.shelves a', '/fr/articles'],
  ])('marks the current one of %s when the system chooses the colours', async (links, path) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(path);
    const current = await marks(page, `${links}[aria-current]`);
    expect(current).not.toEqual(await marks(page, `${links}:not([aria-current])`));
    // The outline is left to the focus, which would not be seen on a link that has one already.
    expect(await style(page, `${links}[aria-current]`, 'outline-style')).toBe('none');
  });

  it('names each picture, or keeps it from those who listen', async () => {
    const found = await overAllPages(
      `[...document.querySelectorAll('img, svg, [role=img]')].filter((picture) =>
        !picture.matches('img[alt], svg[aria-hidden=true], [role=img][aria-label]:not([aria-label=""])'))`,
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['a telephone', PHONE],
    ['a desk', DESK],
  ])('gives a finger on %s 24 pixels for each thing to press', async (_, size) => {
    await page.setViewportSize(size);
    // Links in a sentence, and those whose card is the target, are another matter.
    const found = await overAllPages(
      `[...document.querySelectorAll(
        '.masthead a, .foot a, .chips a, .pager a, .sort a, .shelves a, .ideas a, .counts a, ' +
        '.heading a, .kind[href], .byline a, .button, summary, select, .facet label',
      )].filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return target.checkVisibility() && (width < 24 || height < 24);
      })`,
    );
    expect(found).toEqual([]);
  });

  /** The elements that an expression finds, over each kind of page. */
  async function overAllPages(expression: string): Promise<string[]> {
    const found: string[] = [];
    for (const kind of PAGE_KINDS) {
      await page.goto(addresses[kind].fr);
      const html = `(${expression}).map((element) => element.outerHTML.slice(0, 120))`;
      found.push(...(await page.evaluate<string[]>(html)).map((each) => `${kind}: ${each}`));
    }
    return found;
  }
});

/** How many elements would move, or change their colour little by little. */
function moving(page: Page): Promise<number> {
  return page.evaluate<number>(`[...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
  }).length`);
}

function style(page: Page, selector: string, property: string): Promise<string> {
  return page.evaluate<string>(
    `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`,
  );
}

/** What still tells one link from another when colours are the system’s. */
async function marks(page: Page, selector: string): Promise<string[]> {
  const properties = ['border-bottom-width', 'border-bottom-color', 'text-decoration-line'];
  const [width = '', color = '', line = ''] = await Promise.all(
    properties.map((property) => style(page, selector, property)),
  );
  const bordered = width !== '0px' && color !== (await canvas(page));
  return [bordered ? 'bordered' : 'bare', line];
}

/** The system’s own background. */
function canvas(page: Page): Promise<string> {
  return page.evaluate<string>(`{
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const { color } = getComputedStyle(probe);
    probe.remove();
    color;
  }`);
}

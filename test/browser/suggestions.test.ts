import type { Page } from 'playwright-core';
import { addressIn, openBrowsing, PHONE, type Browsing } from '../support/browsing';
import { excessWidth, violations } from '../support/inspection';

const QUICK = 8000;

let browsing: Browsing;
let page: Page;
/** What the page has asked for while someone typed. */
let asked: string[];

beforeAll(async () => {
  browsing = await openBrowsing();
});
afterAll(() => browsing.close());
afterEach(() => page.context().close());

const words = () => page.getByRole('combobox', { name: 'Métier, compétence ou employeur' });
const list = () => page.getByRole('listbox');
const options = () => list().getByRole('option');
const heard = () => page.locator('.find [aria-live]').textContent();

async function open(path: string, wanted = {}): Promise<void> {
  page = await browsing.visitor({ reducedMotion: 'reduce', ...wanted });
  page.setDefaultTimeout(QUICK);
  asked = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/suggestions')) asked.push(searchParams.get('q') ?? '');
  });
  await page.goto(path);
}

/** Types, and waits for what comes of it. */
async function type(text: string): Promise<void> {
  await words().pressSequentially(text);
  await list().waitFor();
}

/** What a screen reader is told of the field. */
async function told() {
  const field = words();
  const active = await field.getAttribute('aria-activedescendant');
  return {
    expanded: await field.getAttribute('aria-expanded'),
    active: active === null ? null : await page.locator(`#${active}`).textContent(),
    selected: await page.locator('[role=option][aria-selected=true]').allTextContents(),
  };
}

describe.each([
  ['home', '/fr/'],
  ['the list', '/fr/emplois'],
])('someone who types what they look for, on %s', (_, path) => {
  beforeEach(() => open(path));

  it('is offered how it may go on, once there are two letters, and hears how many', async () => {
    await words().press('c');
    await words().press('Backspace');
    expect(asked).toEqual([]);
    await type('coiff');
    expect(await words().getAttribute('aria-controls')).toBe(await list().getAttribute('id'));
    expect(await told()).toEqual({ expanded: 'true', active: null, selected: [] });
    const count = await options().count();
    expect(count).toBeGreaterThan(1);
    expect(await heard()).toBe(`${count} suggestions`);
    expect(await options().first().textContent()).toBe('coiffeur');
    // Not at every letter: the hand was faster than the pause.
    expect(asked.length).toBeLessThan(4);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('goes down the list and round again with the arrows, the words unchanged', async () => {
    await type('coiff');
    const labels = await options().allTextContents();
    const seen: (string | null)[] = [];
    for (let pressed = 0; pressed <= labels.length; pressed += 1) {
      await page.keyboard.press('ArrowDown');
      seen.push((await told()).active);
    }
    expect(seen).toEqual([...labels, null]);
    await page.keyboard.press('ArrowUp');
    const last = String(labels.at(-1));
    expect(await told()).toEqual({ expanded: 'true', active: last, selected: [last] });
    expect(await words().inputValue()).toBe('coiff');
  });

  it('takes one with Enter, which searches it', async () => {
    await type('hairdres');
    await page.keyboard.press('ArrowDown');
    expect((await told()).active).toBe('coiffeur hairdresser');
    expect(await options().first().locator('[lang=en-CA]').textContent()).toBe('hairdresser');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fr/emplois?q=coiffeur');
    expect(await words().inputValue()).toBe('coiffeur');
    expect(await list().isVisible()).toBe(false);
  });

  it('takes one with the mouse', async () => {
    await type('coiff');
    await options().filter({ hasText: 'coiffure' }).first().click();
    await page.waitForURL('**/fr/emplois?q=coiffure');
  });

  it('searches its own words with Enter when none is reached', async () => {
    await type('coiff');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fr/emplois?q=coiff');
  });

  it('takes a place into its own field, and goes on typing', async () => {
    await type('coiffeuse verdu');
    const place = options().filter({ hasText: 'Lieu' });
    expect(await place.textContent()).toBe('Verdun Lieu');
    await place.click();
    expect(await words().inputValue()).toBe('coiffeuse');
    expect(await page.getByLabel('Arrondissement ou ville').first().inputValue()).toBe('verdun');
    expect(await heard()).toBe('Lieu choisi\u00a0: Verdun');
    expect(await list().isVisible()).toBe(false);
    expect(await page.locator(':focus').getAttribute('name')).toBe('q');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fr/emplois?q=coiffeuse&place=verdun');
  });
});

describe('the suggestions', () => {
  beforeEach(() => open('/fr/'));

  it('close with Escape, which leaves the words, and open again with an arrow', async () => {
    await type('coiff');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await list().isVisible()).toBe(false);
    expect(await words().inputValue()).toBe('coiff');
    expect(await told()).toEqual({ expanded: 'false', active: null, selected: [] });
    expect(await heard()).toBe('');
    await page.keyboard.press('ArrowDown');
    await list().waitFor();
    expect((await told()).active).toBe('coiffeur');
  });

  it('close with Tab, which goes on to the place and takes nothing', async () => {
    await type('coiff');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await list().isVisible()).toBe(false);
    expect(await words().inputValue()).toBe('coiff');
    expect(await page.locator(':focus').getAttribute('name')).toBe('place');
  });

  it('are asked for once on a page, and not at all for a single letter', async () => {
    await type('co');
    await words().press('i');
    await page.waitForResponse(/q=coi$/);
    await words().press('Backspace');
    await list().waitFor();
    await words().press('Backspace');
    expect(await list().isVisible()).toBe(false);
    expect(asked).toEqual(['co', 'coi']);
  });

  it('of words that were typed on since never show', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/suggestions\?q=coif$/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const first = page.waitForRequest(/q=coif$/);
    await words().pressSequentially('coif');
    const superseded = await first;
    const ended = page.waitForEvent('requestfailed', (request) => request === superseded);
    await type('fure');
    await ended;
    expect(await options().first().textContent()).toBe('coiffure');
    letGo();
    expect(await options().first().textContent()).toBe('coiffure');
  });

  it.each([
    ['is lost', 'abort'],
    ['ends badly', 'fulfill'],
  ] as const)('are nothing, without a word, when the answer %s', async (_, end) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await type('coif');
    await page.route('**/suggestions?*', (route) =>
      end === 'abort' ? route.abort() : route.fulfill({ status: 500, body: 'non' }),
    );
    await words().press('f');
    await list().waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fr/emplois?q=coiff');
    expect(faults).toEqual([]);
  });

  it('close when there are none for the words any more', async () => {
    await type('coiff');
    await words().pressSequentially('zzqqzzqq');
    await list().waitFor({ state: 'hidden' });
    expect((await told()).expanded).toBe('false');
  });

  it('give places that are spoken of as one their place in the field', async () => {
    await open('/en/');
    const field = page.getByRole('combobox', { name: 'Job, skill or employer' });
    await field.pressSequentially('west isl');
    await options().first().click();
    const place = page.getByLabel('Borough or city');
    expect(await place.locator('option:checked').textContent()).toMatch(
      /West Island|Ouest-de-l’Île/,
    );
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/\/en\/jobs\?place=.+&place=/);
  });

  it.each([
    ['wide', undefined],
    ['on a telephone', PHONE],
  ])('have nothing that axe finds, and fit, %s', async (_, viewport) => {
    for (const path of ['/fr/', '/fr/emplois']) {
      await open(path, viewport === undefined ? {} : { viewport });
      await type('coiff');
      await page.keyboard.press('ArrowDown');
      expect(await violations(page)).toEqual([]);
      // Nothing lies over them.
      for (const option of await options().all()) await option.click({ trial: true });
      expect(await excessWidth(page, '100%')).toBe(0);
    }
  });
});

describe('without JavaScript', () => {
  it('the field is a plain one, and searches', async () => {
    await open('/fr/', { javaScriptEnabled: false });
    const field = page.getByRole('searchbox', { name: 'Métier, compétence ou employeur' });
    await field.fill('coiffeuse');
    await page.getByLabel('Arrondissement ou ville').selectOption({ label: 'Verdun' });
    await page.getByRole('button', { name: 'Chercher' }).click();
    expect(addressIn(page)).toBe('/fr/emplois?q=coiffeuse&place=verdun');
    expect(asked).toEqual([]);
  });
});

import type { Page, Route } from 'playwright-core';
import { aUser, PASSWORD } from '../support/factories';
import { addressIn, DESK, openBrowsing, type Browsing } from '../support/browsing';
import { keptBy } from '../support/favourites';

let browsing: Browsing;
let page: Page;
let email: string;
let userId: number;
let made = 0;

beforeAll(async () => {
  browsing = await openBrowsing();
});
afterAll(() => browsing.close());
beforeEach(async () => {
  made += 1;
  email = `passante${made}@exemple.example`;
  userId = (await aUser(browsing.site.database, { email })).id;
});
afterEach(() => page.context().close());

/** A heart well below the fold, and the number of its listing. */
async function lowHeart() {
  const card = page.locator('.job').nth(12);
  const id = (await card.getAttribute('id'))?.replace('job-', '') ?? '';
  const title = await card.locator('h3 a').innerText();
  return { heart: card.locator('.heart'), id, title };
}

async function signIn() {
  await page.getByLabel('Courriel').fill(email);
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

const kept = () => keptBy(browsing.site, userId);
const focused = () => page.locator(':focus');
const scrolled = () => page.evaluate<number>('scrollY');

describe('a heart, with JavaScript', () => {
  beforeEach(async () => {
    page = await browsing.visitor({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(8000);
  });

  it('opens the dialog at once, asking nothing, and gives the focus back', async () => {
    await page.goto('/fr/emplois');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { heart, title } = await lowHeart();
    const dialog = page.getByRole('dialog', { name: 'À garder pour plus tard' });
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => dialog.getByRole('button', { name: 'Fermer' }).click(),
    ]) {
      await heart.focus();
      await page.keyboard.press('Enter');
      expect(await dialog.innerText()).toContain('ajouter cette offre à vos favoris');
      expect(await dialog.innerText()).not.toContain('cet article');
      expect(await focused().innerText()).toBe('Connexion');
      await close();
      expect(await dialog.isVisible()).toBe(false);
      expect(await focused().getAttribute('aria-label')).toBe(
        `Ajouter aux favoris\u00a0: ${title}`,
      );
    }
    // The tab’s own picture comes when the browser likes.
    expect(asked.filter((url) => !url.includes('/img/favicon.svg'))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('speaks of the article on the page of one', async () => {
    await page.goto('/fr/articles');
    await page.locator('.story h3 a').first().click();
    await page.locator('.byline .heart').click();
    expect(await page.locator('.door').innerText()).toContain('ajouter cet article à vos favoris');
    await page.getByRole('button', { name: 'Créez un compte' }).click();
    expect(addressIn(page)).toBe('/fr/inscription');
  });

  it('is kept by signing in through the dialog, back at the very place, told so', async () => {
    await page.goto('/fr/emplois?sort=salary');
    const { heart, id } = await lowHeart();
    await heart.click();
    await page.getByRole('button', { name: 'Connexion' }).click();
    await signIn();
    await page.waitForURL('**/fr/emplois?**');
    expect(page.url()).toBe(`${browsing.origin}/fr/emplois?sort=salary&kept=job-${id}#job-${id}`);
    expect(await page.locator('.said').innerText()).toBe('Ajoutée à vos favoris.');
    expect(await page.locator('.said').locator('.notice').boundingBox()).toMatchObject({ y: 0 });
    expect(await scrolled()).toBeGreaterThan(500);
    const card = await page.locator(`#job-${id}`).boundingBox();
    expect(card?.y).toBeGreaterThan(40);
    expect(card?.y).toBeLessThan(DESK.height - 100);
    expect(await page.locator(`#job-${id} .heart`).getAttribute('class')).toContain('kept');
    expect(await kept()).toEqual([`job ${id}`]);
  });

  describe('signed in', () => {
    beforeEach(async () => {
      await page.goto('/fr/connexion');
      await signIn();
      await page.goto('/fr/emplois');
    });

    it('fills once the server has it, counts, and is heard; then empties again', async () => {
      const { heart, id, title } = await lowHeart();
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route('**/favoris/**', async (route) => {
        await held;
        await route.continue();
      });
      const before = await scrolled();
      await heart.click();
      await heart.click();
      expect(await heart.getAttribute('class')).not.toContain('kept');
      letGo();
      await page.locator(`#job-${id} .heart.kept`).waitFor();
      expect(await kept()).toEqual([`job ${id}`]);
      expect(await heart.getAttribute('aria-label')).toBe(`Retirer des favoris\u00a0: ${title}`);
      expect(await page.locator('.tally').innerText()).toBe('1');
      expect(await page.locator('.said').textContent()).toBe('Ajoutée à vos favoris.');
      expect(await focused().getAttribute('aria-label')).toContain('Retirer');
      expect(addressIn(page)).toBe('/fr/emplois');
      expect(await scrolled()).toBeGreaterThanOrEqual(before);

      await heart.click();
      await page.locator(`#job-${id} .heart:not(.kept)`).waitFor();
      expect(await kept()).toEqual([]);
      expect(await page.locator('.tally').innerText()).toBe('0');
    });

    const notice = () => page.locator('.said').locator('.notice');

    it.each([
      ['the answer is lost', (route: Route) => route.abort()],
      ['it ends badly', (route: Route) => route.fulfill({ status: 500, body: 'non' })],
    ])('shows what is true when %s, done or not', async (_, end) => {
      const { heart } = await lowHeart();
      let reached = false;
      await page.route('**/favoris/**', async (route) => {
        if (reached) {
          const headers = await route.request().allHeaders();
          // Added by the browser after this place in its way.
          await route.fetch({ headers: { ...headers, 'sec-fetch-site': 'same-origin' } });
        }
        await end(route);
      });
      await heart.click();
      await notice().getByText('s’est perdue en chemin. Le cœur montre').waitFor();
      expect((await notice().boundingBox())?.y).toBeLessThan(DESK.height);
      expect(await heart.getAttribute('class')).not.toContain('kept');
      expect(await kept()).toEqual([]);
      reached = true;
      await heart.click();
      await page.locator('.job .heart.kept').waitFor();
      expect(await page.locator('.tally').innerText()).toBe('1');
      expect(await kept()).toHaveLength(1);
      await page.unroute('**/favoris/**');
      await heart.click();
      await page.locator('.job .heart.kept').waitFor({ state: 'detached' });
      expect(await kept()).toEqual([]);
    });

    it('says that it does not know while nothing can be reached', async () => {
      const { heart } = await lowHeart();
      await page.context().setOffline(true);
      await heart.click();
      await notice().getByText('Nous ne savons pas si vos favoris ont changé').waitFor();
      expect(await heart.getAttribute('class')).not.toContain('kept');
    });

    it('leads to signing in when the session has ended meanwhile, and is kept after it', async () => {
      const { heart, id } = await lowHeart();
      await page.context().clearCookies();
      await heart.click();
      await page.waitForURL('**/fr/connexion');
      await signIn();
      await page.waitForURL('**/fr/emplois?**');
      expect(await kept()).toEqual([`job ${id}`]);
    });

    it('has words beside it on the page of a listing, which follow', async () => {
      await page.locator('.job h3 a').first().click();
      const heart = page.locator('.facts .heart');
      expect(await heart.innerText()).toBe('Ajouter aux favoris');
      await heart.click();
      await page.locator('.facts .heart.kept').waitFor();
      expect(await heart.innerText()).toBe('Retirer des favoris');
    });
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the list of favourites, %s', (_, javaScriptEnabled) => {
  it('loses one, says so, and has it back with one press', async () => {
    page = await browsing.visitor({ javaScriptEnabled });
    await page.goto('/fr/connexion');
    await signIn();
    await page.goto('/fr/emplois');
    const { heart, id, title } = await lowHeart();
    await heart.click();
    await page.locator(`#job-${id} .heart.kept`).waitFor();
    await page.getByRole('link', { name: 'Favoris' }).click();
    await page.getByRole('button', { name: `Retirer des favoris\u00a0: ${title}` }).click();
    await page.getByText('Retirée de vos favoris').waitFor();
    expect(await page.locator('.job').count()).toBe(0);
    expect(await kept()).toEqual([]);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('Ajoutée à vos favoris').waitFor();
    expect(await page.locator('.job h3 a').allInnerTexts()).toEqual([title]);
    expect(await kept()).toEqual([`job ${id}`]);
  });
});

describe('a heart, without JavaScript', () => {
  beforeEach(async () => {
    page = await browsing.visitor({ javaScriptEnabled: false });
  });

  it('leads through a page to signing in, and back to the very place, kept', async () => {
    await page.goto('/fr/emplois?sort=salary');
    const { heart, id } = await lowHeart();
    await heart.click();
    expect(addressIn(page)).toBe('/fr/favoris');
    expect(await page.locator('main').innerText()).toContain('ajouter cette offre à vos favoris');
    await page.locator('main').getByRole('link', { name: 'Connexion' }).click();
    await signIn();
    expect(page.url()).toBe(`${browsing.origin}/fr/emplois?sort=salary&kept=job-${id}#job-${id}`);
    expect(await page.locator('.said').innerText()).toBe('Ajoutée à vos favoris.');
    expect(await scrolled()).toBeGreaterThan(500);
    expect(await kept()).toEqual([`job ${id}`]);
  });

  it('fills by a page that comes back to its place', async () => {
    await page.goto('/fr/connexion');
    await signIn();
    await page.goto('/fr/emplois');
    const { heart, id } = await lowHeart();
    await heart.click();
    expect(page.url()).toBe(`${browsing.origin}/fr/emplois#job-${id}`);
    expect(await page.locator(`#job-${id} .heart.kept`).count()).toBe(1);
  });
});

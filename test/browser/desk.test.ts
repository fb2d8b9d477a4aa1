import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openBrowsing, PHONE, type Browsing } from '../support/browsing';
import { aUser, PASSWORD } from '../support/factories';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('an editor, in a browser', () => {
  let browsing: Browsing;
  let page: Page;

  beforeAll(async () => {
    browsing = await openBrowsing();
    await aUser(browsing.site.database, { email: 'redaction@exemple.example', role: 'editor' });
    page = await browsing.visitor({ reducedMotion: 'reduce' });
    await page.goto('/fr/pupitre');
    await page.getByLabel('Courriel').fill('redaction@exemple.example');
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL('**/fr/pupitre');
  });
  afterAll(() => browsing.close());

  it('publishes an article in both languages, and it is on the site', async () => {
    await page.getByRole('link', { name: 'Nouvel article' }).click();
    await fill('Français', 'Le pain de nuit', 'Une boulangerie, **la nuit**.');
    await page.getByRole('button', { name: 'Publier' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Choisissez une catégorie');

    await fill('Anglais', 'Bread by night', 'A bakery, **by night**.');
    await page.getByLabel('Signature', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Catégorie').selectOption({ label: 'Parcours' });
    await page.getByRole('button', { name: 'Publier' }).click();
    expect(await page.getByRole('status').innerText()).toBe('C’est en ligne.');

    await page.getByRole('link', { name: 'Voir sur le site' }).click();
    expect(await page.locator('h1').innerText()).toBe('Le pain de nuit');
    expect(await page.locator('.prose strong').innerText()).toBe('la nuit');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('h1').innerText()).toBe('Bread by night');
    await page.goto('/fr/articles');
    expect(await page.locator('.story h3').first().innerText()).toBe('Le pain de nuit');
  });

  it.each(['/fr/pupitre', '/fr/pupitre/articles', '/en/desk/articles/new', '/en/desk/articles/1'])(
    'meets nothing that axe finds, and nothing that is too wide: %s',
    async (path) => {
      await page.goto(path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations()).toEqual([]);
      }
      await page.setViewportSize(PHONE);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
      await page.setViewportSize({ width: 1360, height: 900 });
    },
  );

  it('meets nothing that axe finds beside a mistake and a preview', async () => {
    await page.goto('/fr/pupitre/articles/1');
    await page.getByRole('button', { name: 'Aperçu' }).click();
    await page.locator('.preview').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByLabel('Catégorie').selectOption('');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('.mistakes').waitFor();
    expect(await violations()).toEqual([]);
  });

  async function fill(language: string, title: string, body: string): Promise<void> {
    const text = page.getByRole('group', { name: language });
    await text.getByLabel('Titre').fill(title);
    await text.getByLabel('Résumé').fill(`${title}, en bref.`);
    await text.getByLabel('Texte').fill(body);
    await text.getByLabel('Prêt à publier').check();
  }

  async function violations(): Promise<string[]> {
    const found = await new AxeBuilder({ page })
      .options({ runOnly: TAGS, resultTypes: ['violations'] })
      .setLegacyMode()
      .analyze();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
  }
});

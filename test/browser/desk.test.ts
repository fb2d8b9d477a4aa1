import type { Page } from 'playwright-core';
import { openBrowsing, type Browsing } from '../support/browsing';
import { aUser } from '../support/factories';
import { excessWidth, violations } from '../support/inspection';

describe('an editor, in a browser', () => {
  let browsing: Browsing;
  let page: Page;

  beforeAll(async () => {
    browsing = await openBrowsing();
    await aUser(browsing.site.database, { email: 'redaction@exemple.example', role: 'editor' });
    page = await browsing.signedIn('redaction@exemple.example', '/fr/pupitre');
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
    expect(await page.locator('.notice[role=status]').innerText()).toBe('C’est en ligne.');

    await page.getByRole('link', { name: 'Voir sur le site' }).click();
    expect(await page.locator('h1').innerText()).toBe('Le pain de nuit');
    expect(await page.locator('.prose strong').innerText()).toBe('la nuit');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('h1').innerText()).toBe('Bread by night');
    await page.goto('/fr/articles');
    expect(await page.locator('.story h3').first().innerText()).toBe('Le pain de nuit');
  });

  it('schedules an article for an hour that comes twice, and says which', async () => {
    await page.goto('/fr/pupitre/articles/nouveau');
    await fill('Français', 'La nuit de novembre', 'On recule l’heure.');
    await page.getByLabel('Signature', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Catégorie').selectOption({ label: 'Parcours' });
    await page.getByLabel('Jour de parution').fill('2027-11-07');
    await page.getByLabel('Heure de parution').fill('01:30');
    await page.getByRole('button', { name: 'Programmer' }).press('Enter');
    await page.getByRole('link', { name: /ce moment passe deux fois/ }).press('Enter');
    expect(await page.evaluate<string>('location.hash')).toBe('#publish_which');
    expect(await page.getByLabel('Heure de parution').inputValue()).toBe('01:30');
    expect(await excessWidth(page, '100%')).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: /^La seconde/ }).check();
    await page.getByRole('button', { name: 'Programmer' }).click();
    expect(await page.locator('.notice[role=status]').innerText()).toContain(
      'le 7 novembre 2027 à 1\u00a0h\u00a030, heure normale de Montréal',
    );
    expect(await page.getByRole('radio', { name: /^La seconde/ }).isChecked()).toBe(true);
    await page.goto('/fr/articles');
    expect(await page.getByRole('link', { name: 'La nuit de novembre' }).count()).toBe(0);
  });

  it('meets nothing that axe finds beside a mistake', async () => {
    await page.goto('/fr/pupitre/articles/1');
    await page.getByLabel('Catégorie').selectOption('');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('.mistakes').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  async function fill(language: string, title: string, body: string): Promise<void> {
    const text = page.getByRole('group', { name: language });
    await text.getByLabel('Titre').fill(title);
    await text.getByLabel('Résumé').fill(`${title}, en bref.`);
    await text.getByLabel('Texte', { exact: true }).fill(body);
    await text.getByLabel('Prêt à publier').check();
  }
});

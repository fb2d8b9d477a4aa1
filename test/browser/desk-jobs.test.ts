import type { Page } from 'playwright-core';
import { openBrowsing, type Browsing } from '../support/browsing';
import { aUser } from '../support/factories';
import { excessWidth, violations } from '../support/inspection';

describe('an editor', () => {
  let browsing: Browsing;
  let page: Page;

  beforeAll(async () => {
    browsing = await openBrowsing();
    const email = 'odalie@exemple.example';
    await aUser(browsing.site.database, { email, name: 'Odalie', role: 'editor' });
    page = await browsing.signedIn(email, '/fr/pupitre/emplois');
  });
  afterAll(() => browsing.close());

  it('publishes a listing in both languages, and finds it on the site', async () => {
    await page.getByRole('link', { name: 'Nouvelle offre' }).click();
    await write('Français', 'Accordeuse de pianos', 'Accorder 40 pianos par mois.');
    await write('Anglais', 'Piano tuner', 'Tune 40 pianos a month.');
    await page.getByLabel('Nom de l’employeur').fill('theatre du faubourg');
    await page.getByLabel('Métier').selectOption('Culture et communications');
    await page.getByRole('radio', { name: 'Indiqué ci-dessous' }).check();
    await page.getByLabel('Salaire, ou le bas').fill('31,50');
    await page.getByRole('checkbox', { name: 'Ville-Marie' }).check();
    await page.getByLabel('Dernier jour').fill('2026-12-20');
    await page.getByRole('button', { name: 'Publier' }).click();

    // A mistake keeps all that was typed.
    await page.getByRole('link', { name: /Donnez une façon de postuler/ }).click();
    await page.getByLabel('Courriel pour postuler').fill('pianos@faubourg.example');
    await page.getByRole('button', { name: 'Publier' }).click();
    expect(await page.locator('.notice[role=status]').innerText()).toBe('C’est en ligne.');

    await page.getByRole('link', { name: 'Voir sur le site' }).click();
    expect(await page.locator('h1').innerText()).toBe('Accordeuse de pianos');
    expect(await page.locator('.facts').innerText()).toContain('31,50');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('h1').innerText()).toBe('Piano tuner');
    await page.goto('/en/jobs');
    expect(await page.getByRole('link', { name: 'Piano tuner' }).count()).toBe(1);
  });

  it('closes all the listings of a page at once, by keyboard, and opens them again', async () => {
    await page.goto('/fr/pupitre/emplois?state=published&page=2');
    const boxes = page.getByRole('checkbox', { name: /^Cocher / });
    const shown = await boxes.count();
    const all = page.getByRole('checkbox', { name: 'Tout cocher' });
    await all.focus();
    await page.keyboard.press('Space');
    for (const box of await boxes.all()) expect(await box.isChecked()).toBe(true);
    await boxes.first().uncheck();
    expect(await page.locator('input:indeterminate').count()).toBe(1);
    await boxes.first().check();
    await page.getByRole('button', { name: 'Fermer (pourvu)' }).press('Enter');
    const said = page.locator('main [role=status] .notice').first();
    expect(await said.innerText()).toContain(`${shown} offres fermées.`);
    expect(await excessWidth(page, '100%')).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Annuler' }).press('Enter');
    expect(await said.innerText()).toContain(`Annulé pour ${shown} offres.`);
  });

  async function write(language: string, title: string, body: string): Promise<void> {
    const text = page.getByRole('group', { name: language, exact: true });
    await text.getByLabel('Titre').fill(title);
    await text.getByLabel('Résumé').fill(body);
    await text.getByLabel('Texte', { exact: true }).fill(body);
    await text.getByRole('checkbox').check();
  }
});

import type { Page } from 'playwright-core';
import { DESK, openBrowsing, PHONE, type Browsing } from '../support/browsing';
import { aUser } from '../support/factories';
import { htmlMistakes } from '../support/html';
import { excessWidth, violations } from '../support/inspection';

const EDITOR = { email: 'redaction@exemple.example', role: 'editor' } as const;

describe('an editor who shows a draft before it is public', () => {
  let browsing: Browsing;
  let page: Page;

  beforeAll(async () => {
    browsing = await openBrowsing();
    const { database } = browsing.site;
    await aUser(database, EDITOR);
    const draft = { state: 'draft', published_at: null };
    await database.knex('articles').where({ id: 2 }).update(draft);
    page = await browsing.signedIn(EDITOR.email, '/fr/pupitre/articles/2');
  });
  afterAll(() => browsing.close());

  const follow = (name: string) => page.getByRole('link', { name, exact: true }).press('Enter');
  const band = (where: Page) => where.locator('.preview-bar');

  it('goes from its form through its forms by keyboard, and back', async () => {
    const title = await page.locator('h1').innerText();
    await follow('Lien privé');
    await follow('Page');
    expect(await band(page).innerText()).toContain('Aperçu\u00a0: rien de ceci n’est public.');
    expect(await page.locator('h1').innerText()).toBe(title);
    await follow('Carte');
    expect(await page.locator('.story h3').innerText()).toBe(title);
    await follow('Extrait');
    expect(await page.locator('.snippet-title').innerText()).toContain(title.slice(0, 20));
    await follow('Anglais');
    expect(new URL(page.url()).pathname).toBe('/en/desk/articles/2/preview');
    await page.goBack();
    await follow('Retour au formulaire');
    expect(await page.locator('h1').innerText()).toBe(title);
  });

  it('sees what is typed in a tab of its own, by keyboard, and types on', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const typing = await browsing.visitor({
        javaScriptEnabled,
        storageState: await page.context().storageState(),
      });
      await typing.goto('/fr/pupitre/articles/2');
      const title = typing.getByRole('group', { name: 'Français' }).getByLabel('Titre');
      await title.fill('Le pain de demain');
      const opened = typing.context().waitForEvent('page');
      await typing.getByRole('button', { name: 'Aperçu (nouvel onglet)' }).press('Enter');
      const look = await opened;
      const press = (name: string) =>
        look.getByRole('button', { name, exact: true }).press('Enter');
      expect(await look.locator('h1').innerText()).toBe('Le pain de demain');
      await press('Carte');
      expect(await look.locator('.story h3').innerText()).toBe('Le pain de demain');
      await press('Extrait');
      expect(await look.locator('.snippet-title').innerText()).toContain('Le pain de demain');
      await press('Anglais');
      await look.getByText('Preview of what you are writing').waitFor();
      await press('French');
      await press('Page');
      expect(await look.locator('h1').innerText()).toBe('Le pain de demain');
      if (javaScriptEnabled) await faultless(look);

      expect(await title.inputValue()).toBe('Le pain de demain');
      expect(new URL(typing.url()).pathname).toBe('/fr/pupitre/articles/2');
      if (!javaScriptEnabled) continue;
      // What is typed after the look is kept as before it.
      await title.fill('Le pain d’après-demain');
      const kept = () => browsing.site.database.knex('kept_forms').pluck<string[]>('fields');
      while (!(await kept()).join().includes('après-demain')) await typing.evaluate('0');
    }
  });

  it('makes a link, copies it, and ends it, by keyboard', async () => {
    await page.goto('/fr/pupitre/articles/2/apercu?form=link');
    await page.getByRole('button', { name: 'Créer un lien' }).press('Enter');
    const field = page.getByLabel('Lien privé', { exact: true });
    const link = new URL(await field.inputValue()).pathname;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copier' }).press('Enter');
    await page.getByText('C’est copié.').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain(link);
    await faultless(page);

    const guest = await browsing.visitor();
    const seen = await guest.goto(link);
    expect(seen?.status()).toBe(200);
    expect(await htmlMistakes((await seen?.text()) ?? '')).toEqual([]);
    expect(await band(guest).innerText()).toContain('Aperçu privé, jusqu’au');
    await faultless(guest);
    await guest.locator('.switch').press('Enter');
    await guest.getByText('Private preview').waitFor();
    const cookies = await guest.context().cookies();
    expect(cookies.map(({ name, value }) => [name, value])).toEqual([['lang', 'en']]);

    await page.getByRole('button', { name: /^Mettre fin/ }).press('Enter');
    await page.getByText('C’est fait : ce lien n’ouvre plus rien.').waitFor();
    expect((await guest.goto(link))?.status()).toBe(404);
    await faultless(guest);
  });

  it('has the link to copy by hand without a script', async () => {
    const bare = await browsing.visitor({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    await bare.goto('/en/desk/articles/2/preview?form=link');
    await bare.getByRole('button', { name: 'Create a link' }).press('Enter');
    const field = bare.getByLabel('Private link', { exact: true });
    expect(await field.inputValue()).toContain('/en/preview/');
    expect(await field.getAttribute('readonly')).toBe('');
    expect(await bare.getByRole('button', { name: 'Copy' }).count()).toBe(0);
  });
});

/** Nothing that axe finds, and no wider than a telephone. */
async function faultless(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await excessWidth(page, '100%')).toBe(0);
  await page.setViewportSize(DESK);
}

import type { Page } from 'playwright-core';
import { openBrowsing, PHONE, type Browsing } from '../support/browsing';
import { aUser } from '../support/factories';
import { excessWidth, violations } from '../support/inspection';

const EMAIL = 'redaction@exemple.example';
const ARTICLE = '/fr/pupitre/articles/1';
const LISTING = '/fr/pupitre/emplois/1';

describe('an editor who writes Markdown, in a browser', () => {
  let browsing: Browsing;
  let page: Page;

  beforeAll(async () => {
    browsing = await openBrowsing();
    await aUser(browsing.site.database, { email: EMAIL, role: 'editor' });
    page = await browsing.signedIn(EMAIL, '/fr/pupitre');
  });
  afterAll(() => browsing.close());

  beforeEach(async () => {
    await browsing.site.database.knex('kept_forms').delete();
    await page.goto(ARTICLE);
    await body().fill('');
  });

  const french = () => page.getByRole('group', { name: 'Français' });
  const body = () => french().getByLabel('Texte', { exact: true });
  const fieldOfBody = () => page.locator('.field', { has: page.locator('[id="fr.body"]') });
  const written = () => body().inputValue();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');

  it('reaches the toolbar in one stop, goes along it with arrows, and leaves the text by Tab', async () => {
    await body().pressSequentially('Un mot');
    await press('ArrowLeft', 'Shift+Tab');
    expect(await focused()).toBe('Intertitre');
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toBe('Gras');
    await press('Enter');
    expect(await written()).toBe('Un **mot**');
    await page.keyboard.insertText('i');
    expect(await written()).toBe('Un **moit**');
    await press('Shift+Tab');
    expect(await focused()).toBe('Gras');
    await press('Shift+Tab', 'Tab', 'Tab', 'Tab');
    expect(await focused()).toBe('Insérer une image');
    await press('Tab');
    expect(await focused()).toBe('Aperçu');
  });

  it.each([
    ['Control+b', '**mot**'],
    ['Control+i', '_mot_'],
    ['Control+k', '[mot](url)'],
    ['Control+Shift+Digit8', '- mot'],
    ['Control+Shift+Digit7', '1. mot'],
  ])('has keys for what it does, and takes it back: %s', async (keys, marked) => {
    await body().pressSequentially('mot');
    await press('Shift+Home', keys);
    expect(await written()).toBe(marked);
    await press('Control+z');
    expect(await written()).toBe('mot');
  });

  it('leaves the keys that write a sign alone', async () => {
    await body().pressSequentially('mot');
    await press('Control+Alt+b');
    expect(await written()).toBe('mot');
  });

  it.each([
    ['Intertitre', '## Le matin'],
    ['Sous-intertitre', '### Le matin'],
    ['Citation', '> Le matin'],
  ])('makes the whole line that, and goes on where they wrote: %s', async (name, line) => {
    await body().fill('Avant\n\nLe matin\n\nAprès');
    await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight');
    const button = french().getByRole('toolbar').nth(0).getByRole('button', { name, exact: true });
    await button.click();
    expect(await written()).toBe(`Avant\n\n${line}\n\nAprès`);
    await page.keyboard.insertText('s');
    expect(await written()).toContain('Les matin');
    await button.click();
    expect(await written()).toBe('Avant\n\nLes matin\n\nAprès');
  });

  it('has a list go on, with its numbers, and end at an empty item', async () => {
    await body().pressSequentially('- un');
    await press('Enter');
    await body().pressSequentially('deux');
    await press('Enter', 'Enter');
    await body().pressSequentially('Puis');
    expect(await written()).toBe('- un\n- deux\n\nPuis');
    await body().fill('');
    await body().pressSequentially('  9) neuf');
    await press('Enter');
    await body().pressSequentially('dix');
    expect(await written()).toBe('  9) neuf\n  10) dix');
    await press('Home', 'Enter');
    expect(await written()).toBe('  9) neuf\n\n  10) dix');
  });

  it('sees what readers will see follow, and how long it is, in the text’s own language', async () => {
    const field = fieldOfBody();
    const shown = field.locator('.live .prose');
    await field.getByText(/^0\sword|^0\smot$/).waitFor();
    expect(await shown.isVisible()).toBe(false);
    await field.getByText('Aperçu').click();
    await body().pressSequentially('Une *aube* <b>');
    await shown.getByText('aube', { exact: true }).waitFor();
    expect(await shown.innerHTML()).toBe('<p>Une <em>aube</em> &lt;b&gt;</p>\n');
    expect(await shown.getAttribute('lang')).toBe('fr-CA');
    await field.getByText(/^3\smots · 1\sminute de lecture$/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is told when the preview does not follow, and it follows again', async () => {
    const field = fieldOfBody();
    await field.getByText('Aperçu').click();
    await page.context().setOffline(true);
    await body().pressSequentially('Dans le tunnel');
    await field.getByText('L’aperçu ne suit plus pour l’instant.').waitFor();
    await page.context().setOffline(false);
    await body().pressSequentially('.');
    await field.locator('.live').getByText('Dans le tunnel.').waitFor();
  });

  it('has what the toolbar did kept like what is typed', async () => {
    await body().pressSequentially('mot');
    await page.locator('.keeping', { hasText: /^Texte gardé/ }).waitFor();
    await browsing.site.database.knex('kept_forms').delete();
    await press('ArrowLeft', 'Control+b');
    const kept = () => browsing.site.database.knex('kept_forms').count({ count: '*' }).first();
    while (Number((await kept())?.count) === 0) await page.evaluate('0');
    await page.goto(ARTICLE);
    await page.getByRole('link', { name: 'Le reprendre' }).click();
    expect(await written()).toBe('**mot**');
  });

  it('has the same help with each text of a listing, on a telephone too', async () => {
    await page.setViewportSize(PHONE);
    await page.goto(LISTING);
    const languages = page.getByRole('group', { name: /^(?:Français|Anglais)$/ });
    expect(await languages.getByRole('toolbar', { name: 'Mise en forme' }).count()).toBe(6);
    const instructions = french().getByLabel('Comment postuler');
    await instructions.fill('écrire');
    await instructions.press('Home');
    await instructions.press('Control+b');
    expect(await instructions.inputValue()).toBe('**écrire**');
    expect(await excessWidth(page, '100%')).toBe(0);
    const sizes = await page.evaluate<number[]>(
      `[...document.querySelectorAll('markdown-toolbar button')].flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        return [width, height];
      })`,
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(32);
  });

  it('has a plain field without JavaScript, and the length of the text as it was saved', async () => {
    const plain = await page
      .context()
      .browser()
      ?.newContext({
        ...{ baseURL: browsing.origin, javaScriptEnabled: false },
        storageState: await page.context().storageState(),
      });
    const still = (await plain?.newPage()) as Page;
    await still.goto(ARTICLE);
    expect(await still.locator('markdown-toolbar, .live').filter({ visible: true }).count()).toBe(
      0,
    );
    const length = still.locator('.length', { hasText: ' · ' }).first();
    expect(await length.innerText()).toMatch(/^\d+\smots · \d+\sminutes? de lecture$/);
    await plain?.close();
  });
});

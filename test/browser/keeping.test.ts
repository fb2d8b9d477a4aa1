import type { Page } from 'playwright-core';
import { asideIn, openBrowsing, type Browsing } from '../support/browsing';
import { aUser } from '../support/factories';
import { violations } from '../support/inspection';

const ARTICLE = '/fr/pupitre/articles/1';

describe('what an editor types, in a browser', () => {
  let browsing: Browsing;
  let page: Page;

  beforeAll(async () => {
    browsing = await openBrowsing();
    await aUser(browsing.site.database, { email: 'redaction@exemple.example', role: 'editor' });
    page = await browsing.signedIn('redaction@exemple.example', '/fr/pupitre');
  });
  afterAll(() => browsing.close());

  beforeEach(async () => {
    await browsing.site.database.knex('kept_forms').delete();
    await page.goto(ARTICLE);
  });

  const body = () =>
    page.getByRole('group', { name: 'Français' }).getByLabel('Texte', { exact: true });
  const said = (words: RegExp) => page.locator('.keeping', { hasText: words }).waitFor();
  const kept = () => browsing.site.database.knex('kept_forms').pluck('id');

  it('is there again after the browser was killed in mid-sentence', async () => {
    await body().pressSequentially('Une phrase qui s’arr');
    await said(/^Texte gardé à .*, pas encore enregistré\.$/);
    expect(await violations(page)).toEqual([]);
    const next = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    page = next;
    await page.goto(ARTICLE);
    expect(await body().inputValue()).not.toContain('Une phrase qui s’arr');
    await page.getByRole('link', { name: 'Le reprendre' }).click();
    expect(await body().inputValue()).toContain('Une phrase qui s’arr');
  });

  it('is kept when the page is left before the seconds are over', async () => {
    await body().fill('Une phrase de plus.');
    await page.goto('/fr/pupitre');
    // It comes beside the next page, not before it.
    while ((await kept()).length === 0) await page.reload();
    await page.goto(ARTICLE);
    await page.getByRole('link', { name: 'Le reprendre' }).click();
    expect(await body().inputValue()).toBe('Une phrase de plus.');
  });

  it('waits in the browser without a connection, and is offered with the next one', async () => {
    await page.context().setOffline(true);
    await body().fill('Une phrase dans le métro.');
    await said(/^Le site ne répond pas/);
    const next = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    page = next;
    await page.context().setOffline(false);
    await page.goto(ARTICLE);
    await said(/^Un texte que vous avez écrit ici et que le site/);
    await page.getByRole('link', { name: 'Le reprendre' }).first().click();
    await page.waitForURL(/\?kept=/);
    expect(await body().inputValue()).toBe('Une phrase dans le métro.');
  });

  it('waits in the browser when the page is closed without a connection, at once', async () => {
    await page.context().setOffline(true);
    await body().fill('Une phrase au bord du quai.');
    const next = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    page = next;
    await page.context().setOffline(false);
    await page.goto(ARTICLE);
    await said(/^Un texte que vous avez écrit ici et que le site/);
    await page.getByRole('link', { name: 'Le reprendre' }).first().click();
    await page.waitForURL(/\?kept=/);
    expect(await body().inputValue()).toBe('Une phrase au bord du quai.');
  });

  it('is sent when the connection comes back', async () => {
    await page.context().setOffline(true);
    await body().fill('Une phrase dans le tunnel.');
    await said(/^Le site ne répond pas/);
    await page.context().setOffline(false);
    await said(/^Texte gardé/);
    expect(await asideIn(page)).toEqual([]);
  });

  it('leaves nothing to take up once a button has saved it, however fast it was pressed', async () => {
    await body().fill('Une phrase qui est enregistrée.');
    await said(/^Texte gardé/);
    await body().fill('Une phrase qui est enregistrée tout de suite.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('.notice[role=status]').waitFor();
    expect(await kept()).toEqual([]);
    expect(await page.getByRole('link', { name: 'Le reprendre' }).count()).toBe(0);
  });
});

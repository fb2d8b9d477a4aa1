import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowsing, type Browsing } from '../support/browsing';
import { aUser } from '../support/factories';
import { violations } from '../support/inspection';
import { aPhoto } from '../support/pictures';

describe('pictures, in a browser', () => {
  let browsing: Browsing;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    browsing = await openBrowsing();
    await aUser(browsing.site.database, { email: 'redaction@exemple.example', role: 'editor' });
    page = await browsing.signedIn('redaction@exemple.example', '/fr/pupitre');
    folder = await mkdtemp(join(tmpdir(), 'escalier-photos-'));
  });
  afterAll(async () => {
    await browsing.close();
    await rm(folder, { recursive: true });
  });

  const newest = async () => {
    const ids = await browsing.site.database.knex('media').orderBy('id').pluck<number[]>('id');
    return ids.at(-1) ?? 0;
  };
  const body = () =>
    page.getByRole('group', { name: 'Français' }).getByLabel('Texte', { exact: true });
  const said = (words: RegExp) =>
    page.locator('[data-pictures] [role=status]', { hasText: words }).waitFor();

  /** What a clipboard or a mouse brings: files cannot be put on the real ones from here. */
  async function bring(kind: 'paste' | 'drop', bytes: Buffer, name: string): Promise<void> {
    const made =
      kind === 'paste'
        ? `new ClipboardEvent('paste', { ...more, clipboardData: data })`
        : `new DragEvent('drop', { ...more, dataTransfer: data })`;
    await page.evaluate(`{
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (one) => one.charCodeAt(0));
      data.items.add(new File([bytes], '${name}', { type: 'image/jpeg' }));
      const more = { bubbles: true, cancelable: true };
      document.getElementById('fr.body').dispatchEvent(${made});
    }`);
  }

  it('are sent and described with the keyboard alone', async () => {
    const { bytes } = await aPhoto('escalier.jpg', 900, 600);
    await writeFile(join(folder, 'escalier.jpg'), bytes);
    await page.goto('/fr/pupitre/images');
    const chosen = page.waitForEvent('filechooser');
    await page.getByLabel('Ajouter des images').press('Enter');
    await (await chosen).setFiles(join(folder, 'escalier.jpg'));
    await page.getByRole('button', { name: 'Envoyer' }).press('Enter');
    await page.waitForURL(/images\/\d+\?done=create/);
    expect(await violations(page)).toEqual([]);
    for (const [language, words] of [
      ['Français', 'Un escalier'],
      ['Anglais', 'A stair'],
    ] as const) {
      const group = page.getByRole('group', { name: language });
      await group.getByLabel('Texte de remplacement').pressSequentially(words);
    }
    await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    await page.waitForURL(/done=save/);
    await page.goto('/fr/pupitre/images?q=escal');
    expect(await page.locator('.pictures a').innerText()).toBe('Un escalier');
  });

  it('are pasted into a text, and nothing jumps on the article’s page', async () => {
    await page.goto('/fr/pupitre/articles/3');
    await body().fill('Avant.');
    await bring('paste', (await aPhoto('collee.jpg', 1000, 700)).bytes, 'collee.jpg');
    await said(/L’image est dans le texte/);
    const id = await newest();
    expect(await body().inputValue()).toBe(`Avant.\n\n![](media:${id})\n\n`);
    expect(await violations(page)).toEqual([]);
    await browsing.site.database.knex('media').where({ id }).update({ decorative: true });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('.notice[role=status]').waitFor();

    const reader = await browsing.visitor();
    await reader.addInitScript(`
      window.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    `);
    // The pictures wait until all else stands where it stays: fonts move lines too.
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await reader.route('**/media/**', async (route) => {
      await released;
      await route.continue();
    });
    await reader.goto('/fr/articles/3', { waitUntil: 'domcontentloaded' });
    await reader.locator('.prose figure img').scrollIntoViewIfNeeded();
    await reader.evaluate('document.fonts.ready');
    const height = 'document.documentElement.scrollHeight';
    const before = await reader.evaluate(`window.shifts = 0, ${height}`);
    release();
    await reader.evaluate('document.querySelector(".prose figure img").decode()');
    expect(await reader.evaluate('document.querySelector(".prose figure img").currentSrc')).toMatch(
      /\.avif$/,
    );
    expect(await reader.evaluate(`[window.shifts, ${height}]`)).toEqual([0, before]);
    expect(await violations(reader)).toEqual([]);
  });

  it('that cannot be taken are refused in words, and the text stays as it was', async () => {
    await page.goto('/fr/pupitre/articles/3');
    await body().fill('Avant.');
    await bring('drop', Buffer.from('GIF89a, ou presque'), 'anime.gif');
    await said(/anime\.gif\s: les GIF ne sont pas pris/);
    expect(await body().inputValue()).toBe('Avant.');
  });
});

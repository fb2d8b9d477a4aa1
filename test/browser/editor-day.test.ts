import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowsing, type Browsing } from '../support/browsing';
import { clipboardOf, copy } from '../support/clipboard';
import { aJob, anEmployer, aUser } from '../support/factories';
import { press, tabTo, tick, type } from '../support/keyboard';
import { aPhoto } from '../support/pictures';

const EDITORS = ['odalie@exemple.example', 'ulysse@exemple.example'] as const;
const LISTINGS = '/fr/pupitre/emplois';
const RENEWED = 10;

let browsing: Browsing;
let page: Page;
let other: Page;
let folder: string;

beforeAll(async () => {
  browsing = await openBrowsing();
  for (const email of EDITORS) await aUser(browsing.site.database, { email, role: 'editor' });
  [page, other] = await Promise.all([
    browsing.signedIn(EDITORS[0], '/fr/pupitre'),
    browsing.signedIn(EDITORS[1], '/fr/pupitre'),
  ]);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  folder = await mkdtemp(join(tmpdir(), 'escalier-photos-'));
});
afterAll(async () => {
  await browsing.close();
  await rm(folder, { recursive: true });
});

describe('an editor with a keyboard and no mouse', () => {
  it('illustrates an article pasted from Word and Google Docs, looks at it, and has it appear', async () => {
    await page.goto('/fr/pupitre');
    const picture = await sendPicture();

    await press(page, 'nav a[href="/fr/pupitre/articles"]');
    await press(page, 'main a[href="/fr/pupitre/articles/nouveau"]');
    await type(page, '[id="fr.title"]', 'Monter, descendre');
    await type(page, '[id="fr.summary"]', 'Un métier, marche par marche.');
    await paste('[id="fr.body"]', 'word');
    await tick(page, '[id="fr.ready"]');
    await type(page, '[id="en.title"]', 'Up and down');
    await type(page, '[id="en.summary"]', 'A trade, step by step.');
    await paste('[id="en.body"]', 'google-docs');
    await tick(page, '[id="en.ready"]');
    await type(page, '#author', 'Idir');
    await type(page, '#category', 'Parcours');
    await tabTo(page, '#cover');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(`[name="cover"][value="${picture}"]`).isChecked()).toBe(true);
    const opened = page.context().waitForEvent('page');
    await press(page, 'button[value="preview"]');
    const preview = await opened;
    await preview.locator('.prose table').waitFor();
    await preview.close();
    await page.bringToFront();

    // In which order a day is typed depends on the system’s language.
    await page.locator('#publish_day').fill('2026-12-04');
    await page.locator('#publish_time').fill('07:30');
    await press(page, 'button[value="schedule"]');
    await said(page, /^C’est programmé/);
    await press(page, 'button[value="publish"]');
    await said(page, 'C’est en ligne.');
    await press(page, 'main a[href^="/fr/articles/"]');
    await page.waitForURL('**/fr/articles/*monter-descendre');
    expect(await page.locator('.prose td').first().innerText()).toBe('Nuit (22\u00a0h | 6\u00a0h)');
    expect(await page.locator('article img[alt="Un escalier"]').count()).toBe(1);
    await press(page, '.switch');
    await page.waitForURL('**/en/articles/*up-and-down');
    expect(await page.locator('.prose h2').first().innerText()).toBe('Une journée au moulin');
  });

  it('keeps both texts where someone else has saved meanwhile, and settles it', async () => {
    await page.goto('/fr/pupitre/articles/2');
    await other.goto('/fr/pupitre/articles/2');
    await type(other, '[id="fr.title"]', 'Le titre d’Ulysse');
    await press(other, 'button[value="save"]');
    await said(other, 'C’est enregistré.');
    await type(page, '[id="fr.title"]', 'Le titre d’Odalie');
    await press(page, 'button[value="save"]');
    await press(page, '[role=alert] a[href="#fr.title"]');
    expect(await page.evaluate('document.activeElement.value')).toBe('Le titre d’Odalie');
    expect(await page.locator('.theirs').first().innerText()).toContain('Le titre d’Ulysse');
    const mine = await page.locator('[id="fr.title"]').inputValue();
    await press(page, '.theirs [data-take]');
    expect(await page.locator('[id="fr.title"]').inputValue()).toBe('Le titre d’Ulysse');
    await page.keyboard.press('Control+z');
    expect(await page.locator('[id="fr.title"]').inputValue()).toBe(mine);
    await press(page, 'button[value="save"]');
    await said(page, 'C’est enregistré.');
    expect(await page.locator('h1').innerText()).toBe('Le titre d’Odalie');
  });

  it('brings back what an article was before it was saved', async () => {
    await page.goto('/fr/pupitre/articles/3');
    const title = await page.locator('h1').innerText();
    await type(page, '[id="fr.title"]', 'Un titre à regretter');
    await press(page, 'button[value="save"]');
    await said(page, 'C’est enregistré.');
    await press(page, 'main a[href="/fr/pupitre/articles/3/versions"]');
    await press(page, 'main li.job:last-child a');
    await page.locator('del', { hasText: 'Un titre à regretter' }).waitFor();
    await press(page, 'main form button');
    await page.waitForURL('**/articles/3?done=*');
    expect(await page.locator('h1').innerText()).toBe(title);
  });

  it('duplicates a listing from the list', async () => {
    await page.goto(LISTINGS);
    const title = await page.locator('.tickable a').first().innerText();
    await tick(page, '.tickable input');
    await press(page, 'button[value="duplicate"]');
    await page.getByText('1 offre dupliquée\u00a0: la copie est un brouillon.').waitFor();
    await page.goto(`${LISTINGS}?state=draft`);
    expect(await page.locator('.tickable a').first().innerText()).toBe(`Copie de ${title}`);
  });

  it('renews ten listings at once', async () => {
    const { database } = browsing.site;
    const employerId = await anEmployer(database);
    const ids: number[] = [];
    const closed = { employerId, state: 'closed', closedAt: browsing.site.clock.now() } as const;
    while (ids.length < RENEWED) ids.push(await aJob(database, closed));
    await page.goto(`${LISTINGS}?state=closed`);
    const boxes = await page.locator('.tickable input').all();
    expect(boxes).toHaveLength(RENEWED);
    for (const box of boxes)
      await tick(page, `[value="${String(await box.getAttribute('value'))}"]`);
    await press(page, 'button[value="renew"]');
    await page.getByText('10 offres renouvelées').waitFor();
    expect(
      await database.knex('jobs').where({ state: 'published' }).whereIn('id', ids),
    ).toHaveLength(RENEWED);
  });

  it('merges two employers, and their listings are of one', async () => {
    const { knex } = browsing.site.database;
    const [from, into] = await knex('employers').orderBy('id').limit(2).pluck<number[]>('id');
    const both = [from, into] as number[];
    const all = (await knex('jobs').whereIn('employer_id', both).pluck('id')).length;
    await page.goto('/fr/pupitre');
    await press(page, 'nav a[href="/fr/pupitre/employeurs"]');
    await press(page, `main li.job a[href="/fr/pupitre/employeurs/${String(from)}"]`);
    await press(page, 'main a[href$="/fusionner"]');
    await press(page, `main a[href$="?into=${String(into)}"]`);
    await press(page, 'button[value="merge"]');
    await page.waitForURL(/done=merge/);
    expect(
      await knex('jobs')
        .where({ employer_id: Number(into) })
        .pluck('id'),
    ).toHaveLength(all);
    expect(await knex('employers').where({ id: Number(from) })).toEqual([]);
  });
});

/** Sends a picture to the library and describes it; returns its number. */
async function sendPicture(): Promise<string> {
  const file = join(folder, 'escalier.jpg');
  await writeFile(file, (await aPhoto('escalier.jpg', 900, 600)).bytes);
  await press(page, 'nav a[href="/fr/pupitre/images"]');
  const chosen = page.waitForEvent('filechooser');
  await press(page, '#pictures');
  await (await chosen).setFiles(file);
  await press(page, 'form[enctype] button');
  await page.waitForURL(/images\/\d+\?done=create/);
  await type(page, '[id="fr.alt"]', 'Un escalier');
  await type(page, '[id="en.alt"]', 'A stair');
  await press(page, 'button[value="save"]');
  await page.waitForURL(/done=save/);
  return /\d+/.exec(page.url().split('/').at(-1) ?? '')?.[0] ?? '';
}

/** Goes to a field, and pastes what a program has put on the clipboard. */
async function paste(selector: string, program: string): Promise<void> {
  await tabTo(page, selector);
  await copy(page, clipboardOf(program));
  await page.keyboard.press('Control+v');
}

async function said(where: Page, words: string | RegExp): Promise<void> {
  await where.locator('.notice[role=status]', { hasText: words }).waitFor();
}

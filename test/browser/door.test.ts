import type { Page } from 'playwright-core';
import { openBrowsing, type Browsing } from '../support/browsing';
import { linkIn } from '../support/door';
import { aUser } from '../support/factories';

const EDITOR = { email: 'redaction@exemple.example', role: 'editor' } as const;
/** More stops than any page has. */
const ENOUGH = 300;

let browsing: Browsing;
let employer: Page;
let editor: Page;

beforeAll(async () => {
  browsing = await openBrowsing();
  await aUser(browsing.site.database, EDITOR);
  employer = await browsing.visitor({ reducedMotion: 'reduce' });
  editor = await browsing.signedIn(EDITOR.email);
});
afterAll(() => browsing.close());

it('an employer with a keyboard alone submits a listing, and follows it to the site', async () => {
  await employer.goto('/fr/');
  await press(employer, '.foot a[href="/fr/proposer-une-offre"]');
  await employer.waitForURL('**/proposer-une-offre');
  await type(employer, '[id="fr.title"]', 'Souffleuse de verre');
  await type(employer, '[id="fr.summary"]', 'Souffler le verre.');
  await type(employer, '[id="fr.body"]', 'Souffler du verre toute la journée.');
  await type(employer, '[id="employer.name"]', 'Verrerie du Canal');
  await tabTo(employer, '#category');
  await employer.keyboard.press('ArrowDown');
  await tabTo(employer, '#pay');
  await employer.keyboard.press('ArrowDown');
  await tabTo(employer, '[name="place"][value="lachine"]');
  await employer.keyboard.press('Space');
  await type(employer, '#apply_email', 'emploi@canal.example');
  // In which order a day is typed depends on the system’s language.
  await employer.locator('#last_day').fill('2026-12-20');
  await type(employer, '#email', 'patron@canal.example');
  await press(employer, 'button[value="send"]');
  await employer.waitForURL('**/proposer-une-offre?done=new');

  await employer.goto(await linkIn(browsing.site));
  await press(employer, 'button[value="confirm"]');
  await employer.getByText('La rédaction a maintenant votre offre.').waitFor();

  await editor.goto('/fr/pupitre');
  await press(editor, 'main a[href="/fr/pupitre/offres-proposees"]');
  await press(editor, 'main li.job a');
  await press(editor, 'main a.button');
  await editor.waitForURL('**/offre');
  await press(editor, 'button[value="publish"]');
  await editor.waitForURL('**?done=publish');

  await employer.reload();
  await press(employer, 'main a[href^="/fr/emplois/"]');
  await employer.waitForURL('**/fr/emplois/*souffleuse-de-verre');
  expect(await employer.locator('h1').textContent()).toContain('Souffleuse de verre');
});

async function type(page: Page, selector: string, words: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.type(words);
}

async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

/** Goes from key to key until the keyboard stands on an element. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let stop = 0; stop < ENOUGH; stop += 1) {
    await page.keyboard.press('Tab');
    const isHere = `document.activeElement === document.querySelector(${JSON.stringify(selector)})`;
    if (await page.evaluate<boolean>(isHere)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

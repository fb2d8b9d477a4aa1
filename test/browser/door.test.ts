import type { Page } from 'playwright-core';
import { openBrowsing, type Browsing } from '../support/browsing';
import { linkIn } from '../support/door';
import { aUser } from '../support/factories';
import { press, tabTo, tick, type } from '../support/keyboard';

const EDITOR = { email: 'redaction@exemple.example', role: 'editor' } as const;

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
  await tick(employer, '[name="place"][value="lachine"]');
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

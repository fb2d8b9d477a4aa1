import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openOwnBrowser } from '../support/browser';
import { asideIn, openBrowsing, type Browsing } from '../support/browsing';
import { environment } from '../support/environment';
import { aUser, PASSWORD } from '../support/factories';
import { randomly, type Random } from '../support/random';

const EMAIL = 'redaction@exemple.example';
const FORMS = ['/fr/pupitre/articles/nouveau', '/fr/pupitre/emplois/nouvelle'];
const BODY = '[id="fr.body"]';
const SENTENCE =
  'Elle monte, marche après marche, et compte ce qui reste à gravir avant le matin. ';
/** Five from the first key to the keeping, and the way to the site on a busy machine. */
const MOST_SECONDS_LOST = 8;

/** What was typed until the browser was killed. */
interface Typed {
  readonly text: string;
  /** How many seconds before the kill each of its letters came. */
  readonly ages: readonly number[];
  /** What was said to be kept by then. */
  readonly kept: string;
}

describe('the browser that is killed in mid-sentence', () => {
  let browsing: Browsing;
  let folder: string;

  beforeAll(async () => {
    browsing = await openBrowsing();
    await aUser(browsing.site.database, { email: EMAIL, role: 'editor' });
  });
  afterAll(() => browsing.close());

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'escalier-browser-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const kills = Array.from({ length: environment.browserKills }, (_, kill) => kill);

  it.each(kills.flatMap((kill) => [[kill, 'with'] as const, [kill, 'without'] as const]))(
    'has lost a few seconds, and nothing that was said to be kept: kill %i, %s a connection',
    async (kill, connection) => {
      await browsing.site.database.knex('kept_forms').delete();
      const form = FORMS[kill % FORMS.length] ?? '';
      const typed = await typeUntilKilled(form, randomly(kill + 1), connection === 'without');
      const found = await takeUp(form);
      expect(typed.text.startsWith(found)).toBe(true);
      expect(found.startsWith(typed.kept)).toBe(true);
      expect(typed.ages[found.length] ?? 0).toBeLessThan(MOST_SECONDS_LOST);
    },
  );

  async function typeUntilKilled(form: string, random: Random, offline: boolean): Promise<Typed> {
    const { page, kill } = await openOwnBrowser(folder, browsing.origin);
    await open(page, form);
    let answered = '';
    page.on('response', (answer) => {
      if (answer.ok()) answered = keptBy(answer.request().postData()) ?? answered;
    });
    await page.context().setOffline(offline);
    await page.focus(BODY);
    const times: number[] = [];
    for (const key of SENTENCE.repeat(2).slice(0, 20 + random.below(110))) {
      await page.keyboard.type(key);
      times.push(performance.now());
      // Some people think at a comma.
      await after(key === ',' && random.chance(0.3) ? 2500 : 50 + random.below(100));
    }
    const text = await page.locator(BODY).inputValue();
    const kept = offline ? (keptBy((await asideIn(page))[0]?.words) ?? '') : answered;
    await kill();
    const end = performance.now();
    return { text, kept, ages: times.map((time) => (end - time) / 1000) };
  }

  /** What is offered of it to whoever comes back. */
  async function takeUp(form: string): Promise<string> {
    const { page, kill } = await openOwnBrowser(folder, browsing.origin);
    try {
      await open(page, form);
      await page.waitForLoadState('networkidle');
      const offered = page.getByRole('link', { name: 'Le reprendre' });
      if ((await offered.count()) === 0) return '';
      await offered.press('Enter');
      await page.waitForURL(/\?kept=/);
      return await page.locator(BODY).inputValue();
    } finally {
      await kill();
    }
  }

  /** Opens a page of the desk, and signs in where that is asked. */
  async function open(page: Page, path: string): Promise<void> {
    await page.goto(path);
    if (!page.url().includes('/connexion')) return;
    await page.getByLabel('Courriel').fill(EMAIL);
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL(`**${path}`);
  }
});

/** The text in a form that was sent to be kept; undefined of anything else. */
function keptBy(sent: string | null | undefined): string | undefined {
  const fields = new URLSearchParams(sent ?? '');
  return fields.get('do') === 'keep' ? String(fields.get('fr.body')) : undefined;
}

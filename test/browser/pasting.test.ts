import type { Page } from 'playwright-core';
import { openBrowsing, type Browsing } from '../support/browsing';
import { clipboardOf, copy } from '../support/clipboard';
import { aUser } from '../support/factories';

const EMAIL = 'redaction@exemple.example';

const WORD = `## Monter l’escalier

Rue Rachel, on dit encore «\u00a0à\u00a0l’heure des poules\u00a0»\u00a0: c’est **tôt et c’est froid**, mais *personne* ne s’en plaint.

### Ce qu’il faut

- De bons souliers\u00a0;
  - à semelle épaisse
- un [permis](https://exemple.example/permis?a=1&b=2), ou presque.

Puis, dans l’ordre\u00a0:

1. sonner\u00a0;
2. attendre.

| Quart | Salaire |
| --- | --- |
| Nuit (22\u00a0h \\| 6\u00a0h) | 24,50\u00a0$ |

“Come up”, she said.\\
The door was open.`;

const GOOGLE_DOCS = `## Une journée au moulin

On commence à 6\u00a0h, **sans *exception***. Le [métier](https://exemple.example/meuniere) s’apprend *debout*, ~~assis~~.

- la farine
  - de blé\u202f?
- **l’eau**

1. moudre
2. bluter

### Les mains

Première ligne\\
seconde ligne\u00a0!`;

const WEB_PAGE = `## Le quai

Les *débardeuses* disent\u00a0: “ça monte”. Voir plus, [écrire](mailto:quai@exemple.example) ou rien.

> On n’attend pas\u202f;
>
> on tient.

Marées

| Heure | Eau |  |
| --- | --- | --- |
| 4\u00a0h | haute | 2\\*3 |

\`\`\`
a  = 1;
b = 2;
\`\`\`

3. trois\\
   encore
4. quatre

---`;

describe('what an editor pastes, in a browser', () => {
  let browsing: Browsing;
  let page: Page;
  const refused: string[] = [];

  beforeAll(async () => {
    browsing = await openBrowsing();
    await aUser(browsing.site.database, { email: EMAIL, role: 'editor' });
    page = await browsing.signedIn(EMAIL, '/fr/pupitre');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    page.on('console', (message) => refused.push(message.text()));
  });
  afterAll(() => browsing.close());

  beforeEach(async () => {
    await browsing.site.database.knex('kept_forms').delete();
    await page.goto('/fr/pupitre/articles/1');
    await body().fill('');
  });

  const body = () =>
    page.getByRole('group', { name: 'Français' }).getByLabel('Texte', { exact: true });
  const written = () => body().inputValue();

  /** Puts on the clipboard what another program would, and pastes it by the keyboard. */
  async function paste(html: string, keys = 'Control+v', plain?: string): Promise<void> {
    await copy(page, html, plain);
    await page.keyboard.press(keys);
  }

  it.each([
    ['Word', 'word', WORD],
    ['Google Docs', 'google-docs', GOOGLE_DOCS],
    ['a web page', 'web-page', WEB_PAGE],
  ])('comes in as clean Markdown: from %s', async (_, file, markdown) => {
    refused.length = 0;
    await paste(clipboardOf(file));
    expect(await written()).toBe(markdown);
    expect(await page.evaluate('window.pasted')).toBeUndefined();
    expect(refused).toEqual([]);
  });

  it('stands by itself in the middle of a text, and one undo takes it back', async () => {
    await body().pressSequentially('Avant, après');
    await page.keyboard.press('Control+ArrowLeft');
    await paste('<ul><li>un</li><li><b>deux</b></li></ul>');
    expect(await written()).toBe('Avant, \n\n- un\n- **deux**\n\naprès');
    await page.keyboard.press('Control+z');
    expect(await written()).toBe('Avant, après');
    // What was typed just before stays, too.
    await page.keyboard.press('End');
    await copy(page, '<hr>');
    await body().pressSequentially(' coup');
    await page.keyboard.press('Control+v');
    expect(await written()).toBe('Avant, après coup\n\n---');
    await page.keyboard.press('Control+z');
    expect(await written()).toBe('Avant, après coup');
  });

  it.each([
    ['a part of a line', 'le <b>quai</b>', 'Voici le **quai**'],
    ['words without any form', '<span style="color: red">un quai</span>', 'Voici sans forme'],
    ['a link to a script', '<a href=" javascript:alert(1)">un quai</a>', 'Voici sans forme'],
    ['runs of one word', '<b>qu</b><b style="color:red">ai</b><b> là</b>', 'Voici **quai là**'],
    ['a space before a bold word', 'un<b>&nbsp;quai</b>', 'Voici un\u00a0**quai**'],
    ['a picture alone', '<img src="https://x.example/a.png" alt="Quai">', 'Voici sans forme'],
    ['what would be Markdown', '<em>*</em> 1_000_000', 'Voici *\\** 1\\_000\\_000'],
  ])('goes on with the line: %s', async (_, html, text) => {
    await body().pressSequentially('Voici ');
    await paste(html);
    expect(await written()).toBe(text);
  });

  it('says that pictures stay behind, where there were any', async () => {
    const told = page.locator('.pasted').first();
    await paste('<p>un</p><p>deux</p>');
    expect(await told.textContent()).toBe('');
    await paste('<p>un</p><p>deux <img src="file:///C:/image001.png"></p>');
    expect(await told.textContent()).toBe('Le texte est collé sans ses images.');
  });

  it('comes in as it is where that is asked, or where there is no more to it', async () => {
    await paste('<ul><li>un</li></ul>', 'Control+Shift+v', '* un\n* deux');
    expect(await written()).toBe('* un\n* deux');
    await body().fill('');
    await paste('', 'Control+v', '# un\n\n<b>deux</b>\u00a0!');
    expect(await written()).toBe('# un\n\n<b>deux</b>\u00a0!');
  });

  it('is kept like what is typed, and is on the page once it is saved', async () => {
    await body().pressSequentially('Avant');
    await page.locator('.keeping', { hasText: /^Texte gardé/ }).waitFor();
    await browsing.site.database.knex('kept_forms').delete();
    await paste('<h1>Le <i>quai</i></h1><ol><li>un</li></ol>');
    const kept = () => browsing.site.database.knex('kept_forms').count({ count: '*' }).first();
    while (Number((await kept())?.count) === 0) await page.evaluate('0');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('.notice[role=status]').waitFor();
    const look = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Aperçu' }).click();
    expect(await (await look).locator('.article .prose').innerHTML()).toBe(
      '<p>Avant</p>\n<h2>Le <em>quai</em></h2>\n<ol>\n<li>un</li>\n</ol>\n',
    );
  });
});

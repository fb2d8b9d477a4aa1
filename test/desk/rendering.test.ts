import { load } from 'cheerio';
import { LOCALES } from '../../src/language/locales';
import { siteMap } from '../../src/site-map';
import { anEditor } from '../support/desk';
import { aUser } from '../support/factories';
import { aPhoto } from '../support/pictures';
import { testSite, type TestSite, type Visitor } from '../support/site';

const { fr: FRENCH, en: ENGLISH } = siteMap['desk.rendering'];

/** Far more than anyone may ask at once. */
const OFTEN = 1000;

describe('the preview of what an editor writes', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  it('is what readers will see, safe, with its length in the language of the page', async () => {
    const text =
      '# Le matin\n\nUne *aube* <b>[froide](javascript:alert(1))</b> ![x](https://x.example/)';
    const french = await editor.post(FRENCH, { text });
    expect([french.status, french.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(french.body).toEqual({
      html: expect.stringMatching(/^<h2>Le matin<\/h2>\n<p>Une <em>aube<\/em> &lt;b&gt;/) as string,
      length: expect.stringMatching(/^\d+\u00a0mots · 1\u00a0minute de lecture$/) as string,
    });
    expect((french.body as { html: string }).html).not.toMatch(/<(?:a|b|img)\b/);
  });

  it.each([
    ['no word', '', '0\u00a0mot', '0 words'],
    ['one', 'Un', '1\u00a0mot · 1\u00a0minute de lecture', '1 word · 1-minute read'],
    ['signs', 'R&D < "3"', '3\u00a0mots · 1\u00a0minute de lecture', '3 words · 1-minute read'],
    [
      ...['many', 'mot '.repeat(2640)],
      ...['2\u00a0640\u00a0mots · 12\u00a0minutes de lecture', '2,640 words · 12-minute read'],
    ],
  ])('counts by the rule of the site: %s', async (_, text, french, english) => {
    expect((await editor.post(FRENCH, { text })).body).toMatchObject({ length: french });
    expect((await editor.post(ENGLISH, { text })).body).toMatchObject({ length: english });
  });

  it('reads a NUL and half a character as any other, and keeps nothing', async () => {
    const answer = await editor.post(FRENCH, { text: 'a\u0000b\ud800' });
    expect([answer.status, (answer.body as { html: string }).html]).toEqual([
      200,
      expect.stringMatching(/^<p>ab/),
    ]);
    expect(await site.database.knex('kept_forms')).toEqual([]);
    expect(await site.database.knex('audit_log')).toEqual([]);
  });

  it('shows the pictures of the library where the text may hold some, in its language', async () => {
    await editor.upload('/fr/pupitre/images', 'pictures', [await aPhoto()]);
    await site.database.knex('media').update({ alt_fr: 'Une marche.', alt_en: 'A step.' });
    const text = '![](media:1)';
    const html = async (path: string) =>
      ((await editor.post(path, { text })).body as { html: string }).html;
    expect(await html(`${ENGLISH}?pictures=fr`)).toMatch(/<figure>.*<img [^>]*alt="Une marche."/s);
    expect(await html(`${ENGLISH}?pictures=de`)).not.toContain('<img');
    expect(await html(ENGLISH)).not.toContain('<img');
    const $ = load((await editor.get('/fr/pupitre/articles/nouveau')).text);
    expect($('[name="en.body"]').attr('data-preview')).toBe(`${FRENCH}?pictures=en`);
    const listing = load((await editor.get('/fr/pupitre/emplois/nouvelle')).text);
    expect(listing('[name="en.body"]').attr('data-preview')).toBe(FRENCH);
  });

  it.each([
    ['nothing', {}, 400],
    ['two texts', { text: ['a', 'b'] }, 400],
    ['more than a text holds', { text: 'a'.repeat(100_001) }, 413],
  ])('of %s is refused', async (_, sent, status) => {
    expect((await editor.post(FRENCH, sent)).status).toBe(status);
  });

  it('is for editors alone, signed in, on this site', async () => {
    await aUser(site.database, { email: 'membre@exemple.example' });
    const member = site.visitor();
    await member.signIn('membre@exemple.example');
    for (const locale of LOCALES) {
      const path = siteMap['desk.rendering'][locale];
      const text = 'Bonjour';
      const signedOut = await site.visitor().post(path, { text });
      expect([signedOut.status, signedOut.headers.location]).toEqual([
        303,
        siteMap['accounts.login'][locale],
      ]);
      expect((await member.post(path, { text })).status).toBe(403);
      const elsewhere = { Origin: 'https://ailleurs.example', 'Sec-Fetch-Site': 'cross-site' };
      expect((await editor.post(path, { text }).set(elsewhere)).status).toBe(403);
      expect((await editor.get(path)).status).toBe(405);
    }
  });

  it('waits where someone asks without end, and for nobody else', async () => {
    const hasty = await anEditor(site, 'Hâtive');
    let answer = await hasty.post(FRENCH, { text: '' });
    for (let at = 0; at < OFTEN && answer.status === 200; at += 1) {
      answer = await hasty.post(FRENCH, { text: '' });
    }
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '1']);
    expect((await editor.post(FRENCH, { text: '' })).status).toBe(200);
  });
});

import { NEW_JOB } from '../../src/jobs/editing.values';
import { siteMap } from '../../src/site-map';
import { aText, anEditor, openDesk, press } from '../support/desk';
import { aJob, anArticle, aUser } from '../support/factories';
import { htmlMistakes } from '../support/html';
import { testSite, type TestSite, type Visitor } from '../support/site';

const LOOKS = ['preview', 'preview_card', 'preview_snippet'];

describe('what is typed, on its way to be looked at', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  it('does no harm, however hostile, long or broken', async () => {
    const hostile = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
    for (const path of [siteMap['desk.newArticle'].fr, siteMap['desk.newJob'].fr]) {
      const { fields } = await openDesk(editor, path);
      const names = Object.keys(fields).filter((name) => !['keeper', 'version'].includes(name));
      for (const button of LOOKS) {
        const sent = { ...fields, ...aText('fr', hostile), ...NEW_JOB, do: button };
        const typed = Object.fromEntries(names.map((name) => [name, `${hostile}\u0000`]));
        for (const changes of [{}, typed]) {
          const answer = await editor.post(path, { ...sent, ...changes });
          expect([answer.status, /<script>alert|<img src=x/.test(answer.text)]).toEqual([
            200,
            false,
          ]);
          expect(answer.text).not.toContain('\u0000');
        }
      }
      const body = 'é '.repeat(150_000);
      const typed = { ...aText('fr', 'Longue'), 'fr.body': body };
      const long = await press(editor, path, { fields }, 'preview', typed);
      expect([long.status, long.text('h1')]).toEqual([200, 'Longue']);
      expect(long.text('.preview-bar .remarks')).toMatch(/100.000/);
      expect(long.$('.preview-ways [name="fr.body"]').attr('value') === body).toBe(true);
    }
  });

  it('is the desk’s alone, kept by no browser, and led to by no address', async () => {
    const paths = [
      `/fr/pupitre/articles/${String(await anArticle(site.database))}`,
      `/fr/pupitre/emplois/${String(await aJob(site.database))}`,
      ...[siteMap['desk.newArticle'].en, siteMap['desk.newJob'].en],
    ];
    const member = site.visitor();
    await aUser(site.database, { email: 'lectrice@exemple.example' });
    await member.signIn('lectrice@exemple.example');
    for (const path of paths) {
      const form = await openDesk(editor, path);
      const sent = { ...form.fields, ...aText('fr', 'Tapée'), do: 'preview' };
      const answer = await editor.post(path, sent);
      expect(answer.headers).toMatchObject({
        'x-robots-tag': 'noindex',
        'cache-control': 'no-store',
      });
      expect(await htmlMistakes(answer.text)).toEqual([]);
      expect(answer.text).not.toMatch(/class="switch"|rel="canonical"|class="keep/);
      const stolen = { ...sent, keeper: '' };
      expect((await member.post(path, stolen)).status).toBe(403);
      expect((await site.visitor().post(path, stolen)).headers.location).toMatch(/connexion|login/);
      const elsewhere = editor.post(path, sent).set('Sec-Fetch-Site', 'cross-site');
      expect((await elsewhere).status).toBe(403);
      expect((await editor.post(path, { ...sent, do: 'preview_link' })).status).toBe(400);
      expect(form.$('button[value=preview]').attr('formtarget')).toBe('_blank');
      expect(form.$('button:contains("Aperçu"), button:contains("Preview")')).toHaveLength(1);
    }
    expect((await editor.post(paths[0] ?? '', { do: 'preview' })).status).toBe(200);
  });

  it('is in the form again when the session ended meanwhile', async () => {
    const other = await anEditor(site, 'Bao');
    const path = siteMap['desk.newArticle'].fr;
    const { fields } = await openDesk(other, path);
    await other.post('/fr/deconnexion');
    const answer = await other.post(path, { ...fields, 'fr.title': 'Tapée', do: 'preview' });
    expect(answer.headers.location).toContain('/fr/connexion?return=');
    await other.signIn('bao@exemple.example');
    const back = new URL(String(answer.headers.location), 'http://x').searchParams.get('return');
    expect((await openDesk(other, back ?? '')).fields['fr.title']).toBe('Tapée');
  });
});

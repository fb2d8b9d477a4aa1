import { siteMap } from '../../src/site-map';
import { anEditor, openDesk } from '../support/desk';
import { aJob, anArticle, aUser, PASSWORD } from '../support/factories';
import { addressOf } from '../support/item';
import { testSite, type TestSite, type Visitor } from '../support/site';

const EMAIL = 'idalie@exemple.example';
const NUL = '\u0000';

/** PostgreSQL keeps no text with it, so what is not read first ends there, as an error. */
describe('a NUL', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite();
    await aUser(site.database, { email: EMAIL });
  });
  afterEach(() => site.close());

  it.each([
    ['the address', { email: EMAIL + NUL, password: PASSWORD }],
    ['the password', { email: EMAIL, password: PASSWORD + NUL }],
    ['the way back', { email: EMAIL, password: PASSWORD, return: `/fr/emplois${NUL}` }],
  ])('in %s keeps nobody out', async (_, fields) => {
    const answer = await site.visitor().post('/fr/connexion', fields);
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      'return' in fields ? '/fr/emplois' : '/fr/',
    ]);
  });

  it('in an address that nobody has is a wrong sign-in like others', async () => {
    const fields = { email: `per${NUL}sonne@exemple.example`, password: PASSWORD };
    expect((await site.visitor().post('/fr/connexion', fields)).status).toBe(422);
  });

  it('in a sign-up makes the account that was meant', async () => {
    const answer = await site.visitor().post('/fr/inscription', {
      name: `Oda${NUL}lie`,
      email: `odalie@exemple.example${NUL}`,
      password: PASSWORD + NUL,
    });
    expect(answer.status).toBe(303);
    await site.visitor().signIn('odalie@exemple.example');
  });

  it('in any field of one’s account is no error', async () => {
    for (const [path, fields] of [
      ['/fr/compte', { name: `Ida${NUL}`, locale: `en${NUL}` }],
      ['/fr/compte/courriel', { email: `ida${NUL}@exemple.example`, proof: PASSWORD + NUL }],
      [
        '/fr/compte/mot-de-passe',
        { present: PASSWORD + NUL, password: `trois marches et un palier${NUL}` },
      ],
      ['/fr/compte/supprimer', { confirmation: PASSWORD + NUL }],
      ['/fr/deconnexion', { [`a${NUL}`]: NUL }],
    ] as const) {
      const person = site.visitor();
      const email = `no${path.length}@exemple.example`;
      await aUser(site.database, { email });
      await person.signIn(email);
      expect([path, (await person.post(path, fields)).status]).toEqual([path, 303]);
    }
  });

  it('in a press, or in what is kept for it, is no error', async () => {
    const job = await aJob(site.database);
    const reader = site.visitor();
    const sent = { then: `login${NUL}`, sort: `closing${NUL}` };
    const wished = await reader.post(`/fr/favoris/emplois/${job}`, sent);
    expect(wished.headers.location).toBe('/fr/connexion');
    await reader.signIn(EMAIL);
    for (const end of ['', '/retirer']) {
      expect((await reader.post(`/fr/favoris/emplois/${job}${end}`, sent)).status).toBe(303);
      expect((await reader.post(`/fr/favoris/emplois/${job}%00${end}`, sent)).status).toBe(404);
    }
  });

  it('in any field of the desk, and in a form that is kept, is no error', async () => {
    const editor = await anEditor(site);
    for (const path of [
      ...[siteMap['desk.newArticle'].fr, siteMap['desk.newJob'].fr],
      `/fr/pupitre/articles/${await anArticle(site.database)}`,
      `/fr/pupitre/emplois/${await aJob(site.database)}`,
    ]) {
      const { fields } = await openDesk(editor, path);
      for (const name of [...Object.keys(fields), 'author.name', 'employer.name', `x${NUL}`]) {
        const sent = { ...fields, [name]: `${fields[name] ?? ''}${NUL}`, do: 'save' };
        expect([name, (await post(editor, path, sent)) < 500]).toEqual([name, true]);
      }
      await editor.post('/fr/deconnexion');
      expect(await post(editor, path, { ...fields, [`x${NUL}`]: NUL, do: `save${NUL}` })).toBe(303);
      await editor.signIn('r-daction@exemple.example');
      expect((await editor.get(`${path}?kept=1`)).status).toBe(200);
    }
  });

  it('in any parameter or part of an address is no error', async () => {
    const editor = await anEditor(site);
    const article = await anArticle(site.database);
    const pages = Object.values(siteMap).flatMap((paths) => Object.values(paths));
    const names = [
      'q',
      'page',
      'state',
      'sort',
      'return',
      'done',
      'kept',
      'removed',
      'gone',
      'full',
    ];
    const query = names.map((name) => `${name}=job-1%00`).join('&');
    for (const page of [...pages, await addressOf(site, '/fr/articles', article)]) {
      for (const part of ['%00', '1%00', '1-%00']) {
        const path = `${page.replace(/:\w+/, part)}?${query}&${part}=1`;
        expect([path, (await editor.get(path)).status < 500]).toEqual([path, true]);
      }
    }
  });
});

async function post(visitor: Visitor, path: string, fields: Record<string, string>) {
  return (await visitor.post(path, fields)).status;
}

import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import { libraryIn } from '../../src/media/adding';
import { noteStray } from '../../src/media/model';
import { anEditor, openDesk, press } from '../support/desk';
import { aUser } from '../support/factories';
import { aPhoto } from '../support/pictures';
import { testSite, type TestSite, type Visitor } from '../support/site';

const LIBRARY = '/fr/pupitre/images';
const SAID = { 'fr.alt': 'Un Œillet d’été', 'en.alt': 'A summer carnation' };

describe('the library of pictures', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  const pathOf = (answer: { headers: unknown }) =>
    String((answer.headers as { location?: string }).location).replace(/\?.*/, '');
  const aPicture = async (name = 'photo.jpg') =>
    pathOf(await editor.upload(LIBRARY, 'pictures', [await aPhoto(name)]));
  const save = async (path: string, said: Record<string, string>) =>
    press(editor, path, await openDesk(editor, path), 'save', said);
  const deeds = () => site.database.knex('audit_log').where({ subject: 'media' }).pluck('action');
  const hrefs = async (query: string) => {
    const page = await openDesk(editor, `${LIBRARY}?q=${encodeURIComponent(query)}`);
    return page
      .$('.pictures a')
      .toArray()
      .map((each) => page.$(each).attr('href'));
  };

  it('is for editors: others sign in, and members are told', async () => {
    const sent = await site.visitor().upload(LIBRARY, 'pictures', [await aPhoto()]);
    expect([sent.status, pathOf(sent)]).toEqual([303, '/fr/connexion']);
    await aUser(site.database, { email: 'membre@exemple.example' });
    const member = site.visitor();
    await member.signIn('membre@exemple.example');
    expect((await member.upload(LIBRARY, 'pictures', [await aPhoto()])).status).toBe(403);
    expect(await site.database.knex('media').pluck('id')).toEqual([]);
  });

  it('is searched by the words of either language and of the file, without accents', async () => {
    const path = await aPicture('jardin-nord.jpg');
    await aPicture('autre.jpg');
    expect((await save(path, SAID)).status).toBe(303);
    for (const query of ['oeillet', 'ETE œillet', 'carnat', 'jardin', 'nord carnation']) {
      expect([query, await hrefs(query)]).toEqual([query, [path]]);
    }
    expect(await hrefs('illet')).toEqual([]);
    expect(await hrefs('%')).toHaveLength(2);
  });

  it('asks for words in both languages, or that it be said decorative; what was typed stays', async () => {
    const path = await aPicture();
    const refused = await save(path, { 'fr.alt': 'Un mur' });
    expect([refused.status, refused.fields['fr.alt']]).toEqual([422, 'Un mur']);
    expect(refused.text('[id="en.alt-mistake"]')).toContain('Décorative');
    expect(refused.$('[id="fr.alt-mistake"]').length).toBe(0);
    expect((await save(path, { decorative: '1' })).status).toBe(303);
    const long = await save(path, { 'fr.caption': 'm'.repeat(301) });
    expect([long.status, long.text('[id="fr.caption-mistake"]')]).not.toEqual([303, '']);
  });

  it('shows the second of two who describe one picture what the first has saved', async () => {
    const path = await aPicture();
    const page = await openDesk(editor, path);
    await save(path, SAID);
    const mine = { 'fr.alt': 'Un lis', 'en.alt': 'A lily' };
    const second = await press(editor, path, page, 'save', mine);
    expect([second.status, second.fields['fr.alt']]).toEqual([409, 'Un lis']);
    expect(second.text('.theirs')).toContain('Un Œillet d’été');
    expect((await press(editor, path, second, 'save')).status).toBe(303);
  });

  it('writes down who added, described and deleted a picture', async () => {
    const before = (await deeds()).length;
    const path = await aPicture('trace.jpg');
    await save(path, SAID);
    await editor.post(path, { do: 'delete' });
    expect((await deeds()).slice(before)).toEqual(['media.create', 'media.save', 'media.delete']);
    const log = await openDesk(editor, '/fr/pupitre/journal?kind=media&q=trace');
    expect(log.text('main')).toMatch(/Rédaction a supprimé l’image trace\.jpg/);
    expect(log.text('main')).toContain('Français – Texte de remplacement');
  });

  it('takes several at once, and says which were not taken and why', async () => {
    const sent = [await aPhoto('bon.jpg'), { name: 'vide.png', bytes: Buffer.alloc(0) }];
    const answer = await editor.upload('/en/desk/images', 'pictures', sent);
    const $ = load(answer.text);
    expect(answer.status).toBe(422);
    expect($('.notice li').text().trim()).toBe('bon.jpg');
    expect($('#pictures-mistake').text().trim()).toMatch(/^vide\.png: the file is empty/);
    const none = await editor.upload(LIBRARY, 'pictures', [{ name: '', bytes: Buffer.alloc(0) }]);
    expect(load(none.text)('#pictures-mistake').text()).toContain('Choisissez au moins une image');
    const many = await Promise.all(Array.from({ length: 13 }, () => aPhoto()));
    const thirteen = await editor.upload(LIBRARY, 'pictures', many);
    expect(load(thirteen.text)('#pictures-mistake').text()).toMatch(/les 12 premières/);
  });

  it('answers a script in the same words', async () => {
    const sent = [await aPhoto('un.jpg'), { name: 'page.jpg', bytes: Buffer.from('<p>') }];
    const answer = await editor.upload(LIBRARY, 'pictures', sent).set('Accept', 'application/json');
    expect([answer.status, answer.body]).toEqual([
      422,
      {
        added: [expect.any(Number)],
        refused: [expect.stringMatching(/^page\.jpg\s: c’est une page/)],
      },
    ]);
  });

  it.each(['', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x'])(
    'refuses what is no form of files: %s',
    async (type) => {
      const sent = editor.post(LIBRARY).unset('Content-Type');
      const answer = await (type === ''
        ? sent.send()
        : sent.set('Content-Type', type).send('--x\r\n'));
      expect(answer.status).toBe(400);
    },
  );

  it('serves its files and nothing else', async () => {
    await aPicture();
    const [name = ''] = readdirSync(site.config.mediaDir).filter((each) => each.endsWith('.jpg'));
    expect((await site.get(`/media/${name}`)).status).toBe(200);
    for (const path of [
      ...[
        `/media/${name.toUpperCase()}`,
        `/media/${name}/`,
        `/media/${name}%00`,
        '/media/incoming',
      ],
      ...['/media/..%2f..%2fpackage.json', `/media/.%2f${name}`, `/media/%2e%2e%5c${name}`],
      ...[
        `/media/${name.replace('.jpg', '.svg')}`,
        `/media/${name.replace('.jpg', '')}`,
        '/media/',
      ],
      `/media/${'a'.repeat(32)}-480.jpg`,
    ]) {
      expect([path, (await site.get(path)).status]).toEqual([path, 404]);
    }
  });

  it('has no file left of what a crash cut short, and keeps those that it has', async () => {
    const hash = 'c'.repeat(32);
    const folder = site.config.mediaDir;
    await noteStray(site.database, hash);
    await writeFile(join(folder, `${hash}-480.avif`), 'half');
    await writeFile(join(folder, `.${hash}-480.webp.1`), 'less');
    const path = await aPicture();
    const id = Number(path.split('/').at(-1));
    const own = await site.database.knex('media').where({ id }).pluck<string[]>('hash');
    await noteStray(site.database, String(own[0]));
    await libraryIn(site.database, folder).sweep(site.clock.now());
    const names = readdirSync(folder);
    expect(names.filter((name) => name.includes(hash))).toEqual([]);
    expect(names.filter((name) => name.startsWith(String(own[0]))).length).toBe(3);
    expect(await site.database.knex('media_strays').pluck('hash')).toEqual([]);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });
});

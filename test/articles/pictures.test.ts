import { load } from 'cheerio';
import { siteMap } from '../../src/site-map';
import { anEditor, aText, openDesk, press, writeArticle, type DeskPage } from '../support/desk';
import { aPhoto } from '../support/pictures';
import { testSite, type TestSite, type Visitor } from '../support/site';

const LIBRARY = '/fr/pupitre/images';
const SAID = {
  'fr.alt': 'Un escalier vert',
  'en.alt': 'A green stair',
  'fr.caption': 'Rue Drolet <b>en juin</b>',
  'en.caption': 'Drolet Street in June',
  'fr.credit': 'Photo : Odalie Zweig',
  'en.credit': 'Photo: Odalie Zweig',
};

describe('a picture of the library', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  /** Sends a picture, and returns where its page is. */
  async function aPicture(): Promise<string> {
    const answer = await editor.upload(LIBRARY, 'pictures', [await aPhoto('photo.jpg', 1200, 800)]);
    return String(answer.headers.location).replace(/\?.*/, '');
  }

  async function aDescribed(said = SAID): Promise<string> {
    const path = await aPicture();
    const saved = await press(editor, path, await openDesk(editor, path), 'save', said);
    expect(saved.status).toBe(303);
    return path;
  }

  const numberOf = (path: string) => path.split('/').at(-1) ?? '';
  const publish = (body: string, more = {}) =>
    writeArticle(editor, 'publish', { ...aText('fr', 'Un escalier'), 'fr.body': body, ...more });
  const pageOf = (saved: DeskPage) => String(saved.location).replace(/\?.*/, '');
  const shownAt = async (saved: DeskPage, locale = 'fr') => {
    const id = numberOf(pageOf(saved));
    const moved = await site.get(`/${locale}/articles/${id}`);
    return load((await site.get(String(moved.headers.location))).text);
  };

  it('stands in the text of an article in the file that suits each browser', async () => {
    const path = await aDescribed();
    const saved = await publish(`Avant.\n\n![](media:${numberOf(path)})\n\nAprès.`);
    expect(saved.status).toBe(303);
    const $ = await shownAt(saved);
    const figure = $('.prose > figure');
    const image = figure.find('picture > img');
    expect(
      figure
        .find('source')
        .toArray()
        .map((each) => $(each).attr('type')),
    ).toEqual([...['image/avif', 'image/webp']]);
    expect(figure.find('source').first().attr('srcset')).toMatch(
      /^\/media\/\w{32}-480\.avif 480w, \S+-960\.avif 960w, \S+-1200\.avif 1200w$/,
    );
    expect([image.attr('width'), image.attr('height')]).toEqual(['1200', '800']);
    expect([image.attr('alt'), image.attr('loading')]).toEqual(['Un escalier vert', 'lazy']);
    expect(figure.find('figcaption').text()).toBe('Rue Drolet <b>en juin</b> Photo : Odalie Zweig');
    const file = await site.get(String(image.attr('src')));
    expect([file.status, file.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(file.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(figure.find('b').length).toBe(0);
  });

  it('is refused where nothing is said of it yet, once the text is ready', async () => {
    const path = await aPicture();
    const body = `![](media:${numberOf(path)})`;
    const refused = await publish(body);
    expect(refused.status).toBe(422);
    expect(refused.text('[id="fr.body-mistake"]')).toContain('texte de remplacement');
    expect(refused.fields['fr.body']).toBe(body);
    const draft = await writeArticle(editor, 'save', {
      ...{ ...aText('fr', 'Un brouillon'), 'fr.ready': '' },
      'fr.body': body,
    });
    expect(draft.status).toBe(303);
    await press(editor, path, await openDesk(editor, path), 'save', { decorative: '1' });
    const saved = await publish(body);
    expect(saved.status).toBe(303);
    expect((await shownAt(saved))('.prose img').attr('alt')).toBe('');
  });

  it('is refused where it does not exist, or stands among words', async () => {
    const unknown = await publish('![](media:99999999)');
    expect(unknown.text('[id="fr.body-mistake"]')).toContain('n’existe pas dans la bibliothèque');
    const path = await aDescribed();
    const among = await publish(`Voyez ![](media:${numberOf(path)}) ici.`);
    expect(among.text('[id="fr.body-mistake"]')).toContain('seule sur sa ligne');
  });

  it('says the new words wherever it stands, in each language', async () => {
    const path = await aDescribed();
    const body = `![](media:${numberOf(path)})`;
    const saved = await publish(body, { ...aText('en', 'A stair'), 'en.body': body });
    await press(editor, path, await openDesk(editor, path), 'save', {
      ...{ 'fr.alt': 'Un escalier bleu', 'en.alt': 'A blue stair' },
    });
    expect((await shownAt(saved))('.prose img').attr('alt')).toBe('Un escalier bleu');
    expect((await shownAt(saved, 'en'))('.prose img').attr('alt')).toBe('A blue stair');
  });

  it('cannot be deleted while an article uses it, and says which; then its files are gone', async () => {
    const path = await aDescribed();
    const body = `![](media:${numberOf(path)})`;
    const saved = await publish(body);
    const file = String((await shownAt(saved))('.prose img').attr('src'));
    const page = await openDesk(editor, path);
    expect(page.$('#uses a').attr('href')).toBe(pageOf(saved));
    expect(page.text('#uses')).toBe('Un escalier dans le texte français');
    const kept = await editor.post(path, { do: 'delete' });
    expect([kept.status, load(kept.text)('.mistakes').text()]).toEqual([
      422,
      expect.stringContaining('elle sert encore'),
    ]);
    const article = pageOf(saved);
    await press(editor, article, await openDesk(editor, article), 'save', { 'fr.body': 'Sans.' });
    const gone = await editor.post(path, { do: 'delete' });
    expect([gone.status, gone.headers.location]).toEqual([303, `${LIBRARY}?done=delete`]);
    expect((await editor.get(path)).status).toBe(404);
    expect((await site.get(file)).status).toBe(404);
    expect(await site.database.knex('media_strays').pluck('hash')).toEqual([]);
  });

  it('covers an article on its page and in lists, in the place of the stair', async () => {
    const path = await aDescribed();
    const saved = await publish('Un texte.', { cover: numberOf(path) });
    const $ = await shownAt(saved);
    const cover = $('.article .cover');
    expect([cover.attr('fetchpriority'), cover.attr('alt')]).toEqual(['high', 'Un escalier vert']);
    expect($('.cover-figure figcaption').text()).toContain('Odalie Zweig');
    const list = load((await site.get('/fr/articles')).text);
    const card = list(`#article-${numberOf(pageOf(saved))} .cover`);
    expect([card.is('img'), card.attr('alt')]).toEqual([true, '']);
    const form = await openDesk(editor, pageOf(saved));
    expect(form.$('[name=cover]:checked').attr('value')).toBe(numberOf(path));
    const kept = await editor.post(path, { do: 'delete' });
    expect(kept.status).toBe(422);
    await press(editor, pageOf(saved), form, 'save', { cover: '' });
    expect((await shownAt(saved))('.article .cover').is('svg')).toBe(true);
  });

  it('is chosen as a cover by its number too, and refused there like anywhere', async () => {
    const unknown = await publish('Un texte.', { 'cover.number': '99999999' });
    expect(unknown.text('[id="cover.number-mistake"]')).toContain('n’existe pas');
    const path = await aPicture();
    const blank = await publish('Un texte.', { 'cover.number': numberOf(path) });
    expect(blank.text('[id="cover.number-mistake"]')).toContain('texte de remplacement');
    const saved = await publish('Un texte.', { 'cover.number': numberOf(await aDescribed()) });
    expect((await shownAt(saved))('.article .cover').is('img')).toBe(true);
  });

  it('comes back with a version of the article that showed it', async () => {
    const path = await aDescribed();
    const saved = await publish(`![](media:${numberOf(path)})`, { cover: numberOf(path) });
    const article = pageOf(saved);
    await press(editor, article, await openDesk(editor, article), 'save', {
      ...{ 'fr.body': 'Sans image.', cover: '' },
    });
    const versions = await openDesk(editor, `${article}/versions`);
    const first = versions.$('main a[href*="/versions/"]').last().attr('href') ?? '';
    const { $ } = await openDesk(editor, first);
    const version = $('form [name=version]').attr('value') ?? '';
    expect((await editor.post(first, { version, do: 'restore' })).status).toBe(303);
    const shown = await shownAt(saved);
    expect([shown('.prose figure').length, shown('.article .cover').is('img')]).toEqual([1, true]);
    expect((await editor.post(path, { do: 'delete' })).status).toBe(422);
  });

  it('is seen in the preview before anything is saved', async () => {
    const path = await aDescribed();
    const add = siteMap['desk.newArticle'].fr;
    const page = await press(editor, add, await openDesk(editor, add), 'preview', {
      ...{ 'fr.title': 'Un escalier', 'fr.body': `![](media:${numberOf(path)})` },
    });
    expect(page.$('.prose figure img').attr('alt')).toBe('Un escalier vert');
  });
});

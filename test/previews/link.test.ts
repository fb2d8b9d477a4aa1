import { anEditor, openDesk } from '../support/desk';
import { aJob, anArticle, jobText } from '../support/factories';
import { open } from '../support/page';
import { livingLinksOn, makeLink, rowsOf } from '../support/preview';
import { testSite, type TestSite, type Visitor } from '../support/site';

const TEXTS = {
  fr: { title: 'Un matin', summary: 'Bref.', body: 'Un **texte**.' },
  en: { title: 'A morning', summary: 'In short.', body: 'A **text**.' },
};
const DRAFT = { texts: TEXTS, state: 'draft', publishedAt: null } as const;
const NOW = '2026-11-24T15:00:00Z';

describe('a secret link', () => {
  let site: TestSite;
  let editor: Visitor;
  let id: number;
  let previews: string;
  let link: string;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site, 'Bao');
    await anArticle(site.database);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    id = await anArticle(site.database, DRAFT);
    previews = `/fr/pupitre/articles/${id}/apercu`;
    link = await makeLink(editor, previews);
  });

  const tokenOf = (path: string) => path.split('/').at(-1) ?? '';
  const lost = async (path: string) => {
    const { status, heading } = await open(site, path);
    return [status, heading];
  };
  const LOST = [404, 'Ce lien n’ouvre rien'];

  it('shows the page to anybody, in both languages, and says until when', async () => {
    const page = await open(site, link);
    expect([page.status, page.heading]).toEqual([200, 'Un matin']);
    expect(page.text('.preview-bar')).toBe(
      'Aperçu privé, jusqu’au 1er décembre 2026 à 10 h Rien de ceci n’est encore public.',
    );
    expect(page.$('.prose strong')).toHaveLength(1);
    const other = String(page.$('.switch').attr('href'));
    expect(other).toBe(`/en/preview/${tokenOf(link)}`);
    const english = await open(site, other);
    expect([english.status, english.heading]).toEqual([200, 'A morning']);
    expect(english.text('.preview-bar')).toContain(
      'Private preview, until December 1, 2026 at 10:00 a.m.',
    );
    expect(english.$('.switch').attr('href')).toBe(link);
  });

  it('of a listing shows how to apply, and nothing to press', async () => {
    const job = await aJob(site.database, {
      state: 'draft',
      publishedAt: null,
      texts: { fr: jobText('Luthière') },
    });
    const page = await open(site, await makeLink(editor, `/fr/pupitre/emplois/${job}/apercu`));
    expect([page.status, page.heading]).toEqual([200, 'Luthière']);
    expect(page.text('.apply')).toContain('galets.example');
    expect(page.$('.apply a, .keep')).toHaveLength(0);
  });

  it('is found by no search engine, kept by no browser, told to no other site', async () => {
    for (const path of [link, `/en/preview/${tokenOf(link)}`, `${link.slice(0, -1)}!`]) {
      const { headers, text } = await site.get(path);
      expect(headers).toMatchObject({
        'x-robots-tag': 'noindex',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['set-cookie']).toBeUndefined();
      expect(text).toContain('<meta name="robots" content="noindex">');
    }
    const { $, html } = await open(site, link);
    // The switch of languages alone has it.
    expect(html.split(tokenOf(link))).toHaveLength(2);
    expect($('.switch').attr('href')).toContain(tokenOf(link));
    const signedIn = await editor.get(link);
    expect(signedIn.text.split(tokenOf(link))).toHaveLength(2);
    expect((await site.get('/sitemap/pages.xml')).text).not.toContain('/apercu');
  });

  it('is kept hashed, long enough that nobody guesses it, and shown once', async () => {
    expect(Buffer.from(tokenOf(link), 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(JSON.stringify(await rowsOf(site, 'preview_links'))).not.toContain(tokenOf(link));
    expect(JSON.stringify(await rowsOf(site, 'audit_log'))).not.toContain(tokenOf(link));
    const again = await editor.get(`${previews}?form=link`);
    expect(again.text).not.toContain(tokenOf(link));
    expect(await makeLink(editor, previews)).not.toBe(link);
  });

  it('dies after seven days, by the clock alone', async () => {
    site.clock.set('2026-12-01T14:59:59Z');
    expect((await open(site, link)).status).toBe(200);
    site.clock.set('2026-12-01T15:00:00Z');
    expect(await lost(link)).toEqual(LOST);
    expect(await livingLinksOn(editor, previews)).toEqual([]);
  });

  it('dies when someone ends it, and says no more than one that never was', async () => {
    const [number = ''] = await livingLinksOn(editor, previews);
    const other = `/fr/pupitre/articles/${await anArticle(site.database, DRAFT)}/apercu`;
    await editor.post(other, { do: 'end', link: number });
    expect((await open(site, link)).status).toBe(200);
    for (const path of [previews, previews]) {
      const answer = await editor.post(path, { do: 'end', link: number });
      expect([answer.status, answer.headers.location]).toEqual([
        303,
        `${previews}?form=link&done=end`,
      ]);
    }
    const never = link.replace(tokenOf(link), 'a'.repeat(32));
    const pages = await Promise.all([link, never].map(async (path) => (await site.get(path)).text));
    expect(pages[0]).toBe(pages[1]);
    expect(await lost(link)).toEqual(LOST);
    for (const wrong of ['court', 'a'.repeat(33), '%00', `${tokenOf(link)}%00`, '%ED%A0%80']) {
      expect([404, 400]).toContain((await site.get(`/fr/apercu/${wrong}`)).status);
    }
    const deeds: string[] = await site.database
      .knex('audit_log')
      .where({ subject_id: id })
      .orderBy('id')
      .pluck('action');
    expect(deeds).toEqual(['article.share', 'article.unshare']);
    const log = await openDesk(editor, `/fr/pupitre/journal?item=article-${id}`);
    expect(log.text('main')).toContain('Bao a créé un lien privé vers l’article');
    expect(log.text('main')).toContain('Bao a mis fin à un lien privé vers l’article');
  });

  it('shows what was published since with the way to its page, and nothing of what is binned', async () => {
    const stand = (state: string, published_at: Date | null) =>
      site.database.knex('articles').where({ id }).update({ state, published_at });
    await stand('published', new Date('2026-11-23T15:00:00Z'));
    const page = await open(site, link);
    expect([page.status, page.heading]).toEqual([200, 'Un matin']);
    expect(page.text('.preview-bar')).toContain('C’est en ligne depuis.');
    expect(page.$('.preview-bar a').attr('href')).toBe(`/fr/articles/${id}-un-matin`);
    await stand('binned', null);
    expect(await lost(link)).toEqual(LOST);
    const form = await openDesk(editor, `${previews}?form=link`);
    expect(form.text('[role=status].notice')).toContain('C’est à la corbeille');
    const refused = await editor.post(previews, { do: 'create' });
    expect([refused.status, refused.text.includes('id="made"')]).toEqual([409, false]);
    await stand('draft', null);
    expect((await open(site, link)).status).toBe(200);
  });

  it('says in which language there is no text, without a way to the desk', async () => {
    const { fr } = TEXTS;
    const only = await anArticle(site.database, {
      ...DRAFT,
      texts: { fr: { ...fr, state: 'draft' } },
    });
    const path = await makeLink(editor, `/fr/pupitre/articles/${only}/apercu`);
    const page = await open(site, path.replace('/fr/apercu/', '/en/preview/'));
    expect([page.heading, page.$('h1').attr('lang')]).toEqual(['Un matin', 'fr-CA']);
    expect(page.text('.preview-bar')).toContain('There is no English text yet');
    expect(page.$('a[href*="/desk"]')).toHaveLength(0);
  });

  it('changes nothing by being read, and takes no form', async () => {
    const tables = ['preview_links', 'articles', 'audit_log'];
    const before = await Promise.all(tables.map((table) => rowsOf(site, table)));
    await site.get(link);
    await site.visits.flush();
    expect(await Promise.all(tables.map((table) => rowsOf(site, table)))).toEqual(before);
    expect((await site.visitor().post(link)).status).toBe(405);
  });
});

describe('the secret links of an item', () => {
  let site: TestSite;
  let editor: Visitor;
  let previews: string;

  beforeEach(async () => {
    site = await testSite();
    editor = await anEditor(site, 'Bao');
    previews = `/fr/pupitre/articles/${await anArticle(site.database, DRAFT)}/apercu`;
  });
  afterEach(() => site.close());

  it('say who made each and until when, also when the account is gone', async () => {
    await makeLink(editor, previews);
    const page = await openDesk(editor, `${previews}?form=link`);
    expect(page.text('main li.job')).toContain('Jusqu’au 1er décembre 2026 à 10 h');
    expect(page.text('main li.job')).toContain('Créé par Bao le 24 novembre 2026 à 10 h');
    const odalie = await anEditor(site, 'Odalie');
    await site.database.knex('users').where({ name: 'Bao' }).delete();
    const after = await openDesk(odalie, `${previews}?form=link`);
    expect(after.text('main li.job')).toContain('par quelqu’un dont le compte est supprimé');
  });

  it('are twenty at most, though two people press at once', async () => {
    for (let made = 0; made < 19; made += 1) await makeLink(editor, previews);
    const answers = await Promise.all([1, 2].map(() => editor.post(previews, { do: 'create' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const full = await openDesk(editor, `${previews}?form=link`);
    expect(full.text('.notice')).toContain('Il y a déjà 20 liens');
    expect(full.$('button[value=create]')).toHaveLength(0);
    const [oldest = ''] = (await livingLinksOn(editor, previews)).slice(-1);
    await editor.post(previews, { do: 'end', link: oldest });
    await makeLink(editor, previews);
  });

  it('are none of an item without a text, and no other button does anything', async () => {
    const bare = await anArticle(site.database, { ...DRAFT, texts: {} });
    const answer = await editor.post(`/fr/pupitre/articles/${bare}/apercu`, { do: 'create' });
    expect([answer.status, answer.text.includes('aucun texte à montrer')]).toEqual([409, true]);
    expect((await editor.post(previews, { do: 'publish' })).status).toBe(400);
    expect(await rowsOf(site, 'preview_links')).toEqual([]);
  });

  it('do not pass for a save where two people edit at once', async () => {
    const path = previews.replace('/apercu', '');
    const odalie = await anEditor(site, 'Odalie');
    const hers = await openDesk(odalie, path);
    const mine = await openDesk(editor, path);
    await odalie.post(path, { ...hers.fields, 'fr.body': 'D’Odalie.', do: 'save' });
    await makeLink(editor, previews);
    const conflict = await editor.post(path, { ...mine.fields, 'fr.body': 'De Bao.', do: 'save' });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Version enregistrée par Odalie');
  });
});

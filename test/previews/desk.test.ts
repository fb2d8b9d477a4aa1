import { anEditor, openDesk } from '../support/desk';
import { aJob, anArticle, jobText } from '../support/factories';
import { headOf } from '../support/head';
import { openItem } from '../support/item';
import type { ReadPage } from '../support/page';
import { testSite, type TestSite, type Visitor } from '../support/site';

const LATER = new Date('2026-12-01T15:00:00Z');
const LONG = 'Une très longue description qui raconte le métier par le menu, '.repeat(4).trim();
const TEXTS = {
  fr: { title: 'Un matin', summary: LONG, body: '## Début\n\nUn **texte**.' },
  en: { title: 'A morning', summary: 'In short.', body: '## Start\n\nA **text**.' },
};
const STATES = [
  ['a draft', { state: 'draft', publishedAt: null }],
  ['scheduled', { state: 'scheduled', publishedAt: LATER }],
  ['closed', { state: 'closed', closedAt: new Date('2026-11-23T15:00:00Z') }],
  ['binned', { state: 'binned' }],
] as const;
const HIDDEN = {
  fr: 'Aperçu : rien de ceci n’est public.',
  en: 'Preview: none of this is public.',
};

describe('a preview on the desk', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
    // What stands beside both.
    await anArticle(site.database);
    await aJob(site.database);
  });
  afterAll(() => site.close());

  const articleAt = (id: number) =>
    [`/fr/pupitre/articles/${id}/apercu`, `/en/desk/articles/${id}/preview`] as const;
  const jobAt = (id: number) =>
    [`/fr/pupitre/emplois/${id}/apercu`, `/en/desk/jobs/${id}/preview`] as const;

  it.each(STATES)(
    'shows an article that is %s as its page, its card and a snippet, in both languages',
    async (_, standing) => {
      const id = await anArticle(site.database, { texts: TEXTS, ...standing });
      for (const [at, locale] of (['fr', 'en'] as const).entries()) {
        const path = articleAt(id)[at] ?? '';
        const page = await openDesk(editor, path);
        expect([page.status, page.text('h1')]).toEqual([200, TEXTS[locale].title]);
        expect(page.text('.preview-bar p:first-child')).toBe(HIDDEN[locale]);
        expect(page.$('.prose strong')).toHaveLength(1);
        expect(page.$('.keep')).toHaveLength(0);
        const card = await openDesk(editor, `${path}?form=card`);
        expect([card.text('.story h3'), card.$('.keep').length]).toEqual([TEXTS[locale].title, 0]);
        expect(card.$('.story h3 a').attr('href')).toBe(path);
        const snippet = await openDesk(editor, `${path}?form=snippet`);
        expect(snippet.text('.snippet-title')).toBe(page.text('title'));
      }
    },
  );

  it.each(STATES)(
    'shows a listing that is %s as it would be open, with nothing to press',
    async (state, standing) => {
      const texts = { fr: jobText('Luthière'), en: jobText('Luthier') };
      const id = await aJob(site.database, { texts, ...standing });
      for (const [at, title] of ['Luthière', 'Luthier'].entries()) {
        const path = jobAt(id)[at] ?? '';
        const page = await openDesk(editor, path);
        expect([page.status, page.text('h1'), page.$('.closed').length]).toEqual([200, title, 0]);
        expect(page.text('.preview-bar p:first-child')).toContain(
          state === 'closed' ? ['fermée', 'closed'][at] : ['rien de ceci', 'none of this'][at],
        );
        expect(page.text('.apply')).toContain('galets.example');
        expect(page.$('.apply a, .keep')).toHaveLength(0);
        expect((await openDesk(editor, `${path}?form=card`)).text('.job h3')).toBe(title);
        const snippet = await openDesk(editor, `${path}?form=snippet`);
        expect(snippet.text('.snippet-title')).toBe(page.text('title'));
      }
    },
  );

  it('is the page of the public, word for word, but for what is pressed', async () => {
    const article = await anArticle(site.database, { texts: TEXTS });
    const job = await aJob(site.database, {
      texts: { fr: jobText('Relieuse'), en: jobText('Binder') },
    });
    for (const [list, id, paths] of [
      ['/fr/articles', article, articleAt(article)],
      ['/fr/emplois', job, jobAt(job)],
    ] as const) {
      const own = await openItem(site, list, id);
      await site.visits.flush();
      const seen = await openDesk(editor, paths[0]);
      expect(seen.text('title')).toBe(own.text('title'));
      expect(description(seen)).toBe(description(own));
      const bare = ({ $ }: Pick<ReadPage, '$'>) => {
        $('.keep, .apply .button, .apply h2, .report').remove();
        return $('main > article').text().replace(/\s+/g, ' ');
      };
      expect(bare(seen)).toBe(bare(own));
      expect(seen.text('.preview-bar p:first-child')).toContain('le public voit ceci');
      expect(seen.$('.preview-bar p:first-child a').attr('href')).toBe(
        headOf(own).canonical?.replace('https://escalier.test', ''),
      );
    }
  });

  it('says what a search engine would cut, from the same words as the head', async () => {
    const id = await anArticle(site.database, {
      texts: { fr: { ...TEXTS.fr, title: 'mot '.repeat(30).trim() } },
    });
    const snippet = await openDesk(editor, `${articleAt(id)[0]}?form=snippet`);
    const head = await openDesk(editor, articleAt(id)[0]);
    const [title, summary] = [head.text('title'), description(head) ?? ''];
    const shown = [snippet.text('.snippet-title'), snippet.text('.snippet p:last-child')];
    for (const [at, [whole, most]] of [[title, 60] as const, [summary, 158] as const].entries()) {
      expect(shown[at]?.length).toBeLessThanOrEqual(most);
      expect(whole.startsWith(String(shown[at]?.slice(0, -1)))).toBe(true);
      const remark = snippet.$('.remarks li').eq(at);
      expect(remark.text()).toContain(`${whole.length} caractères, sur environ ${most}`);
      expect(whole.endsWith(remark.find('del').text())).toBe(true);
    }
    expect(snippet.text('.snippet p:first-child')).toContain('escalier.test › fr › articles ›');
  });

  it('shows a text that is not ready, and says so', async () => {
    const en = { ...TEXTS.en, title: '', state: 'draft' } as const;
    const texts = { fr: TEXTS.fr, en };
    const draft = await anArticle(site.database, { texts, state: 'draft', publishedAt: null });
    const page = await openDesk(editor, articleAt(draft)[1]);
    expect(page.text('h1')).toBe('Untitled');
    expect(page.text('.preview-bar')).toContain('not ticked “Ready to publish”');
    const online = await anArticle(site.database, { texts });
    const seen = await openDesk(editor, articleAt(online)[1]);
    expect(seen.text('.preview-bar p:first-child')).toContain('the public does not see it');
    expect(seen.text('.prose')).toContain('A text.');
  });

  it('says that a language has no text, and leads to where it is written', async () => {
    const id = await aJob(site.database, { texts: { fr: jobText('Vitrière') } });
    const page = await openDesk(editor, jobAt(id)[1]);
    expect(page.text('.preview-bar')).toContain('There is no English text yet');
    expect(page.$('.preview-bar a[href$="#en.title"]').attr('href')).toBe(
      `/en/desk/jobs/${id}#en.title`,
    );
    expect(page.$('h1').attr('lang')).toBe('fr-CA');
    const bare = await aJob(site.database, { texts: {}, state: 'draft', publishedAt: null });
    for (const form of ['page', 'card', 'snippet']) {
      const empty = await openDesk(editor, `${jobAt(bare)[0]}?form=${form}`);
      expect([empty.status, empty.text('h1')]).toEqual([200, 'Aperçu : Sans titre']);
      expect(empty.text('.preview-bar')).toContain('Il n’y a encore aucun texte à montrer.');
    }
  });

  it('keeps its form from one language to the other, and is found and kept by nobody', async () => {
    const id = await anArticle(site.database, { texts: TEXTS });
    for (const form of ['', '?form=card', '?form=snippet', '?form=link']) {
      const answer = await editor.get(articleAt(id)[0] + form);
      expect(answer.headers).toMatchObject({
        'x-robots-tag': 'noindex',
        'cache-control': 'no-store',
      });
      const page = await openDesk(editor, articleAt(id)[0] + form);
      expect(page.$('.switch').attr('href')).toBe(articleAt(id)[1] + form);
      expect(page.$('meta[name=robots]').attr('content')).toBe('noindex');
      expect(page.$('link[rel=canonical], link[rel=alternate]')).toHaveLength(0);
    }
  });

  it('is led to from the list, its links from the form, and counts as no read', async () => {
    const id = await anArticle(site.database, { texts: TEXTS, reads: 5 });
    const [path] = articleAt(id);
    await editor.get(path);
    await site.visits.flush();
    expect(await site.database.knex('articles').where({ id }).pluck('reads')).toEqual([5]);
    const led = async (from: string, to: string) =>
      (await openDesk(editor, from)).$(`a[href$="${to}"]`).text();
    expect(await led('/fr/pupitre/articles', path)).toBe('Aperçu');
    const own = `/fr/pupitre/articles/${id}`;
    expect(await led(own, `${path}?form=link`)).toBe('Lien privé');
    // What stands in the form shows what is typed there, and is no link.
    expect(await led(own, path)).toBe('');
    expect(await led('/fr/pupitre/articles/nouveau', '?form=link')).toBe('');
    expect((await editor.get('/fr/pupitre/articles/99999/apercu')).status).toBe(404);
  });
});

function description({ $ }: Pick<ReadPage, '$'>): string | undefined {
  return $('meta[name=description]').attr('content');
}

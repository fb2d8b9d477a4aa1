import { siteMap } from '../../src/site-map';
import { aText, anEditor, openDesk, press, type DeskPage } from '../support/desk';
import { aJob, anArticle, anAuthor, anEmployer, jobText } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

const LOOKS = ['preview', 'preview_card', 'preview_snippet'];
const TITLE = '.article h1, .offer h1, .story h3, .job h3, .snippet-title';
/** All that a save writes in. */
const TABLES = [
  ...['articles', 'article_texts', 'jobs', 'job_texts', 'authors', 'employers', 'categories'],
  ...['article_tags', 'job_tags', 'job_places', 'job_languages', 'media_uses', 'search_state'],
  ...['revisions', 'outdated_fields', 'kept_forms', 'audit_log', 'preview_links', 'outbox'],
];
const SAVED = { fr: jobText('Enregistrée'), en: jobText('Saved') };
const MISTAKES = '.preview-bar .remarks li';

describe('someone who looks at what they type', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeAll(async () => {
    site = await testSite({ now: '2026-11-24T15:00:00Z' });
    editor = await anEditor(site);
    await anEmployer(site.database, { name: 'Verrerie du Canal' });
  });
  afterAll(() => site.close());

  const written = () => Promise.all(TABLES.map((table) => site.database.knex(table).select()));
  /** Presses a button of a form that holds some other words than it was opened with. */
  const look = async (path: string, changes: Record<string, string>, button = 'preview') =>
    press(editor, path, await openDesk(editor, path), button, changes);
  const listOf = ({ $ }: DeskPage, selector: string) =>
    $(selector)
      .toArray()
      .map((each) => $(each).text());

  const KINDS = [
    ['a saved article', () => anArticle(site.database, { texts: SAVED }), 'articles'],
    ['an article that is new', () => 'nouveau', 'articles'],
    ['a saved listing', () => aJob(site.database, { texts: SAVED }), 'emplois'],
    ['a listing that is new', () => 'nouvelle', 'emplois'],
  ] as const;

  it.each(KINDS)('sees %s as page, card and snippet, in both languages', async (_, at, list) => {
    const path = `/fr/pupitre/${list}/${String(await at())}`;
    const before = await written();
    const texts = { ...aText('fr', 'Tapée'), ...aText('en', 'Typed') };
    for (const button of LOOKS) {
      const french = await look(path, { ...texts, 'fr.ready': '' }, button);
      expect([french.status, french.$(TITLE).first().text()]).toEqual([
        200,
        expect.stringContaining('Tapée'),
      ]);
      expect(french.text('.preview-bar p:first-child')).toContain('rien n’en est enregistré');
      expect(french.text('.preview-bar')).toContain('pas encore coché');
      expect(french.$('.preview-bar [aria-current]').first().attr('value')).toBe(button);
      // The other language, by its button: it sends what this page was made of.
      const english = await pressIn(french, 'Anglais');
      expect([english.status, english.$(TITLE).first().text()]).toEqual([
        200,
        expect.stringContaining('Typed'),
      ]);
      expect(english.$('html').attr('lang')).toBe('en-CA');
      expect(english.$('.preview-bar [aria-current]').first().attr('value')).toBe(button);
      expect(english.text('main')).not.toMatch(/Saved|Enregistrée/);
    }
    expect(await written()).toEqual(before);
  });

  it('goes from one form to the next with all that was typed', async () => {
    const body = 'Un\n\n« deux » & <trois>\n\n"quatre"';
    const path = siteMap['desk.newArticle'].fr;
    const page = await look(path, { ...aText('fr', 'Tapée'), 'fr.body': body });
    const card = await pressIn(page, 'Carte');
    expect(card.text('.story h3')).toBe('Tapée');
    const again = await pressIn(card, 'Page');
    expect(again.$('.article .prose').html()).toBe(page.$('.article .prose').html());
    expect(again.text('.article .prose')).toBe('Un « deux » & <trois> "quatre"');
    expect(sentBy(again)['fr.body']).toBe(body);
  });

  it('sees what else is typed: the facts, and what is still to be added', async () => {
    const article = await look(siteMap['desk.newArticle'].fr, {
      ...aText('fr', 'Tapée'),
      ...{ 'author.name': 'Nouvelle Plume', 'category.fr': 'Verre', 'category.en': 'Glass' },
      ...{ 'credit.wording': 'permission', 'credit.name': 'Le Verrier' },
      ...{ 'credit.url': 'https://verrier.example/un' },
    });
    expect(article.text('.article .kind')).toBe('Verre');
    expect(article.text('.byline')).toContain('Nouvelle Plume 24 novembre 2026');
    expect(article.$('.credit a').attr('href')).toBe('https://verrier.example/un');
    // What is not there yet has no page to lead to.
    expect(article.$('.article .kind[href], .byline a[href]')).toHaveLength(0);
    const job = await look(siteMap['desk.newJob'].fr, {
      ...{ ...aText('fr', 'Verrière'), employer: 'verrerie du canal', place: 'verdun' },
      ...{ pay: 'disclosed', pay_min: '22,50', last_day: '2026-12-20' },
      ...{ 'needs.en': 'basic', apply_email: 'emploi@canal.example' },
      'fr.apply_instructions': 'Passez *nous* voir.',
    });
    expect(job.text('.offer header')).toBe('Verrière Verrerie du Canal · Verdun, Montréal');
    expect(job.$('.offer header a').attr('href')).toMatch(/^\/fr\/employeurs\/\d+-/);
    expect(job.text('.facts')).toMatch(/22,50 \$.*anglais.*24 novembre 2026.*20 décembre 2026/);
    expect(job.text('.apply')).toContain('emploi@canal.example');
    expect([job.text('.apply em'), job.$('.apply a').length]).toEqual(['nous', 0]);
    const agency = await look(siteMap['desk.newJob'].fr, {
      ...{ ...aText('fr', 'Verrière'), 'employer.name': 'Placement Sureau' },
      ...{ 'employer.agency': '1', 'employer.permit': 'AP-1234567', 'category.fr': 'Verre' },
      'category.en': 'Glass',
    });
    expect(agency.text('.facts')).toMatch(/Verre.*AP-1234567/);
    expect(agency.$('.offer header a[href], .facts a[href*="category"]')).toHaveLength(0);
  });

  it('is told what could not be read, and sees the rest', async () => {
    const job = await look(siteMap['desk.newJob'].fr, {
      ...{ ...aText('fr', 'mot '.repeat(60).trim()), employer: 'Personne' },
      ...{ last_day: '31 février', featured_until: '2026-99-99', pay: 'disclosed', pay_min: 'x' },
      ...{ apply_url: 'https://ailleurs/1', apply_email: 'pas une adresse' },
    });
    expect([job.status, job.text('h1').length]).toEqual([200, 239]);
    expect(job.text('.offer header')).toContain('Personne');
    expect(listOf(job, MISTAKES)).toHaveLength(8);
    expect(listOf(job, MISTAKES)).toContain(
      'Dernier jour – Écrivez un jour du calendrier, comme 2026-12-31.',
    );
    expect(job.text('.facts')).toContain('Métier à choisir');
    expect(job.text('.preview-bar')).toContain('À revoir dans le formulaire :');
    expect(job.$('.apply').text()).not.toMatch(/ailleurs|adresse/);
    const article = await look(siteMap['desk.newArticle'].fr, {
      ...{ ...aText('fr', 'Tapée'), 'fr.body': 'Un.\n\n![](media:999)\n\nDeux.' },
      ...{
        'credit.wording': 'permission',
        'credit.name': 'x',
        'credit.url': 'javascript:alert(1)',
      },
    });
    expect(article.text('.article .prose')).toBe('Un. Deux.');
    expect(article.text('.article .kind')).toBe('Catégorie à choisir');
    expect(article.text('.byline')).toContain('Signature à choisir');
    expect(article.$('.credit, [href^="javascript"]')).toHaveLength(0);
    expect(listOf(article, MISTAKES)).toHaveLength(4);
    const forged = await look(siteMap['desk.newJob'].fr, { ...NEW_FORGED, tenure: 'forever' });
    expect([forged.status, forged.text('h1')]).toEqual([200, 'Aperçu : Forgée']);
    expect(listOf(forged, MISTAKES)).toHaveLength(1);
  });

  it('sees nothing where nothing is typed, and the other language where one is empty', async () => {
    for (const path of [siteMap['desk.newArticle'].fr, siteMap['desk.newJob'].fr]) {
      for (const button of LOOKS) {
        const empty = await look(path, {}, button);
        expect([empty.status, empty.text('h1')]).toEqual([200, 'Aperçu : Sans titre']);
        expect(empty.text('.preview-bar')).toContain('Il n’y a encore aucun texte à montrer.');
        const english = await look(path, aText('en', 'Typed'), button);
        expect(english.text('.preview-bar')).toContain('pas encore de texte en français');
        expect(english.$(TITLE).first().text()).toContain('Typed');
      }
    }
    const snippet = await look(siteMap['desk.newArticle'].fr, aText('fr', 'Tapée'), LOOKS[2]);
    expect(snippet.text('.snippet p:first-child')).toBe('escalier.test › fr › articles › …-tapee');
  });

  it('sees the day for which it is to appear, as it is typed', async () => {
    const authorId = await anAuthor(site.database);
    const id = await anArticle(site.database, { authorId, state: 'draft', publishedAt: null });
    const page = await look(`/fr/pupitre/articles/${String(id)}`, {
      ...{ publish_day: '2026-12-03', publish_time: '09:00' },
    });
    expect(page.text('.byline time')).toBe('3 décembre 2026');
  });

  /** Presses a button over a preview, as a browser does: with all that stands in its form. */
  async function pressIn(page: DeskPage, name: string): Promise<DeskPage> {
    const form = page.$('form.preview-ways');
    const button = form.find('button').filter((_, each) => page.$(each).text() === name);
    const to = String(button.attr('formaction') ?? form.attr('action'));
    return press(editor, to, { fields: sentBy(page) }, String(button.attr('value')));
  }
});

const NEW_FORGED = aText('fr', 'Forgée');

/** What the form over a preview sends along, by the names of the fields. */
function sentBy({ $ }: Pick<DeskPage, '$'>): Record<string, string> {
  const sent = $('form.preview-ways').serializeArray();
  return Object.fromEntries(sent.map(({ name, value }) => [name, value.replaceAll('\r\n', '\n')]));
}

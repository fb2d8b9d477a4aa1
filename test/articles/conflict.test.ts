import { anEditor, openDesk, press, type DeskPage } from '../support/desk';
import { anArticle } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

const MARKED = 'Un texte d’Idalie, avec <balises> & « guillemets ».';

describe('two editors at one article', () => {
  let site: TestSite;
  let idalie: Visitor;
  let bao: Visitor;
  let path: string;
  let hers: DeskPage;
  let his: DeskPage;

  beforeAll(async () => {
    site = await testSite();
    idalie = await anEditor(site, 'Idalie');
    bao = await anEditor(site, 'Bao');
  });
  afterAll(() => site.close());

  beforeEach(async () => {
    path = `/fr/pupitre/articles/${String(await anArticle(site.database))}`;
    hers = await openDesk(idalie, path);
    his = await openDesk(bao, path);
    await press(idalie, path, hers, 'save', { 'fr.body': MARKED, tags: 'nuit' });
  });

  it('shows the second both versions, and writes nothing', async () => {
    const answer = await press(bao, path, his, 'publish', { 'fr.body': 'De Bao.' });
    expect(answer.status).toBe(409);
    expect(answer.fields).toMatchObject({ 'fr.body': 'De Bao.', tags: '' });
    expect(answer.text('.theirs p')).toContain(
      'Version enregistrée par Idalie le 24 novembre 2026 à 10 h.',
    );
    expect(answer.$('.field:has([id="fr.body"]) .theirs .words').text()).toBe(MARKED);
    expect(answer.$('.theirs')).toHaveLength(2);
    expect(answer.$('[role=alert] a[href="#fr.body"], [role=alert] a[href="#tags"]')).toHaveLength(
      2,
    );
    const saved = await openDesk(bao, path);
    expect(saved.fields).toMatchObject({ 'fr.body': MARKED, tags: 'nuit', version: '2' });
  });

  it('lets the second choose their own, by pressing the button again', async () => {
    const answer = await press(bao, path, his, 'save', { 'fr.body': 'De Bao.' });
    expect((await press(bao, path, answer, 'save')).status).toBe(303);
    const saved = await openDesk(idalie, path);
    expect(saved.fields).toMatchObject({ 'fr.body': 'De Bao.', tags: '', version: '3' });
  });

  it('lets the second take the other version', async () => {
    const answer = await press(bao, path, his, 'save', { 'fr.body': 'De Bao.' });
    const take = String(answer.$('[role=alert] p a').attr('href'));
    expect((await openDesk(bao, take)).fields['fr.body']).toBe(MARKED);
  });

  it('asks nothing of who saves the very same words: a button pressed twice', async () => {
    const again = await press(idalie, path, hers, 'save', { 'fr.body': MARKED, tags: 'nuit' });
    expect(again.status).toBe(303);
  });

  it('lets only one of two through who press at the same moment', async () => {
    const forms = await Promise.all([idalie, bao].map((visitor) => openDesk(visitor, path)));
    const answers = await Promise.all(
      [idalie, bao].map((visitor, at) =>
        press(visitor, path, forms[at] as DeskPage, 'save', { 'fr.body': `Version ${String(at)}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const lost = answers.find(({ status }) => status === 409);
    const saved = await openDesk(bao, path);
    expect([lost?.fields['fr.body'], saved.fields['fr.body']].sort()).toEqual([
      'Version 0',
      'Version 1',
    ]);
  });
});

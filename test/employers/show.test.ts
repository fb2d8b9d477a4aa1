import { aJob, anEmployer, jobText } from '../support/factories';
import { headOf } from '../support/head';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';
import { wholeList } from '../support/whole-list';

describe('the page of an employer', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  type Given = Parameters<typeof anEmployer>[1];

  /** An employer, and the addresses of its page. */
  async function canal(given: Given = {}) {
    const id = await anEmployer(site.database, { name: 'Conserverie du Canal', ...given });
    return {
      id,
      french: `/fr/employeurs/${id}-conserverie-du-canal`,
      english: `/en/employers/${id}-conserverie-du-canal`,
    };
  }

  it('says what the employer says of itself, in the reader’s language', async () => {
    const { french, english } = await canal({
      about: { fr: 'Des **cornichons** depuis toujours.', en: 'Pickles since **ever**.' },
      website: 'https://www.canal.example/accueil',
    });
    const page = await open(site, french);
    expect(page.heading).toBe('Conserverie du Canal');
    expect(page.text('.portrait .prose')).toBe('Des cornichons depuis toujours.');
    expect(page.text('.portrait .prose strong')).toBe('cornichons');
    expect(page.$('.portrait .prose').attr('lang')).toBeUndefined();
    expect(page.$('.portrait a').attr('href')).toBe('https://www.canal.example/accueil');
    expect(page.text('.portrait a')).toBe('www.canal.example');
    expect((await open(site, english)).text('.portrait .prose')).toBe('Pickles since ever.');
  });

  it('shows words in the other language when there are no others, marked as such', async () => {
    const { french, english } = await canal({ about: { en: 'Pickles.' } });
    expect((await open(site, french)).$('.portrait .prose').attr('lang')).toBe('en-CA');
    expect((await open(site, english)).$('.portrait .prose').attr('lang')).toBeUndefined();
  });

  it('says nothing of what the employer does not say', async () => {
    const { french } = await canal({ website: null });
    const page = await open(site, french);
    expect(page.$('.portrait > *')).toHaveLength(1);
  });

  it('says so when it is invented for the demo', async () => {
    const { french, english } = await canal({ demo: true });
    expect((await open(site, french)).text('.invented')).toBe(
      'Employeur de démonstration, inventé comme ses offres.',
    );
    expect((await open(site, english)).text('.invented')).toContain('Demonstration employer');
  });

  it('shows the permit of an agency', async () => {
    const { french, english } = await canal({ agencyPermit: 'AP-2412345' });
    const permit = async (path: string) => (await open(site, path)).text('.portrait .quiet');
    expect(await permit(french)).toBe('Permis d’agence de la CNESST : AP-2412345');
    expect(await permit(english)).toBe('CNESST agency permit: AP-2412345');
  });

  it('lists its open listings, newest first, and nobody else’s', async () => {
    const { id, french, english } = await canal();
    const employerId = id;
    for (const [title, given] of [
      ['Ancienne', { publishedAt: new Date('2026-11-01T15:00:00Z') }],
      ['Récente', { publishedAt: new Date('2026-11-23T15:00:00Z') }],
      ['Brouillon', { state: 'draft' }],
      ['Finie', { expiresAt: new Date('2026-11-24T15:00:00Z') }],
    ] as const) {
      await aJob(site.database, { employerId, ...given, texts: { fr: jobText(title) } });
    }
    await aJob(site.database, { texts: { fr: jobText('Ailleurs') } });
    const page = await open(site, french);
    expect(page.cards).toEqual(['Récente', 'Ancienne']);
    // The page is the employer’s: its cards need not name it again.
    expect(page.text('.job:first-child p')).toBe('Verdun');
    expect(page.text('#jobs')).toBe('2 offres ouvertes');
    expect(headOf(page).title).toBe('Conserverie du Canal, 2 offres d’emploi – Escalier');
    const other = await open(site, english);
    expect(other.cards).toEqual(['Récente', 'Ancienne']);
    expect(other.text('.job:first-child .lang')).toBe('in French');
    expect(headOf(other).title).toBe('Conserverie du Canal, 2 jobs – Escalier');
  });

  it('stays when it hires no more, and says so', async () => {
    const { french, english } = await canal();
    const page = await open(site, french);
    expect(page.status).toBe(200);
    expect(page.text('#jobs')).toBe('0 offre ouverte');
    expect(page.text('.landing p')).toBe('Cet employeur n’a pas d’offre ouverte en ce moment.');
    expect((await open(site, english)).text('#jobs')).toBe('0 open jobs');
  });

  it('has pages, whose links and names say which', async () => {
    const { id, french, english } = await canal();
    const titles = Array.from({ length: 23 }, (_, at) => `Poste ${at + 1}`);
    for (const title of titles) {
      await aJob(site.database, { employerId: id, texts: { fr: jobText(title) } });
    }
    const pages = await wholeList(site, french);
    expect(pages.map((page) => page.map(({ title }) => title))).toEqual([
      [...titles].reverse().slice(0, 20),
      [...titles].reverse().slice(20),
    ]);
    const head = headOf(await open(site, `${french}?page=2`));
    expect(head.title).toBe('Conserverie du Canal, 23 offres d’emploi, page 2 – Escalier');
    expect(head.canonical).toBe(`https://escalier.test${french}?page=2`);
    expect(head.otherLanguage).toBe(`${english}?page=2`);
    expect(head.alternates).toEqual({
      'fr-CA': `https://escalier.test${french}?page=2`,
      'en-CA': `https://escalier.test${english}?page=2`,
      'x-default': `https://escalier.test${french}?page=2`,
    });
    expect((await open(site, `${french}?page=3`)).status).toBe(404);
  });

  it('has one address', async () => {
    const { id, french, english } = await canal();
    for (const [asked, own] of [
      [`/fr/employeurs/${id}`, french],
      [`/fr/employeurs/${id}-ancien-nom?page=1&de=x`, `${french}?page=1&de=x`],
      [`/en/employers/${id}-autre`, english],
    ] as const) {
      const answer = await site.get(asked);
      expect([answer.status, answer.headers.location]).toEqual([301, own]);
    }
  });

  it.each(['999999', '0', 'canal', '99999999999'])('is not at /fr/employeurs/%s', async (item) => {
    const page = await open(site, `/fr/employeurs/${item}`);
    expect(page.status).toBe(404);
    expect(page.heading).toBe('Cet escalier ne mène nulle part');
  });
});

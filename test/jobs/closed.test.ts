import { aJob, anEmployer, jobText } from '../support/factories';
import { headOf } from '../support/head';
import { factsOf, similarTo } from '../support/listing';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const BOTH = { fr: jobText('Tourneuse'), en: jobText('Turner') };

describe('someone who opens a closed listing', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  /** A listing whose last day was 20 November, in Montréal. */
  const over = (given: Parameters<typeof aJob>[1] = {}) =>
    aJob(site.database, {
      publishedAt: new Date('2026-10-20T15:00:00Z'),
      expiresAt: new Date('2026-11-21T05:00:00Z'),
      texts: BOTH,
      ...given,
    });

  it('is told since when, the day after its last one, in both languages', async () => {
    const id = await over();
    const french = await open(site, `/fr/emplois/${id}-tourneuse`);
    expect(french.status).toBe(410);
    expect(french.heading).toBe('Tourneuse');
    expect(french.text('.closed')).toBe('Cette offre est fermée depuis le 21 novembre 2026.');
    const english = await open(site, `/en/jobs/${id}-turner`);
    expect(english.status).toBe(410);
    expect(english.text('.closed')).toBe('This job has been closed since November 21, 2026.');
  });

  it('is told the day on which the employer closed it, when that was sooner', async () => {
    const closedAt = new Date('2026-11-02T04:30:00Z');
    const id = await over({ state: 'closed', closedAt });
    const page = await open(site, `/fr/emplois/${id}-tourneuse`);
    expect(page.status).toBe(410);
    expect(page.text('.closed')).toBe('Cette offre est fermée depuis le 1er novembre 2026.');
  });

  it('can still read it, and finds no way to apply', async () => {
    for (const way of [
      { applyUrl: 'https://galets.example/postuler' },
      { applyUrl: null, applyEmail: 'emploi@galets.example' },
      {
        applyUrl: null,
        texts: { fr: { ...jobText('Tourneuse'), applyInstructions: 'Passez à l’atelier.' } },
      },
    ]) {
      const page = await open(site, `/fr/emplois/${await over(way)}-tourneuse`);
      expect(page.text('.offer > .prose')).toContain('Un texte.');
      expect(factsOf(page)['Jusqu’au']).toBe('20 novembre 2026');
      expect(page.$('.apply')).toHaveLength(0);
      expect(page.html).not.toMatch(/postuler|mailto:|emploi@|Passez à l’atelier/i);
    }
  });

  it('is offered similar ones that are open', async () => {
    const kin = { category: 'engineering', tags: ['trades'] };
    const id = await over(kin);
    const one = await anEmployer(site.database);
    const two = await anEmployer(site.database);
    await aJob(site.database, { ...kin, employerId: one, texts: { fr: jobText('Fraiseuse') } });
    await aJob(site.database, {
      ...kin,
      employerId: two,
      texts: { en: jobText('Welder') },
    });
    await over({ ...kin, texts: { fr: jobText('Soudeuse') } });
    const page = await open(site, `/fr/emplois/${id}-tourneuse`);
    expect([...similarTo(page)].sort()).toEqual(['Fraiseuse', 'Welder']);
    expect(page.text('section[aria-labelledby=similar] p')).toContain('D’autres marches');
    expect(page.$('section[aria-labelledby=similar] .heading a').attr('href')).toBe('/fr/emplois');
  });

  it('is not sent by a search engine', async () => {
    const id = await over();
    const head = headOf(await open(site, `/en/jobs/${id}-turner`));
    expect(head.robots).toBe('noindex');
    expect(head.alternates).toEqual({});
    expect(head.title).toBe('Closed: Turner, Atelier des Galets – Escalier');
    expect(head.otherLanguage).toBe(`/fr/emplois/${id}-tourneuse`);
  });

  it('is not told that it is featured', async () => {
    const id = await over({ featuredUntil: new Date('2026-12-15T05:00:00Z') });
    const page = await open(site, `/fr/emplois/${id}-tourneuse`);
    expect(page.$('.offer .flag')).toHaveLength(0);
  });

  it('is led to its own address first', async () => {
    const id = await over();
    const answer = await site.get(`/fr/emplois/${id}-turner`);
    expect([answer.status, answer.headers.location]).toEqual([301, `/fr/emplois/${id}-tourneuse`]);
  });
});

describe('someone who opens a closed listing that nothing is like', () => {
  let site: TestSite;
  let path: string;

  beforeEach(async () => {
    site = await testSite();
    const expiresAt = new Date('2026-11-21T05:00:00Z');
    const id = await aJob(site.database, { expiresAt, texts: BOTH, category: 'engineering' });
    path = `/fr/emplois/${id}-tourneuse`;
  });
  afterEach(() => site.close());

  it('is offered the newest ones, and all of them', async () => {
    const employerId = await anEmployer(site.database);
    for (const day of [18, 20, 16, 19, 17]) {
      await aJob(site.database, {
        ...{ employerId, category: 'legal', texts: { fr: jobText(`Notaire ${day}`) } },
        publishedAt: new Date(Date.UTC(2026, 10, day)),
      });
    }
    const page = await open(site, path);
    expect(page.status).toBe(410);
    expect(similarTo(page)).toEqual(['Notaire 20', 'Notaire 19', 'Notaire 18', 'Notaire 17']);
    expect(page.text('#similar')).toBe('Autres offres');
    expect(page.$('section[aria-labelledby=similar] .heading a').attr('href')).toBe('/fr/emplois');
  });

  it('is led to the list even when nothing is open', async () => {
    const page = await open(site, path);
    expect(similarTo(page)).toEqual([]);
    expect(page.$('section[aria-labelledby=similar] a').attr('href')).toBe('/fr/emplois');
    expect(page.$('section[aria-labelledby=similar] ul')).toHaveLength(0);
  });
});

import { aJob, anArticle, anEmployer, jobText } from '../support/factories';
import { headOf } from '../support/head';
import { factsOf, similarTo } from '../support/listing';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const BOTH = { fr: jobText('Adjointe'), en: jobText('Assistant') };

describe('the page of a listing', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  type Given = Parameters<typeof aJob>[1];

  /** A listing, read in French and in English. */
  async function inBoth(given: Given) {
    const id = await aJob(site.database, { texts: BOTH, ...given });
    const french = await open(site, `/fr/emplois/${id}-adjointe`);
    const english = await open(site, `/en/jobs/${id}-assistant`);
    expect([french.status, english.status]).toEqual([200, 200]);
    return { id, french, english };
  }

  it('has the facts beside the text, in both languages', async () => {
    const { french, english } = await inBoth({
      workplace: 'hybrid',
      places: ['ville-marie'],
      salary: { minCents: 58_000_00, maxCents: 66_000_00, period: 'year' },
      publishedAt: new Date('2026-11-22T15:00:00Z'),
      expiresAt: new Date('2027-01-02T05:00:00Z'),
    });
    expect(factsOf(french)).toEqual({
      Statut: 'Permanent à temps plein',
      'Lieu de travail': 'Hybride, Ville-Marie',
      Salaire: 'de 58 000 $ à 66 000 $ par année',
      'Langues de travail': 'français (niveau avancé)',
      Métier: 'Soutien administratif',
      Publication: '22 novembre 2026 (il y a 2 jours)',
      'Jusqu’au': '1er janvier 2027',
    });
    expect(factsOf(english)).toEqual({
      'Job type': 'Permanent, full-time',
      Workplace: 'Hybrid, Ville-Marie',
      Salary: '$58,000 to $66,000 a year',
      'Working languages': 'French (advanced)',
      Field: 'Administrative support',
      Posted: 'November 22, 2026 (2 days ago)',
      'Open until': 'January 1, 2027',
    });
    const days = french.$('.facts time').toArray();
    expect(days.map((day) => french.$(day).attr('datetime'))).toEqual(['2026-11-22', '2027-01-01']);
  });

  it('shows its words, who hires and where', async () => {
    const employerId = await anEmployer(site.database, { name: 'Conserverie du Canal' });
    const { french, english } = await inBoth({ employerId, places: ['lachine'] });
    expect(french.heading).toBe('Adjointe');
    expect(french.text('.offer > .prose')).toBe('Adjointe Un texte.');
    expect(french.text('.offer header p')).toBe('Conserverie du Canal · Lachine, Montréal');
    expect(french.$('.offer header a').attr('href')).toBe(
      `/fr/employeurs/${employerId}-conserverie-du-canal`,
    );
    expect(english.heading).toBe('Assistant');
    expect(english.text('.offer > .prose')).toBe('Assistant Un texte.');
    expect(english.$('.offer header a').attr('href')).toBe(
      `/en/employers/${employerId}-conserverie-du-canal`,
    );
  });

  it('says that a listing of the demo is invented, and no other', async () => {
    const { french, english } = await inBoth({ demo: true });
    expect(french.text('.invented')).toBe('Offre de démonstration : employeur et poste inventés.');
    expect(english.text('.invented')).toContain('the employer and the job are invented');
    expect((await inBoth({})).french.$('.invented')).toHaveLength(0);
  });

  it('names each place of a listing that has several', async () => {
    const { french, english } = await inBoth({ places: ['verdun', 'westmount', 'lachine'] });
    expect(factsOf(french)['Lieu de travail']).toBe('Sur place, Lachine, Verdun et Westmount');
    expect(factsOf(english).Workplace).toBe('On site, Lachine, Verdun and Westmount');
    expect(french.text('.offer header p')).toContain('· Lachine, Verdun et Westmount');
  });

  it('does not put another city in Montréal', async () => {
    const { french } = await inBoth({ places: ['westmount'] });
    expect(french.text('.offer header p')).toBe('Atelier des Galets · Westmount');
  });

  it('says so when the employer does not say what it pays', async () => {
    const { french, english } = await inBoth({ salary: null });
    expect(factsOf(french).Salaire).toBe('Salaire non divulgué par l’employeur');
    expect(factsOf(english).Salary).toBe('Salary not disclosed by the employer');
  });

  it('shows pay by the hour with its cents', async () => {
    const { french, english } = await inBoth({
      salary: { minCents: 2200, maxCents: 2740, period: 'hour' },
    });
    expect(factsOf(french).Salaire).toBe('de 22,00 $ à 27,40 $ l’heure');
    expect(factsOf(english).Salary).toBe('$22.00 to $27.40 an hour');
  });

  it('says which languages the work needs, French first, and why', async () => {
    const { french, english } = await inBoth({
      languages: { ar: 'basic', en: 'advanced', fr: 'intermediate' },
      texts: {
        fr: { ...BOTH.fr, languageReason: 'La clientèle écrit de Toronto.' },
        en: { ...BOTH.en, languageReason: 'Customers write from Toronto.' },
      },
    });
    const facts = factsOf(french);
    expect(facts['Langues de travail']).toBe(
      'français (niveau intermédiaire), anglais (niveau avancé) et arabe (niveau débutant)',
    );
    expect(facts['Motifs de l’exigence linguistique']).toBe('La clientèle écrit de Toronto.');
    expect(factsOf(english)['Why this language is required']).toBe('Customers write from Toronto.');
    expect(factsOf(english)['Working languages']).toBe(
      'French (intermediate), English (advanced) and Arabic (basic)',
    );
  });

  it('shows the permit of an agency, and of nobody else', async () => {
    const employerId = await anEmployer(site.database, { agencyPermit: 'AP-2412345' });
    const { french, english } = await inBoth({ employerId });
    expect(french.text('.permit')).toBe('Permis d’agence de la CNESST : AP-2412345');
    expect(english.text('.permit')).toBe('CNESST agency permit: AP-2412345');
    expect((await inBoth({})).french.$('.permit')).toHaveLength(0);
  });

  it('leads to the listings of the same field', async () => {
    const { french, english } = await inBoth({ category: 'culture' });
    expect(french.$('.facts dd a').attr('href')).toBe('/fr/emplois?category=culture');
    expect(english.$('.facts dd a').attr('href')).toBe('/en/jobs?category=culture');
  });

  it('leads to the employer’s own address to apply', async () => {
    const { french, english } = await inBoth({ applyUrl: 'https://rh.galets.example/7?a=1&b=2' });
    const button = french.$('.apply a');
    expect(button.attr('href')).toBe('https://rh.galets.example/7?a=1&b=2');
    expect(button.text()).toBe('Postuler chez l’employeur');
    expect(french.text('.apply p')).toBe('La suite se passe sur rh.galets.example.');
    expect(english.text('.apply a')).toBe('Apply on the employer’s site');
  });

  it('opens an e-mail with its subject, when that is how to apply', async () => {
    const { french, english } = await inBoth({
      ...{ applyUrl: null, applyEmail: 'emploi@galets.example' },
      texts: { fr: jobText('Adjointe'), en: { ...BOTH.en, title: 'Assistant' } },
    });
    const subject = encodeURIComponent('Candidature\u00a0: Adjointe');
    expect(french.$('.apply a').attr('href')).toBe(
      `mailto:emploi@galets.example?subject=${subject}`,
    );
    expect(french.text('.apply p')).toBe('Le message part vers emploi@galets.example.');
    expect(english.$('.apply a').attr('href')).toBe(
      'mailto:emploi@galets.example?subject=Application%3A%20Assistant',
    );
  });

  it('says what to do, when there is neither address nor e-mail', async () => {
    const { french, english } = await inBoth({
      applyUrl: null,
      texts: {
        fr: { ...BOTH.fr, applyInstructions: 'Passez **mardi**.' },
        en: { ...BOTH.en, applyInstructions: 'Come on **Tuesday**.' },
      },
    });
    expect(french.text('.apply h2')).toBe('Comment postuler');
    expect(french.text('.apply .prose strong')).toBe('mardi');
    expect(french.$('.apply a')).toHaveLength(0);
    expect(english.text('.apply')).toBe('How to apply Come on Tuesday.');
  });

  it('shows the instructions beside the address when an employer gives both', async () => {
    const { french } = await inBoth({
      texts: { ...BOTH, fr: { ...BOTH.fr, applyInstructions: 'Joignez une lettre.' } },
    });
    expect(french.$('.apply a')).toHaveLength(1);
    expect(french.text('.apply .prose')).toBe('Joignez une lettre.');
  });

  it('says that it is featured, as long as it is', async () => {
    const still = await inBoth({ featuredUntil: new Date('2026-11-24T15:00:00.001Z') });
    expect(still.french.text('.offer .flag')).toBe('En vedette');
    expect(still.english.text('.offer .flag')).toBe('Featured');
    const over = await inBoth({ featuredUntil: new Date('2026-11-24T15:00:00Z') });
    expect(over.french.$('.offer .flag')).toHaveLength(0);
  });

  it.each([
    ['2026-11-24T05:00:00Z', '24 novembre 2026 (aujourd’hui)'],
    ['2026-11-24T04:59:59Z', '23 novembre 2026 (hier)'],
    ['2026-10-25T15:00:00Z', '25 octobre 2026 (il y a 30 jours)'],
    ['2026-10-24T15:00:00Z', '24 octobre 2026'],
  ])('published at %s, says « %s »', async (instant, words) => {
    const { french } = await inBoth({ publishedAt: new Date(instant) });
    expect(factsOf(french).Publication).toBe(words);
  });

  it('offers similar listings, never itself, and articles on the subject', async () => {
    const { database } = site;
    const kin = { category: 'transport', tags: ['logistics'] };
    const employerId = await anEmployer(database);
    await aJob(database, { ...kin, employerId, texts: { fr: jobText('Cariste') } });
    const text = { title: 'La nuit au quai', summary: 'Bref.', body: 'Un texte.' };
    await anArticle(database, { tags: ['logistics'], texts: { fr: text } });
    const { french } = await inBoth(kin);
    expect(similarTo(french)).toEqual(['Cariste']);
    expect(french.text('section[aria-labelledby=articles] h3 > a')).toBe('La nuit au quai');
    expect(french.text('#similar')).toBe('Offres semblables');
  });

  it('names the listing and its employer in its title and description', async () => {
    const { french, english } = await inBoth({});
    expect(headOf(french).title).toBe('Adjointe, Atelier des Galets – Escalier');
    expect(headOf(english).title).toBe('Assistant, Atelier des Galets – Escalier');
    expect(french.$('meta[name=description]').attr('content')).toBe(
      'Atelier des Galets, Verdun, Montréal. Permanent à temps plein. Adjointe, en bref.',
    );
  });

  it('shows words with markup in them as words', async () => {
    const title = '<script>alert(1)</script> & « cie »';
    const id = await aJob(site.database, { texts: { fr: jobText(title) } });
    const answer = await site.get(`/fr/emplois/${id}`);
    const page = await open(site, String(answer.headers.location));
    expect(page.heading).toBe(title);
    expect(page.$('main script:not([src^="/js/"])')).toHaveLength(0);
  });
});

import { aJob, anEmployer } from '../support/factories';
import { headOf } from '../support/head';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';

/** Names and counts, in order. */
function hiring({ $ }: ReadPage) {
  return $('.counts li')
    .toArray()
    .map((employer) => $(employer).text());
}

describe('the employers who hire', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite();
  });
  afterEach(() => site.close());

  it('stand in the order of their names, accents and capitals aside, with their open listings', async () => {
    for (const [name, listings] of [
      ['Zoé Traiteur', 1],
      ['Émile et filles', 2],
      ['atelier Ôh', 1],
      ['Œuvre du quartier', 1],
      ['Éclusiers réunis', 1],
    ] as const) {
      const employerId = await anEmployer(site.database, { name });
      for (let at = 0; at < listings; at += 1) await aJob(site.database, { employerId });
    }
    const page = await open(site, '/fr/employeurs');
    expect(page.heading).toBe('Employeurs');
    expect(hiring(page)).toEqual([
      'atelier Ôh 1',
      'Éclusiers réunis 1',
      'Émile et filles 2',
      'Œuvre du quartier 1',
      'Zoé Traiteur 1',
    ]);
    expect(hiring(await open(site, '/en/employers'))).toEqual(hiring(page));
  });

  it('are those with a listing that is open now, and count no other', async () => {
    const { database } = site;
    const some = await anEmployer(database, { name: 'Embauche' });
    await anEmployer(database, { name: 'Jamais' });
    const before = await anEmployer(database, { name: 'Naguère' });
    await aJob(database, { employerId: some });
    await aJob(database, { employerId: some, state: 'draft' });
    await aJob(database, { employerId: some, publishedAt: new Date('2026-11-24T15:00:01Z') });
    await aJob(database, { employerId: before, expiresAt: new Date('2026-11-24T15:00:00Z') });
    await aJob(database, { employerId: before, state: 'closed', closedAt: new Date(0) });
    expect(hiring(await open(site, '/fr/employeurs'))).toEqual(['Embauche 1']);
  });

  it('lead each to its page, in the reader’s language', async () => {
    const employerId = await anEmployer(site.database, { name: 'Conserverie du Canal' });
    await aJob(site.database, { employerId });
    for (const [list, own] of [
      ['/fr/employeurs', `/fr/employeurs/${employerId}-conserverie-du-canal`],
      ['/en/employers', `/en/employers/${employerId}-conserverie-du-canal`],
    ] as const) {
      const page = await open(site, list);
      expect(page.$(`main a[href="${own}"]`)).toHaveLength(1);
      expect((await open(site, own)).heading).toBe('Conserverie du Canal');
    }
  });

  it('may be none', async () => {
    const page = await open(site, '/fr/employeurs');
    expect(page.status).toBe(200);
    expect(page.text('.landing p')).toBe('Aucun employeur à montrer en ce moment.');
    expect((await open(site, '/fr/employeurs?page=2')).status).toBe(404);
  });

  it('come in pages of sixty', async () => {
    for (let at = 101; at <= 161; at += 1) {
      const employerId = await anEmployer(site.database, { name: `Maison ${at}` });
      await aJob(site.database, { employerId });
    }
    const first = await open(site, '/fr/employeurs');
    expect(hiring(first)).toHaveLength(60);
    expect(first.text('.pager p')).toBe('Page 1 sur 2');
    const last = await open(site, '/fr/employeurs?page=2');
    expect(hiring(last)).toEqual(['Maison 161 1']);
    const head = headOf(last);
    expect(head.title).toBe('Employeurs, page 2 – Escalier');
    expect(head.canonical).toBe('https://escalier.test/fr/employeurs?page=2');
    expect(head.otherLanguage).toBe('/en/employers?page=2');
    expect(last.$('.pager a[rel=prev]').attr('href')).toBe('/fr/employeurs');
    expect((await open(site, '/fr/employeurs?page=3')).status).toBe(404);
  });
});

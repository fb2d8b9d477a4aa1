import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

describe('the list of listings when none is open', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  it('blames no filter when none is chosen, and does not lead to itself', async () => {
    for (const path of ['/fr/emplois', '/fr/emplois?sort=salary']) {
      const page = await open(site, path);
      expect(page.text('.landing h2')).toBe('Vous voici sur un palier');
      expect(page.text('.landing p')).toBe(
        'Aucune offre n’est ouverte en ce moment. Les prochaines paraîtront ici.',
      );
      expect(page.$('.landing a')).toHaveLength(0);
    }
    const english = await open(site, '/en/jobs');
    expect(english.text('.landing p')).toMatch(/^No job is open at the moment/);
  });

  it('tells of the filters when one is chosen', async () => {
    const page = await open(site, '/fr/emplois?tenure=permanent');
    expect(page.text('.landing p')).toContain('Retirez-en un');
    expect(page.$('.landing a.button').attr('href')).toBe('/fr/emplois');
  });
});

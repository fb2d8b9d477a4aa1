import { headOf } from '../support/head';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const PAGES = [
  ['/fr/confidentialite', '/en/privacy', 'Confidentialité', 'Privacy'],
  ['/fr/accessibilite', '/en/accessibility', 'Accessibilité', 'Accessibility'],
  ['/fr/conditions', '/en/terms', 'Conditions d’utilisation', 'Terms of use'],
] as const;

describe('a page of words', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite({ settings: { PRIVACY_CONTACT: 'vie-privee@escalier.example' } });
  });
  afterAll(() => site.close());

  it.each(PAGES)('%s says the same in both languages', async (french, english, titre, title) => {
    const [fr, en] = [await open(site, french), await open(site, english)];
    expect([fr.status, en.status]).toEqual([200, 200]);
    expect([fr.heading, en.heading]).toEqual([titre, title]);
    expect(fr.$('main h2').length).toBeGreaterThanOrEqual(4);
    expect(en.$('main h2')).toHaveLength(fr.$('main h2').length);
    expect(fr.text('main .quiet')).toMatch(/^Mise à jour : \d{1,2}(?:er)? [a-zéû]+ 20\d\d$/);
    expect(en.text('main .quiet')).toMatch(/^Updated:? [A-Z][a-z]+ \d{1,2}, 20\d\d$/);
    expect(headOf(fr).otherLanguage).toBe(english);
    expect(headOf(en).otherLanguage).toBe(french);
  });

  it.each(PAGES)('%s is reached from the foot of every page', async (french, english) => {
    const [fr, en] = [await open(site, '/fr/emplois'), await open(site, '/en/jobs')];
    expect(fr.$(`.foot a[href="${french}"]`)).toHaveLength(1);
    expect(en.$(`.foot a[href="${english}"]`)).toHaveLength(1);
  });

  it('leaves no word unfilled and no Markdown unread', async () => {
    for (const path of PAGES.flatMap(([french, english]) => [french, english])) {
      const page = await open(site, path);
      expect(page.text('main')).not.toMatch(/\{\{|\}\}|\*\*|\]\(|undefined/);
    }
  });

  it('says whom to write to about privacy', async () => {
    for (const path of ['/fr/confidentialite', '/en/privacy']) {
      const { $ } = await open(site, path);
      expect($('a[href="mailto:vie-privee@escalier.example"]')).toHaveLength(1);
    }
  });

  it.each([
    ['refuse', 'ne paraît que si son employeur', 'appears only if its employer'],
    ['warn', 'ce site peut publier une offre', 'this site may publish a job'],
  ])('promises of French what MISSING_FRENCH=%s does', async (setting, french, english) => {
    const set = await testSite({ settings: { MISSING_FRENCH: setting } });
    try {
      expect((await open(set, '/fr/conditions')).text('main')).toContain(french);
      expect((await open(set, '/en/terms')).text('main')).toContain(english);
    } finally {
      await set.close();
    }
  });

  it('says plainly that nobody is named yet, when nobody is', async () => {
    const unnamed = await testSite();
    try {
      for (const path of ['/fr/confidentialite', '/en/privacy']) {
        const page = await open(unnamed, path);
        expect(page.status).toBe(200);
        expect(page.$('main a[href^="mailto:"]')).toHaveLength(0);
        expect(page.text('main')).not.toMatch(/\{\{|undefined/);
      }
    } finally {
      await unnamed.close();
    }
  });
});

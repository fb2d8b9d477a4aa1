import { LOCALES } from '../../src/language/locales';
import { addressOfJob, jobKeys } from '../support/demo';
import { aJob, anEmployer, jobText } from '../support/factories';
import { similarTo } from '../support/listing';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';
import { listedOn } from '../support/whole-list';
import { SIMILAR } from './acceptable-similar';

describe('what stands under a listing of the demo', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite({ demo: true });
  });
  afterAll(() => site.close());

  describe.each(LOCALES)('on its %s page', (locale) => {
    it.each(Object.entries(SIMILAR))('is no stranger: %s', async (key, acceptable) => {
      const page = await open(site, await addressOfJob(site, key, locale));
      const similar = jobKeys(similarTo(page));
      expect(similar.filter((each) => !acceptable.includes(each))).toEqual([]);
      expect(new Set(similar).size).toBe(similar.length);
      expect(similar.length).toBeGreaterThanOrEqual(1);
      expect(similar.length).toBeLessThanOrEqual(4);
    });
  });

  it('is the nearest trade first: an accountant for a technician in accounting', async () => {
    const page = await open(
      site,
      await addressOfJob(site, 'technicienne-comptabilite-carrefour', 'fr'),
    );
    expect(similarTo(page)[0]).toBe('Comptable');
  });
});

describe('featured listings among similar ones', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  it('are marked once, in the first place, as the written rule says', async () => {
    const kin = { category: 'construction', tags: ['trades'] };
    const featuredUntil = new Date('2026-12-15T05:00:00Z');
    for (const title of ['Maçonne', 'Plâtrière', 'Couvreuse']) {
      const employerId = await anEmployer(site.database, { name: title });
      await aJob(site.database, {
        ...kin,
        employerId,
        featuredUntil,
        texts: { fr: jobText(title) },
      });
    }
    const id = await aJob(site.database, { ...kin, texts: { fr: jobText('Vitrière') } });
    const listed = listedOn(await open(site, `/fr/emplois/${id}-vitriere`));
    expect(listed.map(({ featured }) => featured)).toEqual([true, false, false]);
  });
});

describe('similar listings', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  it('do the same work under another word, filed elsewhere', async () => {
    const id = await aJob(site.database, {
      ...{ category: 'construction', tags: [] },
      texts: { fr: jobText('Soudeuse de nuit') },
    });
    await aJob(site.database, {
      ...{ category: 'engineering', tags: [] },
      texts: { fr: jobText('Soudeur'), en: jobText('Welder') },
    });
    await aJob(site.database, {
      ...{ category: 'engineering', tags: [] },
      texts: { fr: jobText('Pâtissière de nuit') },
    });
    const page = await open(site, `/fr/emplois/${id}-soudeuse-de-nuit`);
    expect(similarTo(page)).toEqual(['Soudeur']);
  });
});

import { collationKey } from '../../src/language/collation';
import { aJob, anArticle, jobText } from '../support/factories';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';

/** What a list of counts says: where each line leads, and the number beside it. */
function countsOf({ $ }: ReadPage, section: 'categories' | 'boroughs') {
  return $(`section[aria-labelledby=${section}] .counts li`)
    .toArray()
    .map((line) => ({
      label: $(line).find('a').text(),
      href: String($(line).find('a').attr('href')),
      count: Number($(line).find('span').text()),
    }));
}

describe('the home page of the demo', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite({ demo: true });
  });
  afterAll(() => site.close());

  it('opens in French with recent listings and the magazine', async () => {
    const page = await open(site, '/fr/');
    expect(page.$('html').attr('lang')).toBe('fr-CA');
    expect(page.heading).toBe('Votre prochaine marche est à Montréal.');
    expect(page.$('.job')).toHaveLength(6);
    expect(page.$('.story')).toHaveLength(5);
    expect(page.$('.lead .story')).toHaveLength(1);
  });

  it('opens in English with the same things', async () => {
    const [french, english] = [await open(site, '/fr/'), await open(site, '/en/')];
    expect(english.$('html').attr('lang')).toBe('en-CA');
    expect(english.heading).toBe('Your next step is in Montréal.');
    const numbers = ({ $ }: ReadPage) =>
      $('.job h3 > a, .story h3 > a')
        .toArray()
        .map((title) => /\/(\d+)-/.exec($(title).attr('href') ?? '')?.[1]);
    expect(numbers(english)).toEqual(numbers(french));
  });

  it('says how many listings are open, the same as their list', async () => {
    const list = await open(site, '/fr/emplois');
    const total = /^(\d+) offres$/.exec(list.heading)?.[1];
    expect((await open(site, '/fr/')).text('.hero .standfirst')).toContain(
      `${total} offres ouvertes`,
    );
    expect((await open(site, '/en/')).text('.hero .standfirst')).toContain(`${total} open jobs`);
  });

  it.each(['categories', 'boroughs'] as const)(
    'tells the truth in its counts by %s',
    async (by) => {
      const counts = countsOf(await open(site, '/fr/'), by);
      expect(counts.length).toBeGreaterThanOrEqual(15);
      for (const { label, href, count } of counts) {
        const list = await open(site, href);
        expect([label, list.heading]).toEqual([label, count === 1 ? '1 offre' : `${count} offres`]);
      }
    },
  );

  it('says the same counts in English, by the English names, in their order', async () => {
    const [french, english] = [await open(site, '/fr/'), await open(site, '/en/')];
    for (const by of ['categories', 'boroughs'] as const) {
      const inEnglish = countsOf(english, by);
      const bare = (counts: typeof inEnglish) =>
        counts.map(({ href, count }) => `${href.replace(/^.*\?/, '')} ${count}`).sort();
      expect(bare(inEnglish)).toEqual(bare(countsOf(french, by)));
      const names = inEnglish.map(({ label }) => collationKey(label));
      expect(names).toEqual([...names].sort());
    }
  });

  it('leads to the employers from a place of their own', async () => {
    for (const [home, list] of [
      ['/fr/', '/fr/employeurs'],
      ['/en/', '/en/employers'],
    ] as const) {
      const { $ } = await open(site, home);
      const links = $(`main a[href="${list}"]`);
      expect(links).toHaveLength(1);
      expect(links.closest('section').attr('aria-labelledby')).toBe('employers');
    }
  });

  it('proposes places to start that lead to listings', async () => {
    for (const home of ['/fr/', '/en/']) {
      const { $ } = await open(site, home);
      const ideas = $('.ideas a').toArray();
      expect(ideas.length).toBeGreaterThanOrEqual(5);
      for (const idea of ideas) {
        expect((await open(site, String($(idea).attr('href')))).status).toBe(200);
      }
    }
  });
});

describe('the home page', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite({ now: '2026-11-24T15:00:00Z' });
  });
  afterEach(() => site.close());

  it('counts a listing of two boroughs in both, and once in all', async () => {
    await aJob(site.database, { places: ['verdun', 'lachine', 'laval'], category: 'culture' });
    const page = await open(site, '/fr/');
    expect(page.text('.hero .standfirst')).toContain('1 offre ouverte');
    expect(countsOf(page, 'boroughs')).toEqual([
      { label: 'Lachine', href: '/fr/emplois?place=lachine', count: 1 },
      { label: 'Verdun', href: '/fr/emplois?place=verdun', count: 1 },
    ]);
    expect(countsOf(page, 'categories')).toEqual([
      { label: 'Culture et communications', href: '/fr/emplois?category=culture', count: 1 },
    ]);
  });

  it('forgets a listing when its last day is over', async () => {
    await aJob(site.database, {
      expiresAt: new Date('2026-12-01T05:00:00Z'),
      texts: { fr: jobText('Luthière') },
    });
    site.clock.set('2026-12-01T04:59:59Z');
    expect((await open(site, '/fr/')).cards).toEqual(['Luthière']);
    site.clock.set('2026-12-01T05:00:00Z');
    const page = await open(site, '/fr/');
    expect(page.cards).toEqual([]);
    expect(page.$('.counts')).toHaveLength(0);
  });

  it('is a landing, not a hole, when there is nothing yet', async () => {
    for (const [home, words] of [
      ['/fr/', 'Aucune offre ouverte en ce moment.'],
      ['/en/', 'No job is open right now.'],
    ] as const) {
      const page = await open(site, home);
      expect(page.status).toBe(200);
      expect(page.text('.landing p')).toContain(words);
      expect(page.$('#employers')).toHaveLength(0);
    }
  });

  it('puts the newest article in front', async () => {
    const text = (title: string) => ({ title, summary: 'Bref.', body: 'Un texte.' });
    for (const day of ['20', '22', '21']) {
      const publishedAt = new Date(`2026-11-${day}T12:00:00Z`);
      await anArticle(site.database, { publishedAt, texts: { fr: text(`Le ${day}`) } });
    }
    const page = await open(site, '/fr/');
    expect(page.text('.lead h3')).toBe('Le 22');
    expect(page.cards).toEqual(['Le 22', 'Le 21', 'Le 20']);
  });
});

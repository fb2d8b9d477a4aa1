import { aJob, anEmployer, jobText } from '../support/factories';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';
import { listedOn, wholeList, type Listed } from '../support/whole-list';

const IN_DECEMBER = new Date('2026-12-15T05:00:00Z');
const NOON = '2026-11-24T17:00:00Z';

/** An employer’s listings, added oldest first: « Offre 1 », « Offre 2 »… the first ones featured. */
async function listings(site: TestSite, total: number, featured: number) {
  const employerId = await anEmployer(site.database);
  for (let at = 1; at <= total; at += 1) {
    await aJob(site.database, {
      employerId,
      publishedAt: new Date(Date.parse('2026-11-01T15:00:00Z') + at * 60_000),
      featuredUntil: at <= featured ? IN_DECEMBER : null,
      tenure: at <= 11 ? 'casual' : 'permanent',
      texts: { fr: jobText(`Offre ${at}`) },
    });
  }
  return `/fr/emplois?employer=${employerId}`;
}

const marked = (list: readonly Listed[]) =>
  list.filter(({ featured }) => featured).map(({ title }) => title);
const titles = (list: readonly Listed[]) => list.map(({ title }) => title);
const offers = (...numbers: number[]) => numbers.map((number) => `Offre ${number}`);

describe('featured listings in a list of 47, of which 12 are featured', () => {
  let site: TestSite;
  let list: string;

  beforeAll(async () => {
    site = await testSite();
    list = await listings(site, 47, 12);
  });
  beforeEach(() => site.clock.set(NOON));
  afterAll(() => site.close());

  it('stand with all others on its pages, each listing exactly once', async () => {
    const pages = await wholeList(site, list);
    expect(pages.map((page) => page.length)).toEqual([20, 20, 7]);
    expect(new Set(titles(pages.flat())).size).toBe(47);
  });

  it('are never more than two of ten in a row, across its pages too', async () => {
    const whole = (await wholeList(site, list)).flat();
    whole.forEach((_, from) => {
      expect(marked(whole.slice(from, from + 10)).length).toBeLessThanOrEqual(2);
    });
    expect(marked(whole)).toHaveLength(10);
  });

  it('stand unmarked at their own date when they are not drawn', async () => {
    const whole = (await wholeList(site, list)).flat();
    const unmarked = whole.filter(({ featured }) => !featured);
    const byDate = titles(unmarked).map((title) => Number(title.slice('Offre '.length)));
    expect(byDate).toEqual([...byDate].sort((a, b) => b - a));
    expect(unmarked).toHaveLength(37);
  });

  it('stand in the same places all day long, in Montréal', async () => {
    site.clock.set('2026-11-24T05:00:00Z');
    const morning = await wholeList(site, list);
    site.clock.set('2026-11-25T04:59:59.999Z');
    expect(await wholeList(site, list)).toEqual(morning);
  });

  it('are drawn anew at midnight, in Montréal', async () => {
    site.clock.set('2026-11-25T04:59:59.999Z');
    const today = (await wholeList(site, list)).flat();
    site.clock.set('2026-11-25T05:00:00Z');
    const tomorrow = (await wholeList(site, list)).flat();
    expect(marked(tomorrow)).not.toEqual(marked(today));
    expect(new Set(titles(tomorrow))).toEqual(new Set(titles(today)));
  });

  it('are the same in English', async () => {
    const english = await wholeList(site, list.replace('/fr/emplois', '/en/jobs'));
    expect(english).toEqual(await wholeList(site, list));
  });

  it('stand by their pay and unmarked when someone sorts by salary', async () => {
    const whole = (await wholeList(site, `${list}&sort=salary`)).flat();
    expect(marked(whole)).toEqual([]);
    expect(new Set(titles(whole)).size).toBe(47);
  });

  it('obey the same rule among what a filter leaves', async () => {
    const few = listedOn(await open(site, `${list}&tenure=casual`));
    expect(few.map(({ featured }, at) => (featured ? at : -1)).filter((at) => at >= 0)).toEqual([
      0, 5, 10,
    ]);
    expect(new Set(titles(few))).toEqual(new Set(offers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)));
  });
});

describe('featured listings in a short list', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite({ now: NOON });
  });
  afterAll(() => site.close());

  it('stand first when there is one, and are marked in words', async () => {
    const page = await open(site, await listings(site, 3, 1));
    expect(page.cards).toEqual(offers(1, 3, 2));
    expect(page.text('.job:first-child .flag')).toBe('En vedette');
    expect(marked(listedOn(page))).toEqual(offers(1));
  });

  it('take the first and the sixth place when there are two', async () => {
    const list = listedOn(await open(site, await listings(site, 8, 2)));
    expect(list.map(({ featured }) => featured)).toEqual([
      ...[true, false, false, false, false],
      ...[true, false, false],
    ]);
    expect(titles(list.filter(({ featured }) => !featured))).toEqual(offers(8, 7, 6, 5, 4, 3));
  });

  it('come one after the other when nothing stands between, but only one is marked', async () => {
    const list = listedOn(await open(site, await listings(site, 4, 4)));
    expect(marked(list)).toEqual(titles(list.slice(0, 1)));
    expect(new Set(titles(list))).toEqual(new Set(offers(1, 2, 3, 4)));
  });

  it('are like all others from the instant when their time is over', async () => {
    const employerId = await anEmployer(site.database);
    for (const [title, featuredUntil] of [
      ['Encore en vedette', new Date(Date.parse(NOON) + 1)],
      ['Plus en vedette', new Date(NOON)],
    ] as const) {
      await aJob(site.database, { employerId, featuredUntil, texts: { fr: jobText(title) } });
    }
    const page = await open(site, `/fr/emplois?employer=${employerId}`);
    expect(marked(listedOn(page))).toEqual(['Encore en vedette']);
  });

  it('leave their place when they close', async () => {
    const employerId = await anEmployer(site.database);
    const over = { featuredUntil: IN_DECEMBER, expiresAt: new Date(NOON) };
    await aJob(site.database, { employerId, ...over, texts: { fr: jobText('Fermée') } });
    await aJob(site.database, { employerId, texts: { fr: jobText('Ouverte') } });
    const page = await open(site, `/fr/emplois?employer=${employerId}`);
    expect(listedOn(page)).toEqual([{ title: 'Ouverte', featured: false }]);
  });
});

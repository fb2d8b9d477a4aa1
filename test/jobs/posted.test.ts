import { endOfMontrealDay } from '../../src/clock';
import { indexJobs } from '../../src/jobs/model/search-index';
import { aJob, anEmployer, jobText } from '../support/factories';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

describe('someone who asks for the listings of the last days', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
  });
  afterAll(() => site.close());

  // Around each change of clocks, in the first and the last half hour of a day in Montréal.
  it.each([
    ['in summer', '2026-07-04T16:00:00Z', '2026-07-02', '2026-07-03'],
    ['late on the day of 25 hours', '2026-11-02T04:30:00Z', '2026-10-30', '2026-10-31'],
    ['late on the day after it', '2026-11-03T04:30:00Z', '2026-10-31', '2026-11-01'],
    ['early on the day after that of 23 hours', '2026-03-09T04:30:00Z', '2026-03-07', '2026-03-08'],
    ['early two days after it', '2026-03-10T04:30:00Z', '2026-03-08', '2026-03-09'],
  ])('is shown yesterday from its first instant, %s', async (_, now, dayBefore, yesterday) => {
    site.clock.set(now);
    const employerId = await anEmployer(site.database);
    const midnight = endOfMontrealDay(dayBefore).getTime();
    const ids: number[] = [];
    for (const [title, instant] of [
      [`Le ${dayBefore}`, midnight - 1],
      [`Le ${yesterday}`, midnight],
    ] as const) {
      const id = await aJob(site.database, {
        employerId,
        publishedAt: new Date(instant),
        expiresAt: new Date(Date.parse(now) + 86_400_000),
        texts: { fr: jobText(title) },
      });
      ids.push(id);
    }
    // They may have closed by the day on which the others of the tests are published.
    await indexJobs(site.database, ids, new Date(now));
    const page = await open(site, `/fr/emplois?employer=${employerId}&posted=1`);
    expect(page.cards).toEqual([`Le ${yesterday}`]);
    expect(page.text('.chips')).toContain('Publiées depuis hier');
    expect(page.text('.job .terms li:last-child')).toBe('Publiée hier');
    const more = await open(site, `/fr/emplois?employer=${employerId}&posted=2`);
    expect(more.heading).toBe('2 offres');
  });
});

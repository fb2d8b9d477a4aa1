import { jobById, type Job } from '../../src/jobs/model';
import { isOpen } from '../../src/jobs/rules';
import { LOCALES } from '../../src/language/locales';
import { addressOfArticle, articleKeys, jobKeys } from '../support/demo';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';
import { ACCEPTABLE } from './acceptable-neighbours';

describe('what stands under an article of the demo', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite({ demo: true });
  });
  afterAll(() => site.close());

  describe.each(LOCALES)('on its %s page', (locale) => {
    it.each(ACCEPTABLE)('is on its subject: $article', async ({ article, ...acceptable }) => {
      const page = await open(site, await addressOfArticle(site, article, locale));
      const stories = articleKeys(titlesIn(page, 'stories'));
      expect(stories.filter((key) => !acceptable.articles.includes(key))).toEqual([]);
      expect(new Set(stories).size).toBe(stories.length);
      expect([3, 4]).toContain(stories.length);

      const listings = jobKeys(titlesIn(page, 'jobs'));
      expect(listings.filter((key) => !acceptable.jobs.includes(key))).toEqual([]);
      expect([3, 4, 5]).toContain(listings.length);

      const jobs = await jobsUnder(page);
      expect(jobs).toHaveLength(listings.length);
      expect(jobs.every((job) => isOpen(job, site.clock.now()))).toBe(true);
      expect(new Set(jobs.map(({ employer }) => employer.id)).size).toBe(jobs.length);
    });
  });

  function titlesIn({ $ }: ReadPage, section: 'stories' | 'jobs'): string[] {
    return $(`section[aria-labelledby="${section}"] h3 > a`)
      .toArray()
      .map((title) => $(title).text());
  }

  async function jobsUnder({ $ }: ReadPage): Promise<Job[]> {
    const ids = $('section[aria-labelledby="jobs"] .job h3 > a')
      .toArray()
      .map((title) => Number(/\/(\d+)-/.exec($(title).attr('href') ?? '')?.[1]));
    const jobs = await Promise.all(ids.map((id) => jobById(site.database, id)));
    return jobs.filter((job) => job !== undefined);
  }
});

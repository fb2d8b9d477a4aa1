import { readDemoContent } from '../../src/demo/content';
import { jobById, type Job } from '../../src/jobs/model';
import { isOpen } from '../../src/jobs/rules';
import { LOCALES } from '../../src/language/locales';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';
import { ACCEPTABLE, type Acceptable } from './acceptable-neighbours';

const titles = new Map(
  readDemoContent().articles.flatMap(({ key, texts }) =>
    Object.values(texts).map(({ title }) => [title, key] as const),
  ),
);

describe('what stands under an article of the demo', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite({ demo: true });
  });
  afterAll(() => site.close());

  describe.each(LOCALES)('on its %s page', (locale) => {
    it.each(ACCEPTABLE)('is on its subject: $article', async ({ article, ...acceptable }) => {
      const page = await open(site, await addressOf(article, locale));
      const stories = storiesUnder(page);
      expect(stories.filter((key) => !acceptable.articles.includes(key))).toEqual([]);
      expect(new Set(stories).size).toBe(stories.length);
      expect([3, 4]).toContain(stories.length);

      const jobs = await jobsUnder(page);
      expect(jobs.filter((job) => !fits(job, acceptable)).map(describeJob)).toEqual([]);
      expect(jobs.length).toBeGreaterThanOrEqual(3);
      expect(jobs.length).toBeLessThanOrEqual(5);
      expect(jobs.every((job) => isOpen(job, site.clock.now()))).toBe(true);
      expect(new Set(jobs.map(({ employer }) => employer.id)).size).toBe(jobs.length);
    });
  });

  async function addressOf(key: string, locale: 'fr' | 'en'): Promise<string> {
    const rows = await site.database
      .knex('article_texts')
      .select<{ article_id: number; title: string }[]>('article_id', 'title');
    const own = rows.find(({ title }) => titles.get(title) === key);
    const first = await site.get(`/${locale}/articles/${String(own?.article_id)}`);
    expect(first.status).toBe(301);
    return first.headers.location as string;
  }

  function storiesUnder({ $ }: ReadPage): string[] {
    return $('section[aria-labelledby="stories"] .story h3 > a')
      .toArray()
      .map((title) => titles.get($(title).text()) ?? $(title).text());
  }

  async function jobsUnder({ $ }: ReadPage): Promise<Job[]> {
    const ids = $('section[aria-labelledby="jobs"] .job h3 > a')
      .toArray()
      .map((title) => Number(/\/(\d+)-/.exec($(title).attr('href') ?? '')?.[1]));
    const jobs = await Promise.all(ids.map((id) => jobById(site.database, id)));
    return jobs.filter((job) => job !== undefined);
  }
});

function fits(job: Job, { jobCategories, jobTags }: Omit<Acceptable, 'article'>): boolean {
  return jobCategories.includes(job.category.code) || job.tags.some((tag) => jobTags.includes(tag));
}

function describeJob({ texts, category, tags }: Job): string {
  const title = (texts.fr ?? texts.en)?.title ?? '';
  return `${title} (${category.code}: ${tags.join(', ')})`;
}

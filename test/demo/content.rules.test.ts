import { readDemoContent, type DemoJob } from '../../src/demo/content';
import { SCHEDULES, TENURES, WORKPLACES } from '../../src/jobs/rules';
import { LOCALES } from '../../src/language/locales';
import { countWords } from '../../src/language/markdown';

const { articles, authors, employers, jobs } = readDemoContent();

/** Of 1 May 2025; work with tips has its own. */
const LOWEST_WAGE = 16.1;
const LOWEST_WAGE_WITH_TIPS = 12.9;
/** In days. */
const LONGEST_OPENING = 120;
const HOURS_A_YEAR = 40 * 52;

describe('the articles of the demo', () => {
  it('are 12 in French, 8 of them in English too, and 2 in English alone', () => {
    expect(articles).toHaveLength(14);
    const languages = articles.map(({ texts }) => Object.keys(texts).sort().join('+'));
    expect(countEach(languages)).toEqual({ fr: 4, 'en+fr': 8, en: 2 });
  });

  it.each(articles.map((article) => [article.key, article] as const))(
    '“%s” is long enough to be worth reading, and not too long',
    (_key, { texts }) => {
      for (const text of Object.values(texts)) {
        expect(text.title).not.toBe('');
        expect(text.summary).not.toBe('');
        expect(countWords(text.body)).toBeGreaterThanOrEqual(300);
        expect(countWords(text.body)).toBeLessThanOrEqual(900);
      }
    },
  );

  it('are all signed by someone who signs nothing else than what is there', () => {
    expect(new Set(articles.map(({ author }) => author))).toEqual(
      new Set(authors.map(({ key }) => key)),
    );
  });
});

describe('the listings of the demo', () => {
  const employerOf = (job: DemoJob) => employers.find(({ key }) => key === job.employer);
  const textsOf = (job: DemoJob) =>
    LOCALES.flatMap((locale) => (job[locale] === undefined ? [] : [job[locale]]));

  it('are 60, of 30 employers who all hire, each under a name of its own', () => {
    expect(jobs).toHaveLength(60);
    expect(employers).toHaveLength(30);
    expect(new Set(jobs.map(({ employer }) => employer)).size).toBe(30);
    expect(new Set(jobs.map(({ key }) => key)).size).toBe(60);
    expect(new Set(employers.map(({ name }) => name)).size).toBe(30);
  });

  it('are of all tenures, schedules and workplaces', () => {
    expect(new Set(jobs.map(({ tenure }) => tenure))).toEqual(new Set(TENURES));
    expect(new Set(jobs.map(({ schedule }) => schedule))).toEqual(new Set(SCHEDULES));
    expect(new Set(jobs.map(({ workplace }) => workplace))).toEqual(new Set(WORKPLACES));
  });

  it('are in both languages 25 times, and in English alone only where the Charter allows', () => {
    expect(jobs.filter(({ fr, en }) => fr !== undefined && en !== undefined)).toHaveLength(25);
    const inEnglishAlone = jobs.filter(({ fr }) => fr === undefined);
    expect(inEnglishAlone.length).toBeGreaterThan(0);
    for (const job of inEnglishAlone) {
      expect(job.en).toBeDefined();
      expect([job.key, employerOf(job)?.exempt_reason]).toEqual([job.key, expect.any(String)]);
    }
  });

  it('say in each text why a language beyond French is needed', () => {
    const unexplained = jobs
      .filter(({ languages }) => Object.keys(languages).some((language) => language !== 'fr'))
      .filter((job) => textsOf(job).some((text) => (text.language_reason ?? '').trim() === ''));
    expect(unexplained.map(({ key }) => key)).toEqual([]);
  });

  it('pay no less than the law asks', () => {
    const tipped = ({ fr }: DemoJob) => /pourboire/i.test(`${fr?.summary ?? ''} ${fr?.body ?? ''}`);
    const cheap = jobs.filter((job) => {
      if (job.salary === undefined) return false;
      const { min, period } = job.salary;
      const hourly = period === 'hour' ? min : min / HOURS_A_YEAR;
      return hourly < (tipped(job) ? LOWEST_WAGE_WITH_TIPS : LOWEST_WAGE);
    });
    expect(cheap.map(({ key }) => key)).toEqual([]);
    expect(jobs.some(({ salary }) => salary === undefined)).toBe(true);
  });

  it('give the top of a pay above its bottom', () => {
    const upsideDown = jobs.filter(({ salary }) => (salary?.max ?? Infinity) <= (salary?.min ?? 0));
    expect(upsideDown.map(({ key }) => key)).toEqual([]);
  });

  it('stay open for as long as a listing may: some close tomorrow, some are closed', () => {
    const tooLong = jobs.filter(
      (job) => job.published_days_ago + job.last_day_in > LONGEST_OPENING,
    );
    expect(tooLong.map(({ key }) => key)).toEqual([]);
    expect(jobs.filter(({ last_day_in: days }) => days === 1).length).toBeGreaterThan(1);
    expect(jobs.filter(({ last_day_in: days }) => days < 0).length).toBeGreaterThan(1);
    expect(jobs.every((job) => job.published_days_ago > -job.last_day_in)).toBe(true);
  });

  it('can all be applied for', () => {
    const mute = jobs.filter(
      (job) =>
        job.apply.url === undefined &&
        job.apply.email === undefined &&
        textsOf(job).some((text) => text.apply_instructions === undefined),
    );
    expect(mute.map(({ key }) => key)).toEqual([]);
  });

  it('are those of agencies too, whose permit has the shape that the CNESST gives', () => {
    const agencies = employers.filter(({ agency_permit: permit }) => permit !== undefined);
    expect(agencies.length).toBeGreaterThan(0);
    for (const { agency_permit: permit } of agencies) expect(permit).toMatch(/^AP-\d{7}$/);
  });

  it('lead nowhere outside: every address is invented', () => {
    const places = [
      ...employers.map(({ website }) => new URL(website).hostname),
      ...jobs.flatMap(({ apply }) => [
        ...(apply.url === undefined ? [] : [new URL(apply.url).hostname]),
        ...(apply.email?.split('@').slice(1) ?? []),
      ]),
    ];
    expect(places.filter((place) => !place.endsWith('.example'))).toEqual([]);
  });
});

function countEach(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

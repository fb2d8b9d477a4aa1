import { aJob, anArticle, jobText } from '../support/factories';
import { htmlMistakes } from '../support/html';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const story = (title: string) => ({ title, summary: 'En bref.', body: 'Un texte.' });

/** What is announced beside the results: its heading, its titles, where it leads. */
function subjectOf(page: ReadPage) {
  const { $ } = page;
  const titles = $('[aria-labelledby=subject] :is(.job, .story) h3 > a').toArray();
  return {
    heading: page.text('#subject'),
    titles: titles.map((title) => $(title).text()),
    href: $('[aria-labelledby=subject] .heading a').attr('href'),
  };
}

const NOTHING = { heading: '', titles: [], href: undefined };

describe('beside what words find', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    for (const title of [
      'Cuisinière à l’école',
      'Cuisinier de nuit',
      'Le cuisinier',
      'Cuisinier',
    ]) {
      await anArticle(site.database, { texts: { fr: story(title) } });
    }
    await anArticle(site.database, { texts: { fr: story('Un matin à Verdun') } });
    await anArticle(site.database, { texts: { fr: story('Horticultrice en hiver') } });
    await anArticle(site.database, { texts: { fr: story('La brimbille') } });
    await anArticle(site.database, { state: 'draft', texts: { fr: story('Plombière') } });
    for (let number = 1; number <= 21; number += 1) {
      const texts = { fr: jobText(`Cuisinier ${number}`), en: jobText(`Cook ${number}`) };
      await aJob(site.database, { texts, places: ['lachine'] });
    }
    await aJob(site.database, { texts: { fr: jobText('Horticulteur') }, schedule: 'part_time' });
    await aJob(site.database, { texts: { fr: jobText('Plombier') } });
    await aJob(site.database, { texts: { fr: jobText('Brimbelle') } });
  });
  afterAll(() => site.close());

  it('stand the articles on the subject, three at most, counted as the page they lead to', async () => {
    const page = await open(site, '/fr/emplois?q=cuisinier&place=lachine&sort=date');
    const { heading, titles, href } = subjectOf(page);
    expect([heading, href]).toEqual(['4 articles sur le sujet', '/fr/articles?q=cuisinier']);
    expect(titles).toHaveLength(3);
    const led = await open(site, String(href));
    expect([led.heading, led.cards.slice(0, 3)]).toEqual(['4 articles', titles]);
    expect(await htmlMistakes(page.html)).toEqual([]);
  });

  it('stand the listings on the subject, likewise', async () => {
    const page = await open(site, '/en/articles?q=cook');
    const { heading, titles, href } = subjectOf(page);
    expect([heading, href]).toEqual(['21 jobs on this subject', '/en/jobs?q=cook']);
    const led = await open(site, String(href));
    expect([led.heading, led.cards.slice(0, 3)]).toEqual(['21 jobs', titles]);
    expect(await htmlMistakes(page.html)).toEqual([]);
  });

  it('says one in the singular', async () => {
    const jobs = subjectOf(await open(site, '/fr/emplois?q=horticulteur'));
    expect(jobs.heading).toBe('1 article sur le sujet');
    const articles = subjectOf(await open(site, '/en/articles?q=gardener'));
    expect(articles.heading).toBe('1 job on this subject');
  });

  it('is on the first page alone', async () => {
    const second = await open(site, '/fr/emplois?q=cuisinier&page=2');
    expect([second.status, subjectOf(second)]).toEqual([200, NOTHING]);
  });

  it('stand articles even where no listing is found', async () => {
    const page = await open(site, '/fr/emplois?q=cuisinier&place=verdun');
    expect(page.heading).toBe('0 offre');
    expect(subjectOf(page).heading).toBe('4 articles sur le sujet');
  });

  it.each([
    ['without words', '/fr/emplois'],
    ['for words that only filter', '/fr/emplois?q=verdun'],
    ['for a word that filters listings alone', '/fr/articles?q=verdun'],
    ['for nothing but what must not be there', '/fr/emplois?q=-cuisinier'],
    ['when nothing is published on it', '/fr/emplois?q=plombier'],
    ['when only a part of the words is found', '/fr/emplois?q=cuisinier+plombier'],
    ['in the magazine either', '/fr/articles?q=cuisinier+plombier'],
  ])('stands nothing %s', async (_, path) => {
    expect(subjectOf(await open(site, path))).toEqual(NOTHING);
  });

  it('stands nothing of another word that the same one is mended into', async () => {
    const magazine = await open(site, '/fr/articles?q=brimbelle');
    expect(magazine.cards).toEqual(['La brimbille']);
    expect((await open(site, '/fr/emplois?q=brimbelle')).cards).toEqual(['Brimbelle']);
    expect(subjectOf(magazine)).toEqual(NOTHING);
  });
});

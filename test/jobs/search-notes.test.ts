import { aJob, jobText } from '../support/factories';
import { htmlMistakes } from '../support/html';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';

/** Titles under a heading, each with why it is there. */
function under({ $ }: ReadPage, section: string) {
  return $(`[aria-labelledby=${section}] .job`)
    .toArray()
    .map((job) => [$(job).find('h3 > a').text(), $(job).find('.reason').text()]);
}

describe('what a search of listings says of its results', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    const jobs = [
      jobText('Infirmière'),
      jobText('Infirmière auxiliaire'),
      { ...jobText('Réceptionniste'), body: 'On y croise l’infirmière de nuit.' },
      jobText('Gardienne de nuit'),
    ];
    for (const [at, fr] of jobs.entries()) {
      const publishedAt = new Date(`2026-11-${20 - at}T12:00:00Z`);
      await aJob(site.database, { texts: { fr }, publishedAt });
    }
  });
  afterAll(() => site.close());

  it('is why each is there, where its title does not say it; what is near is found as well', async () => {
    const page = await open(site, '/fr/emplois?q=infirmière');
    expect(under(page, 'results')).toEqual([
      ['Infirmière', ''],
      ['Réceptionniste', 'trouvé dans le texte\u00a0: infirmière'],
      ['Infirmière auxiliaire', 'proche de\u00a0: infirmière'],
    ]);
  });

  it('names a mended word as it was read', async () => {
    const page = await open(site, '/fr/emplois?q=infirmierre+croise');
    expect(under(page, 'results')).toEqual([
      ['Réceptionniste', 'trouvé dans le texte\u00a0: infirmière'],
    ]);
  });

  it('is no reason for what lacks a word, under a line that says so', async () => {
    const page = await open(site, '/fr/emplois?q=gardienne+infirmière');
    expect(page.heading).toBe('0 offre');
    expect(page.text('#partial')).toBe('Correspondances partielles');
    expect(under(page, 'partial').map(([, reason]) => reason)).toEqual(['', '', '', '']);
    expect(await htmlMistakes(page.html)).toEqual([]);
  });

  it('is each word by itself, where two things are too many', async () => {
    const page = await open(site, '/fr/emplois?q=gardienne+zzqqzz+plombier&place=lachine');
    const ways = page
      .$('[aria-labelledby=instead] a')
      .toArray()
      .map((way) => [page.$(way).text(), page.$(way).attr('href')]);
    expect(ways).toEqual([['seulement « gardienne » : 1 offre', '/fr/emplois?q=gardienne']]);
  });

  it('is what was mended, with a way to what was typed', async () => {
    const page = await open(site, '/fr/emplois?q=gardeinne+de+nuit&sort=date');
    expect(page.cards).toEqual(['Gardienne de nuit']);
    const way = page.$('.results a:contains(gardeinne)').filter((_, a) => !page.$(a).is('.chip'));
    const typed = await open(site, String(way.attr('href')));
    expect(typed.$('.find input[name=q]').val()).toBe('"gardeinne" de nuit');
    expect(typed.heading).toBe('0 offre');
  });

  it('is that only the first words of a long search count', async () => {
    const page = await open(site, `/fr/emplois?q=${'nuit '.repeat(30)}`);
    expect(page.text('.results .quiet')).toContain('seuls ses premiers mots comptent');
  });
});

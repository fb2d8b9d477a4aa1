import { aJob, jobText } from '../support/factories';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite } from '../support/site';

describe('where there is little in a borough', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    for (const [title, place] of [
      ['Soudeuse', 'verdun'],
      ['Soudeur', 'lasalle'],
      ['Welder', 'montreal-nord'],
      ['Fleuriste', 'lasalle'],
    ] as const) {
      await aJob(site.database, { places: [place], texts: { fr: jobText(title) } });
    }
  });
  afterAll(() => site.close());

  it.each(['/fr/emplois?q=soudeuse+verdun', '/fr/emplois?q=soudeuse&place=verdun'])(
    'what is next to it follows as partial: %s',
    async (address) => {
      const page = await open(site, address);
      expect(page.$('h1').text()).toContain('1 offre');
      expect(titlesOn(page)).toEqual(['Soudeuse', 'Soudeur']);
      expect(page.$('main').text()).toContain('Correspondances partielles');
    },
  );

  it('a list that nobody searched keeps to its borough', async () => {
    expect(titlesOn(await open(site, '/fr/emplois?place=verdun'))).toEqual(['Soudeuse']);
  });
});

function titlesOn({ $ }: ReadPage): string[] {
  return $('.job')
    .toArray()
    .map((job) => $(job).find('a').first().text());
}

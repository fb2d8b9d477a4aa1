import { aJob, jobText } from '../support/factories';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

describe('why a listing is among the results', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    await aJob(site.database, { texts: { fr: jobText('Cuisinière') } });
    await aJob(site.database, { texts: { en: jobText('Cook') } });
    await aJob(site.database, { texts: { fr: jobText('Chef de partie') } });
    const body = 'Vous aidez la cuisinière chaque midi.';
    await aJob(site.database, { texts: { fr: { ...jobText('Plongeuse'), body } } });
  });
  afterAll(() => site.close());

  it('is told where its title does not say it', async () => {
    const { $ } = await open(site, '/fr/emplois?q=cuisinier');
    const told = $('.job')
      .toArray()
      .map((job) => [$(job).find('a').first().text().trim(), $(job).find('.reason').text()]);
    expect(told).toEqual([
      ['Cuisinière', ''],
      ['Cook', ''],
      ['Chef de partie', 'proche de : cuisinier'],
      ['Plongeuse', 'trouvé dans le texte : cuisinier'],
    ]);
  });
});

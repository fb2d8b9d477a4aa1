import { clearDemo } from '../../src/demo/clear';
import { seedFavourites } from '../../src/demo/favourites';
import { aMember, keptBy } from '../support/favourites';
import { open } from '../support/page';
import { testSite } from '../support/site';

it('someone of the demo has favourites of both kinds, and loses them with the demo', async () => {
  const site = await testSite({ demo: true });
  const reader = await aMember(site);
  await seedFavourites(site.database, reader.id, site.clock.now());
  const page = await open(reader, '/fr/favoris');
  expect(page.$('section[aria-labelledby=jobs] .job').length).toBeGreaterThan(3);
  expect(page.$('section[aria-labelledby=articles] .job').length).toBeGreaterThan(3);
  expect(page.$('.over')).toHaveLength(1);
  await clearDemo(site.database);
  expect(await keptBy(site, reader.id)).toEqual([]);
  await site.close();
});

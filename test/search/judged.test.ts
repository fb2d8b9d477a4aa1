import { testDatabase, type TestDatabase } from '../support/database';
import { measure } from './judged/measure';

/**
 * What people here would type, with graded answers. The held-out half was written apart, from the
 * listings alone, and is not looked at while search is tuned.
 */
describe('the judged searches', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(() => database.drop());

  it.each([
    ['open', 0.95],
    ['held-out', 0.9],
  ] as const)('are answered well enough: %s', async (half, floor) => {
    const quality = (await measure(database, half)).get('all');
    expect(quality?.queries).toBeGreaterThanOrEqual(150);
    expect(quality?.ndcg10).toBeGreaterThanOrEqual(floor);
  });
});

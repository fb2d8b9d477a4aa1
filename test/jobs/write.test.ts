import { testDatabase, type TestDatabase } from '../support/database';
import { aJob, anEmployer } from '../support/factories';

describe('a listing', () => {
  let database: TestDatabase;
  let employerId: number;

  beforeAll(async () => {
    database = await testDatabase();
    employerId = await anEmployer(database);
  });
  afterAll(() => database.drop());

  const written = () => database.knex('jobs').select('id');
  const refused = (message: string) => ({ message });

  it.each(['published', 'scheduled'] as const)(
    'that is %s is not written without a text, which lists would count and not show',
    async (state) => {
      const before = await written();
      await expect(aJob(database, { employerId, state, texts: {} })).rejects.toMatchObject(
        refused(`${state} job without a text`),
      );
      expect(await written()).toEqual(before);
    },
  );

  it.each(['draft', 'binned'] as const)('that is %s may have no text yet', async (state) => {
    const id = await aJob(database, { employerId, state, texts: {} });
    expect(await database.knex('job_texts').where({ job_id: id })).toEqual([]);
    expect(await written()).toContainEqual({ id });
  });

  it('that is closed says since when', async () => {
    const before = await written();
    await expect(aJob(database, { employerId, state: 'closed' })).rejects.toMatchObject(
      refused('closed job without a date of closing'),
    );
    expect(await written()).toEqual(before);
    const closedAt = new Date('2026-11-22T15:00:00Z');
    expect(await aJob(database, { employerId, state: 'closed', closedAt })).toBeGreaterThan(0);
  });
});

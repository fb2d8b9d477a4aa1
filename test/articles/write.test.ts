import { testDatabase, type TestDatabase } from '../support/database';
import { anArticle, anAuthor } from '../support/factories';

describe('an article', () => {
  let database: TestDatabase;
  let authorId: number;

  beforeAll(async () => {
    database = await testDatabase();
    authorId = await anAuthor(database);
  });
  afterAll(() => database.drop());

  const written = () => database.knex('articles').select('id');

  it.each(['published', 'scheduled'] as const)(
    'that is %s is not written without a text, which lists would count and not show',
    async (state) => {
      const before = await written();
      await expect(anArticle(database, { authorId, state, texts: {} })).rejects.toMatchObject({
        message: `${state} article without a text`,
      });
      expect(await written()).toEqual(before);
    },
  );

  it('that is a draft may have no text yet', async () => {
    const id = await anArticle(database, { authorId, state: 'draft', texts: {} });
    expect(await written()).toContainEqual({ id });
  });
});

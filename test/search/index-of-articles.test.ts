import { articleForEditing, standArticle, updateArticle } from '../../src/articles/model';
import { testDatabase, type TestDatabase } from '../support/database';
import { anArticle, anAuthor } from '../support/factories';
import { foundBy, sizeOfIndex } from '../support/search';

const NOW = new Date('2026-11-24T15:00:00Z');
const kind = 'article';

let database: TestDatabase;

beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.drop());

it('an article is found by its texts, its author, its tags and its category', async () => {
  const authorId = await anAuthor(database, 'Odalie Zweig');
  const id = await anArticle(database, {
    ...{ authorId, tags: ['nuit'], category: 'rights' },
    texts: {
      fr: { title: 'Un matin', summary: 'Bref.', body: 'Des tramways.' },
      en: { title: 'One morning', summary: 'Short.', body: 'Streetcars.' },
    },
  });
  for (const token of [
    ...['t:matin', 'w:matin', 't:morning', 'w:tramway', 'w:streetcar', 'n:zweig', 'w:zweig'],
    ...['w:nuit', 'w:droit', 'w:right', 'f:category:rights', `f:author:${authorId}`, 'f:lang:en'],
  ]) {
    expect([token, await foundBy(database, [token], { kind })]).toEqual([token, [id]]);
  }
  expect(await foundBy(database, ['t:matin'])).toEqual([]);
});

it('an article appears at its hour, and is found from then on', async () => {
  const publishedAt = new Date('2026-12-01T14:00:00Z');
  const id = await anArticle(database, { state: 'scheduled', publishedAt });
  const at = (now: string) => foundBy(database, ['t:matin'], { kind, now });
  expect(await at('2026-12-01T13:59:59Z')).toEqual([]);
  expect(await at('2026-12-01T14:00:00Z')).toEqual([id]);
  expect(await at('2036-12-01T14:00:00Z')).toEqual([id]);
});

it('what an editor does to an article is found at once', async () => {
  const id = await anArticle(database);
  await database.transaction(async (connection) => {
    const before = await existing(id);
    const text = { title: 'Un soir', summary: 'Bref.', body: 'Un texte.', state: 'ready' as const };
    await updateArticle(connection, before, { ...before, texts: { fr: text } }, NOW);
  });
  expect(await foundBy(database, ['t:soir'], { kind })).toEqual([id]);
  expect(await foundBy(database, ['t:matin'], { kind })).toEqual([]);
  for (const [state, found] of [
    ...[['closed', []] as const, ['published', [id]] as const, ['binned', []] as const],
    ['draft', []] as const,
  ]) {
    const { publishedAt } = await existing(id);
    await database.transaction((connection) =>
      standArticle(connection, { id }, { state, publishedAt }),
    );
    expect([state, await foundBy(database, [], { kind })]).toEqual([state, found]);
  }
  expect(new Set(await sizeOfIndex(database, kind))).toEqual(new Set([0]));
});

async function existing(id: number) {
  const article = await articleForEditing(database, id, NOW);
  if (article === undefined) throw new Error(`no article ${id}`);
  return article;
}

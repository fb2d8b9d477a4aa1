import { openDatabase, type Database } from '../../src/database/database';
import { engineOf, type IndexEntry } from '../../src/search/engine';
import { forgetChanges } from '../../src/search/engine/changes';
import { memoryOf } from '../../src/search/memory/follow';
import { testDatabase, type TestDatabase } from '../support/database';
import { rowsBy, searchRecord, withoutThings } from '../support/search';

let database: TestDatabase;
/** Another process, which searches. */
let reader: Database;

beforeEach(async () => {
  database = await testDatabase();
  await withoutThings(database);
  reader = openDatabase(database.url);
});
afterEach(async () => {
  await reader.close();
  await database.drop();
});

describe('the memory of an index', () => {
  it('follows what another process puts, puts again and takes out', async () => {
    await put(1, 2, 3);
    expect(await known()).toEqual([3, 2, 1]);
    await put(4);
    await put(2);
    expect(await known()).toEqual([2, 4, 3, 1]);
    await engineOf(database).remove(database, 'job', [3]);
    expect(await known()).toEqual([2, 4, 1]);
    await engineOf(database).put(database, 'article', [entry(9)]);
    expect(await known()).toEqual([2, 4, 1]);
  });

  it('reads what changed, and not all of it again', async () => {
    await put(1, 2, 3);
    await known();
    await put(4);
    await known();
    const before = await memoryOf(reader, 'job');
    await put(5);
    expect(await memoryOf(reader, 'job')).toBe(before);
    expect(await known()).toEqual([5, 4, 3, 2, 1]);
  });

  it('never sees what was taken back', async () => {
    await put(1);
    const work = database.transaction(async (connection) => {
      await engineOf(connection).put(connection, 'job', [entry(2)]);
      await engineOf(connection).remove(connection, 'job', [1]);
      expect(await known()).toEqual([1]);
      throw new Error('the editor stumbled');
    });
    await expect(work).rejects.toThrow('the editor stumbled');
    expect(await known()).toEqual([1]);
  });

  it('is told when it asks for more than is remembered', async () => {
    const { mark } = await engineOf(database).changesSince(database, 'job');
    const isWhole = async (since: number) =>
      (await engineOf(database).changesSince(database, 'job', since)).isWhole;
    expect(await isWhole(mark)).toBe(true);
    expect(await isWhole(mark - 20_001)).toBe(false);
    // Another database was put in the place of this one.
    expect(await isWhole(mark + 100)).toBe(false);
  });

  if (engine === 'sqlite') {
    it('reads all again where changes may be forgotten', async () => {
      await put(1, 2);
      await known();
      await engineOf(database).remove(database, 'job', [1]);
      await database.knex('search_changes').delete();
      await database.knex('search_changes').insert({ at: 1e9, kind: 'job', row_id: 0 });
      expect(await known()).toEqual([2]);
    });
  }

  it('is told of what is recent, while what happened long ago is forgotten', async () => {
    await put(1);
    await forgetChanges(database);
    expect(await changed()).toHaveLength(1);
    await database.knex('search_changes').update({ at: database.knex.raw('at - 30000') });
    await put(2);
    await forgetChanges(database);
    expect(await changed()).toEqual(
      (await rowsBy(database, [])).slice(0, 1).map(({ rowId }) => rowId),
    );
  });

  it('is read again after it could not be', async () => {
    await put(1);
    await database.knex.raw('alter table search_changes rename to search_hidden');
    await expect(known()).rejects.toMatchObject({ message: expect.stringContaining('search_') });
    await database.knex.raw('alter table search_hidden rename to search_changes');
    expect(await known()).toEqual([1]);
  });

  if (engine === 'postgres') {
    it('learns of a row that comes after a newer one', async () => {
      await put(1);
      await known();
      const second = openDatabase(database.url);
      await database.transaction(async (connection) => {
        await engineOf(connection).put(connection, 'job', [entry(2)]);
        await engineOf(second).put(second, 'job', [entry(3)]);
        expect(await known()).toEqual([3, 1]);
      });
      await second.close();
      expect(await known()).toEqual([3, 2, 1]);
    });
  }
});

function changed(): Promise<number[]> {
  return database.knex('search_changes').pluck('row_id');
}

/** What the reader knows, the newest first. */
async function known(): Promise<number[]> {
  const memory = await memoryOf(reader, 'job');
  const closesAt = memory.amounts('closesAt');
  return [...memory.all()].filter((row) => (closesAt[row] ?? 0) > 0).map((row) => memory.idOf(row));
}

function put(...ids: readonly number[]): Promise<void> {
  return engineOf(database).put(database, 'job', ids.map(entry));
}

function entry(id: number): IndexEntry {
  return { id, tokens: ['w:chef'], record: searchRecord() };
}

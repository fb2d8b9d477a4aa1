import { insertRows } from '../../src/database/insert';
import { testDatabase, type TestDatabase } from '../support/database';
import { aJob, anArticle, anEmployer } from '../support/factories';
import { runScript } from '../support/program';
import { createSamples, sample } from './samples';

/** What the engines say of a reference to nothing. SQLite’s errors are of no class that Jest knows. */
const orphaned = { message: expect.stringMatching(/foreign key/i) };

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await createSamples(database);
});
afterAll(() => database.drop());

describe('a transaction', () => {
  it('leaves nothing half written when it fails', async () => {
    const tables = ['employers', 'jobs', 'job_texts'];
    const before = await Promise.all(tables.map(rows));
    const work = database.transaction(async (connection) => {
      await anEmployer(connection, { name: 'Maison Fantôme' });
      await aJob(connection);
      throw new Error('the editor stumbled');
    });
    await expect(work).rejects.toThrow('the editor stumbled');
    expect(await Promise.all(tables.map(rows))).toEqual(before);
  });

  it('sees what it wrote, and nobody else does until it is done', async () => {
    const sql = `select name from samples where name = ?`;
    await database.transaction(async (connection) => {
      await insertRows(connection, 'samples', [{ ...sample(50), name: 'secret' }]);
      expect(await connection.all(sql, ['secret'])).toHaveLength(1);
      expect(await database.all(sql, ['secret'])).toEqual([]);
    });
    expect(await database.all(sql, ['secret'])).toHaveLength(1);
  });

  it('of two processes that read and then write 500 times each fails none, and loses none', async () => {
    await insertRows(database, 'samples', [{ ...sample(0), name: 'counter' }]);
    const script = `
      const { openDatabase } = require('./database/database.js');
      (async () => {
        const database = openDatabase(process.argv[1]);
        for (let at = 0; at < 500; at += 1) {
          await database.transaction(async ({ knex }) => {
            const row = await knex('samples').where({ name: 'counter' }).forUpdate().first();
            await knex('samples').where({ id: row.id }).update({ size: row.size + 1 });
          });
        }
        await database.close();
      })();`;
    const ends = await Promise.all([
      runScript(script, [database.url]),
      runScript(script, [database.url]),
    ]);
    const well = { code: 0, output: '', complaints: [] };
    expect(ends).toEqual([well, well]);
    expect(await database.all(`select size from samples where name = 'counter'`, [])).toEqual([
      { size: 1000 },
    ]);
  });
});

describe('rows that are added', () => {
  it('give their ids in order, over several batches', async () => {
    const names = Array.from({ length: 1201 }, (_, at) => `row ${String(1201 - at)}`);
    const ids = await insertRows(
      database,
      'samples',
      names.map((name, at) => ({ ...sample(at), name })),
    );
    expect(new Set(ids).size).toBe(names.length);
    const added = await database.all<{ id: number; name: string }>(
      `select id, name from samples where name like 'row %'`,
      [],
    );
    const nameOf = new Map(added.map(({ id, name }) => [id, name]));
    expect(ids.map((id) => nameOf.get(id))).toEqual(names);
  });

  it('may be none, and have no id', async () => {
    expect(await insertRows(database, 'samples', [])).toEqual([]);
    const article = await anArticle(database);
    const tags = [{ article_id: article, tag: 'nuit' }];
    expect(await insertRows(database, 'article_tags', tags)).toEqual([]);
  });
});

describe('what hangs together', () => {
  it('cannot hang on what does not exist', async () => {
    await expect(aJob(database, { employerId: 999_999 })).rejects.toMatchObject(orphaned);
    await expect(
      database.transaction((connection) => aJob(connection, { employerId: 999_999 })),
    ).rejects.toMatchObject(orphaned);
  });

  it('keeps an employer for as long as a listing names it', async () => {
    const employerId = await anEmployer(database);
    await aJob(database, { employerId });
    const dismissal = database.knex('employers').where({ id: employerId }).delete();
    await expect(dismissal).rejects.toMatchObject(orphaned);
  });

  it('goes with the listing, or with the article', async () => {
    const id = await aJob(database, { tags: ['nuit'] });
    const articleId = await anArticle(database, { tags: ['nuit'] });
    await database.knex('jobs').where({ id }).delete();
    await database.knex('articles').where({ id: articleId }).delete();
    for (const table of ['job_texts', 'job_places', 'job_languages', 'job_tags']) {
      expect(await database.knex(table).where({ job_id: id })).toEqual([]);
    }
    for (const table of ['article_texts', 'article_tags']) {
      expect(await database.knex(table).where({ article_id: articleId })).toEqual([]);
    }
  });
});

async function rows(table: string): Promise<number> {
  return (await database.knex(table).select('*')).length;
}

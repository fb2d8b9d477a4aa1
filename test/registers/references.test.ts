import { POINTING } from '../../src/registers/model/shape';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Every table with a column of this name, as the schema itself says. */
async function tablesWith(column: string): Promise<string[]> {
  const rows =
    database.engine === 'sqlite'
      ? await database.all<{ name: string }>(
          `select t.name from sqlite_master t, pragma_table_info(t.name) c
            where t.type = 'table' and c.name = ?`,
          [column],
        )
      : await database.all<{ name: string }>(
          `select table_name as name from information_schema.columns
            where column_name = ? and table_schema = current_schema()`,
          [column],
        );
  return rows.map(({ name }) => name).sort();
}

it.each(Object.entries(POINTING))('forgets no table with %s', async (column, tables) => {
  expect(await tablesWith(column)).toEqual([...tables].sort());
});

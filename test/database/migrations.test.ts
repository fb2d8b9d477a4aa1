import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/config';
import { openDatabase } from '../../src/database/database';
import { migrate, pendingMigrations } from '../../src/database/migrate';
import { seedDemo } from '../../src/demo/seed';
import { emptyDatabase, testDatabase, type TestDatabase } from '../support/database';
import { escalier } from '../support/program';

const CONTENT = [
  ...['employers', 'authors', 'categories', 'places'],
  ...['jobs', 'job_texts', 'job_places', 'job_languages', 'job_tags'],
  ...['articles', 'article_texts', 'article_tags'],
];

describe('an empty database', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await emptyDatabase();
  });
  afterEach(() => database.drop());

  it('gets every table, then nothing more', async () => {
    const pending = await pendingMigrations(database);
    expect(pending).toContain('0001-content');
    expect(await migrate(database)).toEqual(pending);
    for (const table of CONTENT) expect(await rowsOf(database, table)).toBeGreaterThanOrEqual(0);
    expect(await pendingMigrations(database)).toEqual([]);
    expect(await migrate(database)).toEqual([]);
  });

  it('gets them once, though two processes start on it at once, and both succeed', async () => {
    const settings = { DATABASE_URL: database.url };
    const ends = await Promise.all([escalier('migrate', settings), escalier('migrate', settings)]);
    expect(ends.map(({ code, complaints }) => [code, complaints])).toEqual([
      [0, []],
      [0, []],
    ]);
    expect(ends.map(({ output }) => output.split(':')[0]).sort()).toEqual([
      'Tables brought up to date',
      'The tables are already up to date.\n',
    ]);
    const ran: string[] = await database.knex('knex_migrations').pluck('name');
    expect(new Set(ran).size).toBe(ran.length);
  });

  it('gets them once, though one process asks twice at once', async () => {
    const twin = openDatabase(database.url);
    try {
      const ran = await Promise.all([migrate(database), migrate(twin)]);
      expect(ran.map(({ length }) => length > 0).sort()).toEqual([false, true]);
    } finally {
      await twin.close();
    }
  });

  it('is not kept waiting by the lock that a crash left behind', async () => {
    await pendingMigrations(database);
    await database.knex('knex_migrations_lock').update({ is_locked: 1 });
    expect(await migrate(database)).not.toEqual([]);
  });
});

describe('a full database', () => {
  let database: TestDatabase;
  let site: string;

  beforeEach(async () => {
    database = await testDatabase();
    await seedDemo(database, new Date());
    site = copyOfTheSite();
  });
  afterEach(async () => {
    rmSync(site, { recursive: true });
    await database.drop();
  });

  it('loses no row when a migration rebuilds the tables that others point at', async () => {
    const before = await allRows(database);
    addMigration(
      site,
      `for (const [table, column] of [['employers', 'website'], ['jobs', 'reference'], ['articles', 'credit_name']]) {
        await knex.schema.alterTable(table, (it) => it.text(column).defaultTo('none').alter());
      }`,
    );
    const end = await escalier('migrate', { DATABASE_URL: database.url }, { root: site });
    expect(end).toEqual({
      code: 0,
      output: 'Tables brought up to date: 9999-extra\n',
      complaints: [],
    });
    expect(await allRows(database)).toEqual(before);
  });

  it('has a slow migration run once, though two processes start on it at once', async () => {
    addMigration(
      site,
      `await new Promise((resolve) => setTimeout(resolve, 1000));
       await knex('places').insert({ kind: 'city', name: 'Rosemère', slug: 'rosemere', sort: 'r' });`,
      // In a transaction knex’s own lock would do.
      { transaction: false },
    );
    const settings = { DATABASE_URL: database.url };
    const ends = await Promise.all([
      escalier('migrate', settings, { root: site }),
      escalier('migrate', settings, { root: site }),
    ]);
    expect(ends.map(({ complaints }) => complaints)).toEqual([[], []]);
    expect(ends.map(({ output }) => output).sort()).toEqual([
      'Tables brought up to date: 9999-extra\n',
      'The tables are already up to date.\n',
    ]);
  });

  it('does not accept a migration that leaves references to nothing', async () => {
    const before = await allRows(database);
    addMigration(site, `await knex('employers').delete();`);
    const end = await escalier('migrate', { DATABASE_URL: database.url }, { root: site });
    expect(end.code).toBe(1);
    expect(end.complaints).toEqual([
      expect.stringMatching(
        engine === 'sqlite'
          ? /^escalier: migration 9999-extra breaks \d+ references$/
          : /^escalier: .*foreign key/,
      ),
    ]);
    // Nothing of it stays: the site as it was starts on what was there.
    expect(await allRows(database)).toEqual(before);
    expect(await migrate(database)).toEqual([]);
  });
});

/** The built site with room for a migration more, which migrates as the real one does. */
function copyOfTheSite(): string {
  const site = mkdtempSync(join(tmpdir(), 'escalier-copy-'));
  for (const name of ['package.json', 'migrations', 'dist']) {
    cpSync(join(projectRoot, name), join(site, name), { recursive: true });
  }
  for (const name of ['locales', 'src', 'node_modules']) {
    symlinkSync(join(projectRoot, name), join(site, name));
  }
  return site;
}

/** Its source is only looked for; what runs is what is built. */
function addMigration(site: string, body: string, config = { transaction: true }): void {
  writeFileSync(join(site, 'migrations', '9999-extra.ts'), '');
  writeFileSync(
    join(site, 'dist', 'migrations', '9999-extra.js'),
    `exports.up = async (knex) => { ${body} };
     exports.down = () => Promise.resolve();
     exports.config = ${JSON.stringify(config)};`,
  );
}

async function allRows(database: TestDatabase) {
  const rows = await Promise.all(CONTENT.map((table) => rowsOf(database, table)));
  return Object.fromEntries(CONTENT.map((table, at) => [table, rows[at]]));
}

async function rowsOf({ knex }: TestDatabase, table: string): Promise<number> {
  const [row] = await knex(table).count({ rows: '*' });
  return Number(row?.rows);
}

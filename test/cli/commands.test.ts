import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase, testDatabase, type TestDatabase } from '../support/database';
import { escalier } from '../support/program';

let database: TestDatabase;
let settings: { DATABASE_URL: string };

beforeEach(async () => {
  database = await testDatabase();
  settings = { DATABASE_URL: database.url };
});
afterEach(() => database.drop());

describe('someone at a terminal', () => {
  it('brings the tables up to date, and hears when there is nothing to do', async () => {
    const empty = await emptyDatabase();
    const own = { DATABASE_URL: empty.url };
    expect(await escalier('migrate', own)).toEqual(
      well(expect.stringMatching(/^Tables brought up to date: 0001-content, 0002-catalogue/)),
    );
    expect(await escalier('migrate', own)).toEqual(well('The tables are already up to date.\n'));
    await empty.drop();
  });

  it('fills an empty database, but not a full one, and takes the demo away again', async () => {
    expect(await escalier('seed', settings)).toEqual(
      well(expect.stringMatching(/^The demo content is in place\.\nDemo accounts: .+\n$/)),
    );
    expect(await escalier('seed', settings)).toEqual(
      well('The database already holds something: nothing was added.\n'),
    );
    expect(await escalier('demo clear', settings)).toEqual(
      well('Taken away: 60 listings, 14 articles, 30 employers, 6 bylines, 3 accounts.\n'),
    );
    expect(await database.knex('employers')).toEqual([]);
  });

  it('generates content to try the site at scale, and takes it away', async () => {
    expect(await escalier('generate --jobs 60 --articles 4', settings)).toMatchObject({
      code: 0,
      output: 'Added: 60 listings, 4 articles. `demo clear` takes them away.\n',
    });
    expect(await database.knex('jobs')).toHaveLength(60);
    expect(await database.knex('articles')).toHaveLength(4);
    expect((await escalier('demo clear', settings)).output).toMatch(
      /^Taken away: 60 listings, 4 articles,/,
    );
  });

  it('makes the index of the search anew, as often as they like', async () => {
    await escalier('generate --jobs 30 --articles 4', settings);
    await database.knex('search_jobs').delete();
    const done = well('The search knows 30 listings and 4 articles.\n');
    expect(await escalier('reindex', settings)).toEqual(done);
    expect(await database.knex('search_jobs')).toHaveLength(30);
    const both = [escalier('reindex', settings), escalier('reindex', settings)];
    expect(await Promise.all(both)).toEqual([done, done]);
    expect(await database.knex('search_jobs')).toHaveLength(30);
  });

  it('searches as the site does, and is told why', async () => {
    await escalier('seed', settings);
    const { code, output } = await escalier('search infirmiere --explain', settings);
    expect(code).toBe(0);
    expect(output).toMatch(/^looked for: infirmiere → infirmier 100, _nurse 92/);
    expect(output).toMatch(
      /^1\. Nurse, Rehabilitation.*\n {3}\d{4} \(words 1000, title \d+, language \d+/m,
    );
    expect((await escalier('search verdun --explain', settings)).output).toMatch(
      /^filter: place = verdun$/m,
    );
    expect((await escalier('search zzyzx', settings)).output).toBe('No job.\n');
  });

  it('is told what a number of listings is, instead of getting some', async () => {
    const numbers = ['ten', '-1', '1.5', '1000001'];
    const ends = await Promise.all(
      numbers.map((number) => escalier(`generate --jobs ${number}`, settings)),
    );
    for (const { code, output, complaints } of ends) {
      expect([code, output, complaints.length]).toEqual([1, '', 1]);
      expect(complaints[0]).toContain('--jobs wants a whole number from 0 to 1000000.');
    }
  });

  it('is told which commands there are', async () => {
    const help = await escalier('--help', settings);
    expect(help.code).toBe(0);
    for (const command of [
      'migrate',
      'seed',
      'demo',
      'generate',
      'search',
      'reindex',
      'user',
      'doctor',
    ]) {
      expect(help.output).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
    const unknown = await escalier('paint', settings);
    expect([unknown.code, unknown.output]).toEqual([1, '']);
    expect(unknown.complaints).toEqual([expect.stringMatching(/^escalier: .*paint/)]);
  });

  it('is answered in French where the terminal is French', async () => {
    const french = { ...settings, LANG: 'fr_CA.UTF-8' };
    expect(await escalier('seed', french)).toEqual(
      well(expect.stringMatching(/^Le contenu de démonstration est en place\.\nComptes de/)),
    );
    expect((await escalier('generate --jobs dix', french)).complaints[0]).toContain(
      '--jobs demande un nombre entier',
    );
    const help = await escalier('--help', french);
    expect(help.output).toContain('met les tables');
    expect(help.output).not.toMatch(/Usage:|Options:|Commands:|display|output/);
    const more = await escalier('user create --help', french);
    expect(more.output).toContain('(par défaut\u00a0: "member")');
    expect(more.output).not.toMatch(/Usage:|Options:|display|default/);
    await database.knex('jobs').delete();
    expect((await escalier('demo clear', french)).output).toBe(
      'Retrait\u00a0: 0 offre, 14 articles, 30 employeurs, 6 signatures, 3 comptes.\n',
    );
  });

  it('reads each mistake in the settings in one line', async () => {
    const end = await escalier('migrate', { DATABASE_URL: 'mysql://x', DEMO: 'perhaps' });
    expect(end).toEqual({
      code: 1,
      output: '',
      complaints: [
        'escalier: DATABASE_URL: must begin with sqlite: or postgres://',
        'escalier: DEMO: must be 0 or 1',
      ],
    });
  });

  it('reads which setting names a database that cannot be had', async () => {
    const end = await escalier('migrate', { DATABASE_URL: 'sqlite:/proc/x/y.db' });
    expect([end.code, end.output]).toEqual([1, '']);
    expect(end.complaints).toEqual([expect.stringMatching(/^escalier: DATABASE_URL: ENOENT/)]);
  });

  it('reads in one line that there are no tables yet to take the demo from', async () => {
    const empty = await emptyDatabase();
    const end = await escalier('demo clear', { DATABASE_URL: empty.url });
    await empty.drop();
    expect([end.code, end.output]).toEqual([1, '']);
    expect(end.complaints).toEqual([
      expect.stringMatching(
        /^escalier: (there is no|some tables are not).*: run `escalier migrate`$/,
      ),
    ]);
  });

  it.each(['demo clear', 'user list', 'user role a@exemple.example admin'])(
    'finds no empty database where %s found none',
    async (words) => {
      const folder = await mkdtemp(join(tmpdir(), 'escalier-none-'));
      try {
        const path = join(folder, 'site.db');
        const end = await escalier(words, { DATABASE_URL: `sqlite:${path}` });
        expect([end.code, end.output]).toEqual([1, '']);
        expect(end.complaints).toEqual([
          `escalier: there is no database at ${path} yet: run \`escalier migrate\``,
        ]);
        expect(await readdir(folder)).toEqual([]);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});

/** A command that did what it was asked to, and what it said. */
function well(output: unknown) {
  return { code: 0, output, complaints: [] };
}

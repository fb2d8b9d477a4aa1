import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awayDatabase } from '../support/away-database';
import { emptyDatabase, testDatabase } from '../support/database';
import { aJob } from '../support/factories';
import { escalier } from '../support/program';

const NODE = `good: Node ${process.versions.node}`;

describe('the doctor', () => {
  it('finds a good site well', async () => {
    const database = await testDatabase();
    const { code, lines } = await doctor({ DATABASE_URL: database.url });
    await database.drop();
    expect(lines.filter((line) => !line.startsWith('good: the folder '))).toEqual([
      NODE,
      'good: settings',
      `good: the database answers (${engine})`,
      'good: the tables are up to date',
      'good: no broken reference',
      'All is well.',
    ]);
    expect(lines).toHaveLength(engine === 'sqlite' ? 7 : 6);
    expect(code).toBe(0);
  });

  it('names each mistake in the settings', async () => {
    const { code, lines } = await doctor({ DATABASE_URL: 'mysql://x', SITE_URL: 'here' });
    expect(lines).toEqual([
      NODE,
      'to mend: SITE_URL: must be an address such as https://escalier.example',
      'to mend: DATABASE_URL: must begin with sqlite: or postgres://',
      'To mend: 2.',
    ]);
    expect(code).toBe(1);
  });

  it('knows what production must not be without', async () => {
    const database = await testDatabase();
    const { code, lines } = await doctor({
      DATABASE_URL: database.url,
      NODE_ENV: 'production',
      SITE_URL: 'http://escalier.example',
      SESSION_SECRET: 'a secret of at least thirty-two characters',
      DEMO: '1',
    });
    await database.drop();
    expect(lines.filter((line) => !line.startsWith('good'))).toEqual([
      'to mend: DEMO=1 in production: invented listings are published',
      'to mend: SITE_URL does not begin with https in production',
      expect.stringMatching(/^to mend: PRIVACY_CONTACT is missing in production/),
      expect.stringMatching(/^to mend: SMTP_URL is missing in production/),
      'To mend: 4.',
    ]);
    expect(code).toBe(1);
  });

  it('sees that the database is away', async () => {
    const { url, reason, remove } = awayDatabase();
    const { code, lines } = await doctor({ DATABASE_URL: url });
    remove();
    expect(lines.slice(-2)).toEqual([
      `to mend: the database (DATABASE_URL) does not answer: ${reason}`,
      'To mend: 1.',
    ]);
    expect(code).toBe(1);
  });

  it('sees which tables are not up to date, and says what to run', async () => {
    const database = await emptyDatabase();
    // The first query makes the file.
    await database.ping();
    const { code, lines } = await doctor({ DATABASE_URL: database.url });
    await database.drop();
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^to mend: some tables are not up to date \(0001-content, .*\): run `escalier migrate`$/,
      ),
    );
    expect(lines.at(-1)).toBe('To mend: 1.');
    expect(code).toBe(1);
  });

  it('speaks French where the terminal is French', async () => {
    const { lines } = await doctor({ DATABASE_URL: 'mysql://x', LANG: 'fr_CA.UTF-8' });
    expect(lines[0]).toMatch(/^bon\s: Node /);
    expect(lines.at(-1)).toMatch(/^À corriger\s: 1\.$/);
  });
});

// PostgreSQL lets no reference break, and has no folder of ours.
if (engine === 'sqlite') {
  describe('the doctor, of a file', () => {
    it('sees references that someone broke', async () => {
      const database = await testDatabase();
      await database.knex.raw('pragma foreign_keys = off');
      await aJob(database, { employerId: 999_999 });
      const { code, lines } = await doctor({ DATABASE_URL: database.url });
      await database.drop();
      expect(lines.slice(-2)).toEqual([
        'to mend: the database holds broken references: restore a backup',
        'To mend: 1.',
      ]);
      expect(code).toBe(1);
    });

    it('makes no database where there is none, and says what does', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'escalier-bare-'));
      const file = join(folder, 'in', 'escalier.db');
      const { code, lines } = await doctor({ DATABASE_URL: `sqlite:${file}` });
      const made = readdirSync(folder);
      rmSync(folder, { recursive: true });
      expect(made).toEqual([]);
      expect(lines.slice(-2)).toEqual([
        `to mend: there is no database at ${file} yet: run \`escalier migrate\``,
        'To mend: 1.',
      ]);
      expect(code).toBe(1);
    });

    // Root may write anywhere.
    const asOrdinaryUser = process.getuid?.() === 0 ? it.skip : it;

    asOrdinaryUser('sees that its folder refuses to be written to', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'escalier-shut-'));
      chmodSync(folder, 0o500);
      const { code, lines } = await doctor({ DATABASE_URL: `sqlite:${folder}/in/escalier.db` });
      rmSync(folder, { recursive: true });
      expect(lines.slice(-2)).toEqual([
        expect.stringMatching(
          /^to mend: the folder .*escalier-shut-\w+ cannot be written to: EACCES/,
        ),
        'To mend: 1.',
      ]);
      expect(code).toBe(1);
    });
  });
}

/** What the doctor says, a line each. */
async function doctor(settings: Readonly<Record<string, string>>) {
  const { code, output, complaints } = await escalier('doctor', settings);
  expect(complaints).toEqual([]);
  return { code, lines: output.trimEnd().split('\n') };
}

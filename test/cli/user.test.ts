import { testDatabase, type TestDatabase } from '../support/database';
import { aUser, PASSWORD } from '../support/factories';
import { escalier } from '../support/program';

const EMAIL = 'odalie@exemple.example';
const ANOTHER = 'trois marches et un palier';

let database: TestDatabase;

beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.drop());

describe('who runs the site', () => {
  it('creates accounts, sees them, changes their role and password', async () => {
    const created = await user(`create --email ${EMAIL} --name Odalie --role editor`, PASSWORD);
    expect(created).toEqual(well(`Account created: ${EMAIL} (editor).\n`));
    const [before] = await users();
    expect(before).toMatchObject({ email: EMAIL, name: 'Odalie', role: 'editor', locale: 'en' });
    expect(Boolean(before?.demo)).toBe(false);

    expect((await user('list')).output).toMatch(
      /^odalie@exemple\.example {2}Odalie {2}editor {2}en {2}\d{4}-\d\d-\d\d\n$/,
    );

    expect(await user(`role ${EMAIL} admin`)).toEqual(well(`Role changed: ${EMAIL} (admin).\n`));
    await database.knex('sessions').insert({
      ...{ id_hash: 'x', user_id: before?.id, content: '{}', expires_at: new Date('2100-01-01') },
    });
    expect(await user(`password ODALIE@exemple.example`, `${ANOTHER}\n`)).toEqual(
      well(`Password changed: ${EMAIL}. Its sessions have ended.\n`),
    );
    const [after] = await users();
    expect(after).toMatchObject({ role: 'admin' });
    expect(after?.password_hash).not.toBe(before?.password_hash);
    expect(await database.knex('sessions')).toEqual([]);

    const line = {
      user_id: null,
      via: 'command',
      subject: 'user',
      subject_id: before?.id,
      at: expect.anything(),
    };
    const logged = ['id', 'user_id', 'via', 'action', 'subject', 'subject_id', 'at', 'details'];
    expect(await database.knex('audit_log').select(logged).orderBy('id')).toEqual([
      { ...line, id: 1, action: 'user.create', details: '{"changes":{"role":["","editor"]}}' },
      { ...line, id: 2, action: 'user.role', details: '{"changes":{"role":["editor","admin"]}}' },
      { ...line, id: 3, action: 'user.password', details: null },
    ]);
  });

  it.each([
    ['a taken address', `create --email ${EMAIL} --name X`, 'already has an account'],
    ['a short password', 'create --email a@b.example --name X', '12 characters', 'court'],
    ['a bad address and no name', 'create --email a --name _', 'complete e-mail address'],
    ['an unknown role', 'create --email a@b.example --name X --role king', '“king” is not a role'],
    ['an unknown language', 'create --email a@b.example --name X --locale de', 'not a language'],
    ['an unknown address', 'password x@b.example', 'has no account'],
    ['an unknown address', 'role x@b.example editor', 'has no account'],
    ['an unknown role', `role ${EMAIL} king`, '“king” is not a role: member, editor, admin'],
    ['a common password', `password ${EMAIL}`, 'too easy to guess', '1qaz2wsx3edc'],
  ])('hears of %s: %s', async (_what, words, complaint, password = PASSWORD) => {
    await aUser(database, { email: EMAIL });
    const before = await users();
    const { code, output, complaints } = await user(words, password);
    expect([code, output, complaints]).toEqual([1, '', [expect.stringContaining(complaint)]]);
    expect(await users()).toEqual(before);
  });

  it('cannot take the role of the last one who administers the site', async () => {
    await aUser(database, { email: EMAIL, role: 'admin' });
    const { code, complaints } = await user(`role ${EMAIL} editor`);
    expect([code, complaints]).toEqual([1, [expect.stringContaining('is the last account')]]);
    expect(await users()).toEqual([expect.objectContaining({ role: 'admin' })]);
    await aUser(database, { email: 'autre@exemple.example', role: 'admin' });
    expect((await user(`role ${EMAIL} editor`)).code).toBe(0);
  });

  it('is answered in French where the terminal is French', async () => {
    const { output } = await user('list', '', { LANG: 'fr_CA.UTF-8' });
    expect(output).toBe('Il n’y a aucun compte.\n');
  });
});

function user(words: string, input = '', more: Readonly<Record<string, string>> = {}) {
  return escalier(`user ${words}`, { DATABASE_URL: database.url, ...more }, { input });
}

async function users(): Promise<Record<string, unknown>[]> {
  return database.knex('users').select();
}

function well(output: string) {
  return { code: 0, output, complaints: [] };
}

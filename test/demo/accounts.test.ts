import { announceAccounts, demoPassword } from '../../src/demo/accounts';
import { clearDemo } from '../../src/demo/clear';
import { seedDemo } from '../../src/demo/seed';
import { createDictionary } from '../../src/language/dictionary';
import { testSite, type TestSite } from '../support/site';

const OURS = { production: false, demoPassword: undefined };

describe('the accounts of the demo', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite();
  });
  afterEach(() => site.close());

  it('are a reader, an editor and who administers, with one password, and go with the demo', async () => {
    const password = demoPassword(OURS) ?? '';
    await seedDemo(site.database, site.clock.now(), password);
    const { knex } = site.database;
    expect(await knex('users').orderBy('id').select('email', 'role')).toEqual([
      { email: 'lectrice@escalier.example', role: 'member' },
      { email: 'redaction@escalier.example', role: 'editor' },
      { email: 'admin@escalier.example', role: 'admin' },
    ]);
    for (const name of ['lectrice', 'redaction', 'admin']) {
      await site.visitor().signIn(`${name}@escalier.example`, password);
    }
    expect(await clearDemo(site.database)).toMatchObject({ accounts: 3 });
    expect(await knex('users')).toEqual([]);
  });

  it('have a password that is made up, long and readable, or the operator’s', async () => {
    const t = (await createDictionary()).for('fr');
    const password = demoPassword(OURS) ?? '';
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(demoPassword(OURS)).not.toBe(password);
    expect(announceAccounts(password, OURS, t)).toContain(password);
    const own = { production: false, demoPassword: 'un escalier vert' };
    expect(demoPassword(own)).toBe(own.demoPassword);
    expect(announceAccounts(own.demoPassword, own, t)).not.toContain(own.demoPassword);
  });

  it('are none in production', () => {
    expect(demoPassword({ production: true, demoPassword: 'un escalier vert' })).toBeUndefined();
  });
});

import { networkOf } from '../../src/accounts/limits';
import { aUser, PASSWORD } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

const EMAIL = 'idalie@exemple.example';

describe('trying passwords', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite();
    await aUser(site.database, { email: EMAIL });
  });
  afterEach(() => site.close());

  it('is slow after ten wrong ones, whichever process counts, and not too slow', async () => {
    for (let time = 0; time < 20; time++) {
      const visitor = time % 2 === 0 ? site.visitor() : site.visitorElsewhere();
      const answer = await tryOnce(visitor, 'une autre phrase', `198.51.100.${time}`);
      expect([answer.status, site.clock.waits.length]).toEqual([422, Math.max(0, time - 9)]);
    }
    expect(site.clock.waits).toEqual([1000, 2000, 4000, ...Array<number>(7).fill(8000)]);
  });

  it('shuts nobody out: the owner gets in from anywhere, and at once from a browser that is known', async () => {
    const owner = site.visitor();
    await owner.signIn(EMAIL);
    await owner.post('/fr/deconnexion');
    await wrongTries(15);
    const waits = site.clock.waits.length;
    expect((await tryOnce(owner, PASSWORD)).status).toBe(303);
    expect(site.clock.waits).toHaveLength(waits);
    const elsewhere = await tryOnce(site.visitorElsewhere(), PASSWORD, '203.0.113.9');
    expect([elsewhere.status, site.clock.waits.length]).toEqual([303, waits + 1]);
  });

  it('from a known browser counts for that browser alone, ten times', async () => {
    const owner = site.visitor();
    await owner.signIn(EMAIL);
    await owner.post('/fr/deconnexion');
    for (let time = 0; time < 10; time++) await tryOnce(owner, 'une autre phrase');
    expect((await tryOnce(site.visitor(), 'une autre phrase')).status).toBe(422);
    expect(site.clock.waits).toEqual([]);
    for (let time = 0; time < 10; time++) await tryOnce(owner, 'une autre phrase');
    expect(site.clock.waits).toEqual([1000]);
  });

  it('takes a browser’s word for nothing: a made-up cookie, another account’s, one of an old password', async () => {
    await aUser(site.database, { email: 'autre@exemple.example' });
    const other = site.visitor();
    await other.signIn('autre@exemple.example');
    const stolen = /__Host-known=(\d+)\.([\w-]+)/.exec(other.cookies());
    const { id } = await site.database.knex('users').where({ email: EMAIL }).first('id');
    await wrongTries(10);
    for (const cookie of [`${id}.${stolen?.[2]}`, `${id}.x`, `${id}`, '~~~']) {
      await tryOnce(site.visitor(), 'une autre phrase').set('Cookie', `__Host-known=${cookie}`);
    }
    expect(site.clock.waits).toHaveLength(4);
  });

  it('forgets after a quarter of an hour, and keeps neither addresses nor accounts in clear', async () => {
    await wrongTries(12);
    const rows = JSON.stringify(await site.database.knex('attempts').select());
    expect(rows).not.toContain('idalie');
    expect(rows).not.toContain('127.0.0.1');
    site.clock.set('2026-11-24T15:15:01Z');
    const waits = site.clock.waits.length;
    await tryOnce(site.visitor(), 'une autre phrase');
    expect(site.clock.waits).toHaveLength(waits);
    expect(await site.database.knex('attempts').select()).toHaveLength(2);
  });

  it('ends for a network after a hundred wrong ones, not for who knows the password', async () => {
    for (let time = 0; time < 100; time++) await tryOnce(site.visitor(), PASSWORD, '192.0.2.1');
    expect((await tryOnce(site.visitor(), PASSWORD, '192.0.2.1')).status).toBe(303);
    await site.database.knex('attempts').update({ count: 100 });
    const refused = await tryOnce(site.visitor(), PASSWORD, '192.0.2.1');
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '900']);
    expect(refused.text).toContain('trop d’essais');
    expect(refused.text).toContain(`value="${EMAIL}"`);
    expect((await tryOnce(site.visitor(), PASSWORD, '192.0.2.2')).status).toBe(303);
  });

  it('waits for one at a time, of one network on one account', async () => {
    await wrongTries(10);
    let go = (): void => undefined;
    const began = new Promise<void>((resolve) => {
      jest.spyOn(site.clock, 'wait').mockImplementation(() => {
        resolve();
        return new Promise((later) => {
          go = later;
        });
      });
    });
    const first = tryOnce(site.visitor(), PASSWORD).then(({ status }) => status);
    await began;
    const second = await tryOnce(site.visitor(), PASSWORD);
    expect([second.status, second.headers['retry-after']]).toEqual([429, '8']);
    go();
    expect(await first).toBe(303);
  });

  it('is the same for an address without an account', async () => {
    const email = 'personne@exemple.example';
    for (let time = 0; time < 11; time++) {
      await site.visitor().post('/fr/connexion', { email, password: 'une autre phrase' });
    }
    expect(site.clock.waits).toEqual([1000]);
  });

  async function wrongTries(times: number): Promise<void> {
    for (let time = 0; time < times; time++) await tryOnce(site.visitor(), 'une autre phrase');
  }

  function tryOnce(visitor: Visitor, password: string, ip = '127.0.0.1') {
    return visitor.post('/fr/connexion', { email: EMAIL, password }).set('X-Forwarded-For', ip);
  }
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:0002::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  [undefined, ''],
])('the network of %s is %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

import { networkOf } from '../../src/accounts/rules';
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

  it('is slow for a network after a hundred wrong ones, and shut neither to it nor to others', async () => {
    const owner = site.visitor();
    await owner.signIn(EMAIL);
    await owner.post('/fr/deconnexion');
    for (let time = 0; time < 100; time++) {
      const fields = { email: `no${time}@exemple.example`, password: 'une autre phrase' };
      await site.visitor().post('/fr/connexion', fields).set('X-Forwarded-For', '192.0.2.1');
    }
    expect(site.clock.waits).toEqual([]);
    for (const wait of [1000, 2000, 4000, 8000, 8000]) {
      const wrong = await tryOnce(site.visitorElsewhere(), 'une autre phrase', '192.0.2.1');
      expect([wrong.status, site.clock.waits.at(-1)]).toEqual([422, wait]);
    }
    for (const times of [6, 7]) {
      expect((await tryOnce(site.visitor(), PASSWORD, '192.0.2.1')).status).toBe(303);
      expect(site.clock.waits).toHaveLength(times);
    }
    for (const [visitor, ip] of [
      [owner, '192.0.2.1'],
      [site.visitor(), '192.0.2.2'],
    ] as const) {
      expect((await tryOnce(visitor, PASSWORD, ip)).status).toBe(303);
    }
    expect(site.clock.waits).toHaveLength(7);
  });

  it('waits in a short line, one after the other, for each network and account of its own', async () => {
    await aUser(site.database, { email: 'autre@exemple.example' });
    await wrongTries(10);
    const held = holdTheClock();
    // Which of them finds the line full, nobody knows: it is the only one that hears at once.
    const tries = [1, 2, 3, 4].map(async () => tryOnce(site.visitor(), 'une autre phrase'));
    const refused = await Promise.race(tries);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '8']);
    expect(refused.text).toContain('trop d’essais');
    expect(refused.text).toContain(`value="${EMAIL}"`);
    const fields = { email: 'autre@exemple.example', password: PASSWORD };
    expect((await site.visitor().post('/fr/connexion', fields)).status).toBe(303);
    await held.until(1);
    const elsewhere = statusOf(tryOnce(site.visitor(), PASSWORD, '203.0.113.9'));
    await held.until(2);
    held.letGo(1);
    expect(await elsewhere).toBe(303);

    for (const turn of [0, 2, 3]) {
      await held.until(turn + 1);
      held.letGo(turn);
    }
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([422, 422, 422, 429]);
    const after = statusOf(tryOnce(site.visitor(), PASSWORD));
    await held.until(5);
    held.letGo(4);
    expect(await after).toBe(303);
  });

  it('is the same for an address without an account', async () => {
    const email = 'personne@exemple.example';
    for (let time = 0; time < 11; time++) {
      await site.visitor().post('/fr/connexion', { email, password: 'une autre phrase' });
    }
    expect(site.clock.waits).toEqual([1000]);
  });

  /** Waiting ends only when the test says so, for each who waits by itself. */
  function holdTheClock() {
    const holds: (() => void)[] = [];
    const watchers: { from: number; tell: () => void }[] = [];
    jest.spyOn(site.clock, 'wait').mockImplementation(
      () =>
        new Promise((resolve) => {
          holds.push(resolve);
          for (const { from, tell } of watchers) if (holds.length >= from) tell();
        }),
    );
    return {
      letGo: (at: number) => holds[at]?.(),
      /** Until so many have begun to wait. */
      until: (from: number) =>
        new Promise<void>((tell) => {
          if (holds.length >= from) tell();
          else watchers.push({ from, tell });
        }),
    };
  }

  async function statusOf(asked: ReturnType<typeof tryOnce>): Promise<number> {
    return (await asked).status;
  }

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

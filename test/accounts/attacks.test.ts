import request from 'supertest';
import { aUser, PASSWORD } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

const EMAIL = 'idalie@exemple.example';
const WRITES = [
  ['/fr/compte', { name: 'Autre', locale: 'en' }],
  ['/fr/compte/courriel', { email: 'autre@exemple.example', proof: PASSWORD }],
  ['/fr/compte/mot-de-passe', { present: PASSWORD, password: 'trois marches et un palier' }],
  ['/fr/compte/supprimer', { confirmation: PASSWORD }],
  ['/fr/deconnexion', {}],
] as const;

let site: TestSite;
let victim: Visitor;

beforeEach(async () => {
  site = await testSite();
  await aUser(site.database, { email: EMAIL });
  victim = site.visitor();
  await victim.signIn(EMAIL);
});
afterEach(() => site.close());

describe.each(WRITES)('what is sent to %s', (path, fields) => {
  const send = (headers: Record<string, string>) =>
    request(site.server)
      .post(path)
      .set({ Cookie: victim.cookies(), 'X-Forwarded-Proto': 'https', ...headers })
      .type('form')
      .send(fields);

  it.each([
    ['another site, by its Sec-Fetch-Site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
    ['another site, by its Origin', { Origin: 'https://ailleurs.example' }],
    ['a page without an origin', { Origin: 'null' }],
    [
      'another site that claims our Origin',
      { Origin: 'https://escalier.test', 'Sec-Fetch-Site': 'cross-site' },
    ],
    ['who says nothing', {}],
  ])('by %s changes nothing', async (_who, headers: Record<string, string>) => {
    const before = await site.database.knex('users').first();
    expect((await send(headers)).status).toBe(403);
    expect(await site.database.knex('users').first()).toEqual(before);
    expect((await victim.get('/fr/compte')).status).toBe(200);
  });

  it('by a GET changes nothing', async () => {
    const before = await site.database.knex('users').first();
    const answer = await victim.get(`${path}?${new URLSearchParams(fields).toString()}`);
    expect([200, 303, 405]).toContain(answer.status);
    expect(await site.database.knex('users').first()).toEqual(before);
    expect((await victim.get('/fr/compte')).status).toBe(200);
  });

  it('again after signing out changes nothing', async () => {
    const copied = victim.cookies();
    await victim.post('/fr/deconnexion');
    const before = await site.database.knex('users').first();
    const replay = await send({ Cookie: copied, Origin: 'https://escalier.test' });
    expect(replay.status).toBe(303);
    expect(await site.database.knex('users').first()).toEqual(before);
    expect(await site.database.knex('sessions')).toEqual([]);
  });
});

describe('a session', () => {
  it.each(['/fr/connexion', '/fr/inscription'])(
    'whose number someone planted before %s is worth nothing after',
    async (path) => {
      const attacker = site.visitor();
      await attacker.signIn(EMAIL);
      const planted = attacker.cookies();
      const person = site.visitor();
      const fields = { email: 'odalie@exemple.example', password: PASSWORD, name: 'Odalie' };
      if (path === '/fr/connexion') await aUser(site.database, { email: fields.email });
      const answer = await person.post(path, fields).set('Cookie', planted);
      expect(answer.status).toBe(303);
      expect((await attacker.get('/fr/compte')).status).toBe(303);
      expect((await person.get('/fr/compte')).text).toContain(fields.email);
    },
  );

  it('with a number of one’s own making is none', async () => {
    for (const cookie of ['__Host-session=s%3Aabc.def', '__Host-session=abc', '__Host-session=']) {
      const answer = await site.visitor().get('/fr/compte').set('Cookie', cookie);
      expect([answer.status, answer.headers['set-cookie']]).toEqual([303, undefined]);
    }
  });

  it('is not begun by reading, nor by a sign-in that fails', async () => {
    for (const path of ['/fr/', '/fr/connexion', '/fr/inscription']) {
      expect((await site.get(path)).headers['set-cookie']).toBeUndefined();
    }
    const fields = { email: EMAIL, password: 'une autre phrase' };
    const answer = await site.visitor().post('/fr/connexion', fields);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

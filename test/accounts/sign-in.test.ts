import { aUser, PASSWORD } from '../support/factories';
import { testSite, type TestSite } from '../support/site';

describe('signing in', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    await aUser(site.database, { email: 'Idalie@Exemple.example', name: 'Idalie' });
  });
  afterAll(() => site.close());

  it('opens a session, whose cookie scripts and other sites never see', async () => {
    const visitor = site.visitor();
    const answer = await visitor.post('/fr/connexion', {
      email: ' idalie@exemple.example ',
      password: PASSWORD,
      return: '/fr/emplois?sort=salary',
    });
    expect([answer.status, answer.headers.location]).toEqual([303, '/fr/emplois?sort=salary']);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-known=.+; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/),
      expect.stringMatching(/^__Host-session=.+; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/),
    ]);
    const home = await visitor.get('/fr/');
    expect(home.text).toContain('Compte');
    expect(home.headers['cache-control']).toBe('private, no-store');
  });

  it.each([
    ['the wrong password', 'idalie@exemple.example', 'autre chose que le bon'],
    ['an address without an account', 'personne@exemple.example', PASSWORD],
  ])('says the same of %s', async (_, email, password) => {
    const answer = await site.visitor().post('/fr/connexion', { email, password });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('ne vont pas ensemble');
    expect(answer.text).toContain(`value="${email}"`);
    expect(answer.text).not.toContain(password);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    'https://ailleurs.example/',
    '//ailleurs.example',
    '/fr//ailleurs.example',
    '/\\ailleurs',
  ])('leads to no other site: %s', async (elsewhere) => {
    const fields = { email: 'idalie@exemple.example', password: PASSWORD, return: elsewhere };
    const answer = await site.visitor().post('/fr/connexion', fields);
    expect(answer.headers.location).toBe('/fr/');
  });

  it('ends for good when one signs out, even for who copied the cookie', async () => {
    const visitor = site.visitor();
    await visitor.signIn('idalie@exemple.example');
    const copied = visitor.cookies();
    const answer = await visitor.post('/fr/deconnexion');
    expect(answer.headers.location).toBe('/fr/');
    const replay = await site.visitor().get('/fr/').set('Cookie', copied);
    expect(replay.text).toContain('Connexion');
  });
});

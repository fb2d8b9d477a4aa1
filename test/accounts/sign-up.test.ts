import { aUser, PASSWORD } from '../support/factories';
import { load } from 'cheerio';
import { testSite, type TestSite } from '../support/site';

const GIVEN = { name: 'Odalie', email: 'odalie@exemple.example', password: PASSWORD };

describe('signing up', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite();
  });
  afterEach(() => site.close());

  it('makes an account, signs in and goes back to where one was', async () => {
    const visitor = site.visitor();
    const answer = await visitor.post('/en/signup', { ...GIVEN, return: '/en/jobs?sort=salary' });
    expect([answer.status, answer.headers.location]).toEqual([303, '/en/jobs?sort=salary']);
    expect((await visitor.get('/en/jobs')).text).toContain('>Account<');
    expect(await users()).toEqual([
      expect.objectContaining({
        email: GIVEN.email,
        name: 'Odalie',
        role: 'member',
        locale: 'en',
        password_hash: expect.stringMatching(/^\$argon2id\$/),
      }),
    ]);
  });

  it('says why it asks, and leads to the page on privacy', async () => {
    const { text } = await site.get('/fr/inscription');
    expect(text).toContain('le strict nécessaire');
    expect(load(text)('main a[href="/fr/confidentialite"]')).toHaveLength(1);
    expect(load(text)('#password').attr()).toMatchObject({ autocomplete: 'new-password' });
  });

  it('keeps the way back from one page to the other and to the other language', async () => {
    const way = `?return=${encodeURIComponent('/fr/emplois?sort=salary')}`;
    const login = load((await site.get(`/fr/connexion${way}`)).text);
    expect(login(`main a[href="/fr/inscription${way}"]`)).toHaveLength(1);
    const signup = load((await site.get(`/fr/inscription${way}`)).text);
    expect(signup(`main a[href="/fr/connexion${way}"]`)).toHaveLength(1);
    expect(signup('.switch').attr('href')).toBe(`/en/signup${way}`);
    expect(signup('input[name=return]').val()).toBe('/fr/emplois?sort=salary');
  });

  it('says at its field that an address is taken, whatever its capitals', async () => {
    await aUser(site.database, { email: GIVEN.email });
    const sent = { ...GIVEN, email: 'ODALIE@Exemple.example' };
    const answer = await site.visitor().post('/fr/inscription', sent);
    const page = load(answer.text);
    expect(answer.status).toBe(422);
    expect(page('#email-mistake').text()).toContain('a déjà un compte');
    expect([page('#email').val(), page('#name').val()]).toEqual([sent.email, 'Odalie']);
    expect(answer.text).not.toContain(PASSWORD);
    expect(await users()).toHaveLength(1);
  });

  it.each([
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['email', { email: 'odalie' }],
    ['email', { email: `${'o'.repeat(250)}@exemple.example` }],
    ['password', { password: 'trop court' }],
    ['password', { password: 'x1y'.repeat(86) }],
    ['password', { password: '1qaz2wsx3edc' }],
    ['password', { password: 'c’est odalie qui entre' }],
  ])('says at its field what is wrong with the %s: %j', async (field, wrong) => {
    const answer = await site.visitor().post('/fr/inscription', { ...GIVEN, ...wrong });
    expect(answer.status).toBe(422);
    expect(load(answer.text)(`#${field}-mistake`)).toHaveLength(1);
    expect(await users()).toEqual([]);
  });

  it.each([
    ...['\u200B', '\u2060', '\uFEFF', '\u00AD', '\u3164', '\u2800', '\u115F', '\uFFA0', '\u180E'],
    ...['\u0301', '\u202E', '\u3164 \u200B\u2800'],
  ])('takes no name of which nothing is seen: %j', async (nothing) => {
    const sent = { ...GIVEN, name: nothing.repeat(3) };
    const answer = await site.visitor().post('/fr/inscription', sent);
    expect([answer.status, load(answer.text)('#name-mistake').length]).toEqual([422, 1]);
    expect(await users()).toEqual([]);
  });

  it.each([
    ['\u202EeiladO\u202C', 'eiladO'],
    ['\u2067Odalie\u2069 Zweig', 'Odalie Zweig'],
    ['Zo\u00AD\u0301e', 'Zo\u00AD\u0301e'],
    ['👩‍🚒', '👩‍🚒'],
    ['שלום', 'שלום'],
  ])('keeps the name %j as %j', async (name, kept) => {
    expect((await site.visitor().post('/fr/inscription', { ...GIVEN, name })).status).toBe(303);
    expect(await users()).toEqual([expect.objectContaining({ name: kept })]);
  });

  it('makes one account of two that come at once', async () => {
    const answers = await Promise.all([
      site.visitor().post('/fr/inscription', GIVEN),
      site.visitorElsewhere().post('/fr/inscription', GIVEN),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await users()).toHaveLength(1);
  });

  it('lets nobody be more than a member', async () => {
    const more = { role: 'admin', id: '7', user_id: '7', demo: '1', passwordHash: 'x' };
    await site.visitor().post('/fr/inscription', { ...GIVEN, ...more });
    const [user] = await users();
    expect(user).toMatchObject({ role: 'member' });
    expect(user?.id).not.toBe(7);
    expect(Boolean(user?.demo)).toBe(false);
  });

  it('tells of taken addresses ten times an hour, then of nothing, to one network', async () => {
    await aUser(site.database, { email: GIVEN.email });
    const from = (ip: string, email: string) =>
      site
        .visitor()
        .post('/fr/inscription', { ...GIVEN, email })
        .set('X-Forwarded-For', ip);
    for (let time = 0; time < 10; time++) {
      expect((await from('192.0.2.1', GIVEN.email)).status).toBe(422);
    }
    const refused = await from('192.0.2.1', 'libre@exemple.example');
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '3600']);
    expect(load(refused.text)('#email').val()).toBe('libre@exemple.example');
    expect((await from('192.0.2.2', 'libre@exemple.example')).status).toBe(303);
    site.clock.set('2026-11-24T16:00:01Z');
    expect((await from('192.0.2.1', 'autre@exemple.example')).status).toBe(303);
  });

  it('makes twenty accounts an hour for one network', async () => {
    const make = (at: number) =>
      site.visitor().post('/fr/inscription', { ...GIVEN, email: `no${at}@exemple.example` });
    for (let at = 0; at < 20; at++) expect((await make(at)).status).toBe(303);
    expect((await make(20)).status).toBe(429);
    expect(await users()).toHaveLength(20);
  });

  async function users(): Promise<Record<string, unknown>[]> {
    return site.database.knex('users').select();
  }
});

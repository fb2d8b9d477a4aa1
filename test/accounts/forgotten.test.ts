import { aUser, PASSWORD } from '../support/factories';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const EMAIL = 'odalie@exemple.example';
const NEW = 'neuf paliers sous la pluie de mars';
const ASK = '/fr/mot-de-passe-oublie';
const MINUTE = 60_000;

interface Sent {
  readonly recipient: string;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
}

describe('someone who forgot their password', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await testSite();
    await aUser(site.database, { email: EMAIL, name: 'Odalie' });
  });
  afterEach(() => site.close());

  const mails = () => site.database.knex('outbox').orderBy('id').select<Sent[]>('*');
  const ask = (email: string, path = ASK) => site.visitor().post(path, { email });

  /** The path that the last mail leads to. */
  async function link(): Promise<string> {
    const [path = ''] =
      /\/(?:fr|en)\/[\w-]+\/[\w-]{32}/.exec((await mails()).at(-1)?.text ?? '') ?? [];
    return path;
  }

  function later(minutes: number): void {
    site.clock.set(new Date(site.clock.now().getTime() + minutes * MINUTE).toISOString());
  }

  const signsIn = async (password: string) => {
    const visitor = site.visitor();
    const answer = await visitor.post('/fr/connexion', { email: EMAIL, password });
    return answer.status === 303;
  };

  it('is led there from the sign-in, and gets a mail in their language', async () => {
    const login = await open(site, '/fr/connexion');
    expect(login.$(`a[href="${ASK}"]`).text()).toBe('Mot de passe oublié?');
    const sent = await ask(` ${EMAIL.toUpperCase()} `);
    expect([sent.status, sent.headers.location]).toEqual([303, `${ASK}?done=sent`]);
    expect((await open(site, `${ASK}?done=sent`)).heading).toBe('Regardez vos courriels');
    const [mail] = await mails();
    expect(mail).toMatchObject({
      ...{ recipient: EMAIL, locale: 'fr', subject: 'Choisir un autre mot de passe' },
    });
    const [token] = await site.database.knex('tokens').pluck<string[]>('hash');
    expect(await link()).not.toContain(token);
  });

  it('chooses another one by the link, once: every session ends, and a mail says so', async () => {
    const elsewhere = site.visitor();
    await elsewhere.signIn(EMAIL);
    await ask(EMAIL);
    const path = await link();
    const visitor = site.visitor();
    const page = await visitor.get(path);
    expect([page.status, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([
      ...[200, 'no-store', 'no-referrer'],
    ]);
    expect(page.text).toContain(EMAIL);
    const changed = await visitor.post(path, { password: NEW });
    expect([changed.status, changed.headers.location]).toEqual([303, '/fr/connexion?done=reset']);
    expect((await open(site, '/fr/connexion?done=reset')).text('.notice')).toBe(
      'Votre mot de passe est changé. Connectez-vous.',
    );
    expect((await elsewhere.get('/fr/compte')).status).toBe(303);
    expect([await signsIn(PASSWORD), await signsIn(NEW)]).toEqual([false, true]);
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Choisir un autre mot de passe',
      'Votre mot de passe a changé',
    ]);
    expect((await visitor.post(path, { password: `${NEW} encore` })).status).toBe(404);
    expect((await visitor.get(path)).status).toBe(404);
    expect(await signsIn(NEW)).toBe(true);
  });

  it('is answered the same where no account has the address, and nobody is written to', async () => {
    const known = await ask(EMAIL, '/en/forgotten-password');
    const unknown = await ask('personne@exemple.example', '/en/forgotten-password');
    for (const { status, headers, text } of [known, unknown]) {
      expect([status, headers.location, text]).toEqual([
        ...[303, '/en/forgotten-password?done=sent', known.text],
      ]);
    }
    // Neither by how long it takes: longer than writing does.
    expect(site.clock.waits).toEqual([300, 300]);
    expect(await mails()).toHaveLength(1);
  });

  it('is told of a mistake at its field: no address, a weak password', async () => {
    const wrong = await ask('odalie');
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('value="odalie"')]);
    await ask(EMAIL);
    const path = await link();
    for (const password of ['court', '', 'odalie@exemple.example']) {
      expect((await site.visitor().post(path, { password })).status).toBe(422);
    }
    expect(await signsIn(PASSWORD)).toBe(true);
    expect((await site.visitor().get(path)).status).toBe(200);
  });

  it('cannot use a link that is over: after an hour, a newer one, another password or address', async () => {
    const gone = async (path: string) =>
      (await site.visitor().post(path, { password: NEW })).status;
    await ask(EMAIL);
    const first = await link();
    await ask(EMAIL);
    expect(await gone(first)).toBe(404);
    const second = await link();
    later(60);
    expect(await gone(second)).toBe(404);
    for (const [path, changes] of [
      ['/fr/compte/mot-de-passe', { present: PASSWORD, password: `${NEW} enfin` }],
      ['/fr/compte/courriel', { proof: `${NEW} enfin`, email: 'autre@exemple.example' }],
    ] as const) {
      later(60);
      await ask(EMAIL);
      const stale = await link();
      const owner = site.visitor();
      await owner.signIn(EMAIL, path.endsWith('courriel') ? `${NEW} enfin` : PASSWORD);
      expect((await owner.post(path, changes)).status).toBe(303);
      expect(await gone(stale)).toBe(404);
    }
    for (const part of ['x', '0123456789abcdefghij-_ABCDEFGHIJ', '%00']) {
      expect((await site.get(`${ASK}/${part}`)).status).toBe(404);
    }
  });

  it('gets three links an hour, however often they are asked for', async () => {
    for (let at = 0; at < 5; at += 1) expect((await ask(EMAIL)).status).toBe(303);
    expect(await mails()).toHaveLength(3);
    later(61);
    await ask(EMAIL);
    expect(await mails()).toHaveLength(4);
  });

  it('and then deletes the account leaves neither link nor mail', async () => {
    await ask(EMAIL);
    const owner = site.visitor();
    await owner.signIn(EMAIL);
    await owner.post('/fr/compte/supprimer', { confirmation: PASSWORD });
    for (const table of ['users', 'tokens', 'outbox']) {
      expect(await site.database.knex(table)).toEqual([]);
    }
  });
});

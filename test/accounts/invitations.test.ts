import { load } from 'cheerio';
import { aUser, PASSWORD } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

const INVITED = 'nouvelle@exemple.example';

let site: TestSite;
let admin: Visitor;

beforeEach(async () => {
  site = await testSite();
  await aUser(site.database, { email: 'admin@exemple.example', name: 'Ariane', role: 'admin' });
  admin = site.visitor();
  await admin.signIn('admin@exemple.example');
});
afterEach(() => site.close());

describe('an invitation to the desk', () => {
  it('goes by mail, makes an account with its role, and works once', async () => {
    const link = await invite('editor');
    const guest = site.visitor();
    const page = await guest.get(link);
    expect([page.status, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([
      ...[200, 'no-store', 'no-referrer'],
    ]);
    expect(load(page.text)('main').text()).toContain(`Faites votre compte avec ${INVITED}`);
    const made = await guest.post(link, { name: 'Noé', password: PASSWORD });
    expect([made.status, made.headers.location]).toEqual([303, '/fr/pupitre']);
    expect((await guest.get('/fr/pupitre')).status).toBe(200);
    expect(await user()).toMatchObject({ name: 'Noé', role: 'editor', locale: 'fr' });
    expect((await site.visitor().get(link)).status).toBe(404);
    const log = load((await admin.get('/fr/pupitre/journal')).text)('main').text();
    expect(log).toContain('Ariane a envoyé l’invitation');
    expect(log).not.toContain(INVITED);
  });

  it('keeps what was typed where something is wrong with it', async () => {
    const link = await invite('editor');
    const guest = site.visitor();
    const answer = await guest.post(link, { name: 'Noé', password: 'court' });
    expect(answer.status).toBe(422);
    const form = load(answer.text);
    expect([form('#name').attr('value'), form('#password').attr('value')]).toEqual(['Noé', '']);
    expect(form('#password-mistake')).toHaveLength(1);
    expect(await user()).toBeUndefined();
    // The address is that of the invitation, whatever is sent.
    await guest.post(link, { name: 'Noé', password: PASSWORD, email: 'autre@exemple.example' });
    expect(await user()).toMatchObject({ role: 'editor' });
  });

  it('waits for the account that its address has, and is of no use to another', async () => {
    await aUser(site.database, { email: INVITED });
    await aUser(site.database, { email: 'autre@exemple.example' });
    const link = await invite('editor');
    const guest = site.visitor();
    const signIn = load((await guest.get(link)).text)('main a.button').attr('href');
    expect(signIn).toBe(`/fr/connexion?return=${encodeURIComponent(link)}`);
    expect((await guest.post(link, { name: 'X', password: PASSWORD })).status).toBe(409);
    const other = site.visitor();
    await other.signIn('autre@exemple.example');
    expect((await other.post(link)).status).toBe(409);
    expect(await user()).toMatchObject({ role: 'member' });
    await guest.signIn(INVITED);
    expect((await guest.get('/fr/pupitre')).status).toBe(403);
    const accepted = await guest.post(link);
    expect([accepted.status, accepted.headers.location]).toEqual([303, '/fr/pupitre']);
    expect((await guest.get('/fr/pupitre')).status).toBe(200);
  });

  it('makes nobody less than they are', async () => {
    const link = await invite('editor', 'admin@exemple.example');
    expect((await admin.post(link)).status).toBe(303);
    expect(await user('admin@exemple.example')).toMatchObject({ role: 'admin' });
  });

  it('opens nothing once its days are over, it was taken back, or another took its place', async () => {
    const first = await invite('editor');
    const second = await invite('admin');
    expect((await site.get(first)).status).toBe(404);
    site.clock.set('2026-12-01T14:59:59Z');
    expect((await site.get(second)).status).toBe(200);
    site.clock.set('2026-12-01T15:00:00Z');
    expect((await site.get(second)).status).toBe(404);
    expect((await site.visitor().post(second, { name: 'X', password: PASSWORD })).status).toBe(404);
    const third = await invite('editor');
    const waiting = load((await admin.get('/fr/pupitre/equipe')).text);
    const id = waiting('input[name="invitation"]').attr('value') ?? '';
    await admin.post('/fr/pupitre/equipe', { do: 'takeBack', invitation: id });
    expect((await site.get(third)).status).toBe(404);
    expect(await user()).toBeUndefined();
  });

  it('is answered at the field that is wrong', async () => {
    const answer = await admin.post('/fr/pupitre/equipe', {
      ...{ do: 'invite', email: 'x@', role: 'king', locale: 'fr' },
    });
    expect(answer.status).toBe(422);
    const form = load(answer.text);
    expect(form('#email').attr('value')).toBe('x@');
    expect([form('#email-mistake').length, form('#role-mistake').length]).toEqual([1, 1]);
    expect(await site.database.knex('invitations')).toEqual([]);
    expect(await site.database.knex('outbox')).toEqual([]);
  });

  it('is in the language chosen for it', async () => {
    const link = await invite('admin', INVITED, 'en');
    expect(link).toMatch(/^\/en\/invitation\/[\w-]{32}$/);
  });
});

describe('a role, on the desk', () => {
  it('is changed there, but for that of the last who administers the site', async () => {
    const { id } = await aUser(site.database, { email: INVITED, role: 'editor' });
    const done = await admin.post('/fr/pupitre/equipe', {
      do: 'role',
      user: String(id),
      role: 'admin',
    });
    expect(done.headers.location).toBe('/fr/pupitre/equipe?done=role');
    expect(await user()).toMatchObject({ role: 'admin' });
    await admin.post('/fr/pupitre/equipe', { do: 'role', user: String(id), role: 'editor' });
    const own = await user('admin@exemple.example');
    const refused = await admin.post('/fr/pupitre/equipe', {
      ...{ do: 'role', user: String(own?.id), role: 'editor' },
    });
    expect(refused.status).toBe(422);
    expect(load(refused.text)(`#role-${String(own?.id)}-mistake`).text()).toContain('dernier');
    expect(await user('admin@exemple.example')).toMatchObject({ role: 'admin' });
    expect(
      (await admin.post('/fr/pupitre/equipe', { do: 'role', user: '99', role: 'editor' })).status,
    ).toBe(404);
    expect((await admin.post('/fr/pupitre/equipe', { do: 'x' })).status).toBe(400);
  });
});

/** Invites someone; returns the path of the link in their mail. */
async function invite(role: string, email = INVITED, locale = 'fr'): Promise<string> {
  const sent = await admin.post('/fr/pupitre/equipe', { do: 'invite', email, role, locale });
  expect(sent.headers.location).toBe('/fr/pupitre/equipe?done=invite');
  const mails = await site.database
    .knex('outbox')
    .orderBy('id', 'desc')
    .select<{ text: string }[]>();
  const [, path = ''] =
    /https:\/\/escalier\.test(\/\w\w\/invitation\/\S+)/.exec(mails[0]?.text ?? '') ?? [];
  return path;
}

async function user(email = INVITED): Promise<{ id: number; role: string } | undefined> {
  const [row] = await site.database
    .knex('users')
    .where({ email })
    .select<{ id: number; role: string }[]>();
  return row;
}

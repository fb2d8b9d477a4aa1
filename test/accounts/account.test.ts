import { load } from 'cheerio';
import { SessionStore } from '../../src/accounts/session-store';
import { aJob, anArticle, aUser, PASSWORD } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

const EMAIL = 'idalie@exemple.example';
const NEW = 'trois marches et un palier';

let site: TestSite;
let person: Visitor;
let userId: number;

beforeEach(async () => {
  site = await testSite();
  userId = (await aUser(site.database, { email: EMAIL })).id;
  person = site.visitor();
  await person.signIn(EMAIL);
});
afterEach(() => site.close());

describe('one’s account', () => {
  it('is seen by nobody who is signed out', async () => {
    const answer = await site.get('/fr/compte');
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      '/fr/connexion?return=%2Ffr%2Fcompte',
    ]);
    for (const end of ['', '/courriel', '/mot-de-passe', '/supprimer']) {
      const answered = await site.visitor().post(`/fr/compte${end}`);
      expect(answered.headers.location).toBe('/fr/connexion');
    }
    expect(await site.database.knex('users')).toHaveLength(1);
  });

  it('shows what is kept', async () => {
    const page = load((await person.get('/fr/compte')).text);
    expect(page('main').text()).toContain(EMAIL);
    expect(page('#name').val()).toBe('Idalie');
    expect(page('#locale option[selected]').val()).toBe('fr');
    expect((await person.get('/en/account')).status).toBe(200);
  });

  it('changes name and language, and the bare address then leads home in it', async () => {
    expect((await person.get('/').set('Accept-Language', 'en')).headers.location).toBe('/fr/');
    const answer = await person.post('/fr/compte', { name: ' Ida ', locale: 'en' });
    expect(answer.headers.location).toBe('/en/account?done=details');
    const saved = load((await person.get('/en/account?done=details')).text);
    expect(saved('.notice').text()).toBe('Saved.');
    expect(saved('title').text()).toBe('Saved – Your account – Escalier');
    expect((await person.get('/')).headers.location).toBe('/en/');
    expect(await user()).toMatchObject({ name: 'Ida', locale: 'en' });
    const again = await person.post('/fr/compte', { name: 'Ida', locale: 'en' });
    expect(again.headers.location).toBe('/fr/compte?done=details');
  });

  it('changes nothing else, whatever is sent', async () => {
    const before = await user();
    const more = { role: 'admin', id: '1', user_id: '99', email: 'x@x.example', demo: '1' };
    await person.post('/fr/compte', { name: 'Idalie', locale: 'fr', ...more });
    await person.post('/fr/compte/mot-de-passe', { present: 'faux', password: NEW, ...more });
    await person.post('/fr/compte/supprimer', { confirmation: 'faux', ...more });
    expect(await user()).toEqual({ ...before, updated_at: expect.anything() });
  });

  it('says at its field what is wrong', async () => {
    const answer = await person.post('/fr/compte', { name: '', locale: 'de' });
    const page = load(answer.text);
    expect(answer.status).toBe(422);
    expect(page('#name-mistake, #locale-mistake')).toHaveLength(2);
    expect(await user()).toMatchObject({ name: 'Idalie', locale: 'fr' });
  });
});

describe('changing the e-mail', () => {
  const change = (fields: Record<string, string>, ip = '192.0.2.1') =>
    person.post('/fr/compte/courriel', fields).set('X-Forwarded-For', ip);

  it('is signed in with from then on, and ends the other sessions', async () => {
    const other = site.visitorElsewhere();
    await other.signIn(EMAIL);
    const answer = await change({ email: ' Ida@Exemple.example ', proof: PASSWORD });
    expect(answer.headers.location).toBe('/fr/compte?done=email');
    const page = load((await person.get('/fr/compte?done=email')).text);
    expect(page('main').text()).toContain('Adresse de connexion\u00a0: Ida@Exemple.example');
    expect(page('title').text()).toContain('Votre courriel est changé');
    expect((await other.get('/fr/compte')).status).toBe(303);
    await site.visitor().signIn('ida@exemple.example');
    await expect(site.visitor().signIn(EMAIL)).rejects.toThrow('could not sign in');
  });

  it.each([
    ['proof', { email: 'ida@exemple.example', proof: 'pas la bonne phrase' }],
    ['proof', { email: 'ida@exemple.example' }],
    ['email', { email: 'ida', proof: PASSWORD }],
  ])('says at its field what is wrong: %s', async (field, sent) => {
    const answer = await change(sent);
    const page = load(answer.text);
    expect([answer.status, page('.mistake').attr('id')]).toEqual([422, `${field}-mistake`]);
    expect([page('#email').val(), page('#proof').val()]).toEqual([sent.email, '']);
    expect(await user()).toMatchObject({ email: EMAIL });
  });

  it('tells of a taken address as seldom as signing up does', async () => {
    await aUser(site.database, { email: 'prise@exemple.example' });
    const taken = { email: 'PRISE@exemple.example', proof: PASSWORD };
    for (let time = 0; time < 10; time++) {
      const answer = await change(taken);
      expect([answer.status, load(answer.text)('.mistake').attr('id')]).toEqual([
        ...[422, 'email-mistake'],
      ]);
    }
    const sent = { email: 'libre@exemple.example', proof: PASSWORD };
    const refused = await change(sent);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '3600']);
    expect(await user()).toMatchObject({ email: EMAIL });
    expect((await change(sent, '192.0.2.2')).status).toBe(303);
  });

  it('may write one’s own address otherwise', async () => {
    await change({ email: 'Idalie@Exemple.example', proof: PASSWORD });
    expect(await user()).toMatchObject({ email: 'Idalie@Exemple.example', email_key: EMAIL });
  });
});

describe('changing the password', () => {
  it('ends the other sessions, keeps this one under a new number, and voids the old password', async () => {
    const other = site.visitorElsewhere();
    await other.signIn(EMAIL);
    const copied = person.cookies();
    const answer = await person.post('/fr/compte/mot-de-passe', {
      present: PASSWORD,
      password: NEW,
    });
    expect(answer.headers.location).toBe('/fr/compte?done=password');
    expect((await person.get('/fr/compte')).status).toBe(200);
    expect((await other.get('/fr/compte')).status).toBe(303);
    expect((await site.visitor().get('/fr/compte').set('Cookie', copied)).status).toBe(303);
    expect(person.cookies()).not.toBe(copied);
    expect(await site.database.knex('sessions')).toHaveLength(1);
    await expect(site.visitor().signIn(EMAIL)).rejects.toThrow('could not sign in');
    await site.visitor().signIn(EMAIL, NEW);
  });

  it.each([
    ['present', { present: 'pas la bonne phrase', password: NEW }],
    ['present', { password: NEW }],
    ['password', { present: PASSWORD, password: 'court' }],
    ['password', { present: PASSWORD, password: 'je suis Idalie, oui' }],
  ])('says at its field what is wrong: %s', async (field, sent) => {
    const answer = await person.post('/fr/compte/mot-de-passe', sent);
    expect(answer.status).toBe(422);
    expect(load(answer.text)('.mistake').attr('id')).toBe(`${field}-mistake`);
    expect(answer.text).not.toContain(PASSWORD);
    await site.visitor().signIn(EMAIL);
  });

  it('also ends a sign-in with the old one that is under way', async () => {
    const other = site.visitorElsewhere();
    const set = jest.spyOn(SessionStore.prototype, 'set').mockImplementationOnce(function (
      this: SessionStore,
      ...written
    ) {
      // The change comes between the check of the password and the writing of the session.
      set.mockRestore();
      const sent = { present: PASSWORD, password: NEW };
      void person.post('/fr/compte/mot-de-passe', sent).then(() => {
        this.set(...written);
      });
    });
    const answer = await other.post('/fr/connexion', { email: EMAIL, password: PASSWORD });
    expect(answer.headers.location).toBe('/fr/connexion');
    expect((await other.get('/fr/compte')).status).toBe(303);
    expect((await person.get('/fr/compte')).status).toBe(200);
    expect(await site.database.knex('sessions')).toHaveLength(1);
    expect(other.cookies()).not.toContain('known');
  });

  it('is tried as rarely as signing in', async () => {
    const sent = { present: 'pas la bonne phrase', password: NEW };
    for (let time = 0; time < 21; time++) await person.post('/fr/compte/mot-de-passe', sent);
    expect(site.clock.waits).toEqual([1000]);
  });
});

describe('deleting the account', () => {
  it('takes it away with its sessions and favourites; what was done stays, without a name', async () => {
    const { knex } = site.database;
    const at = site.clock.now();
    await knex('job_favourites').insert({
      ...{ user_id: userId, job_id: await aJob(site.database), kept_at: at },
    });
    await knex('article_favourites').insert({
      ...{ user_id: userId, article_id: await anArticle(site.database), kept_at: at },
    });
    const line = { at, action: 'publish', subject: 'job', subject_id: 1, details: null };
    await knex('audit_log').insert({ ...line, user_id: userId });
    const other = site.visitor();
    await other.signIn(EMAIL);

    const answer = await person.post('/fr/compte/supprimer', { confirmation: PASSWORD });
    expect(answer.headers.location).toBe('/fr/connexion?done=deleted');
    expect((await person.get('/fr/connexion?done=deleted')).text).toContain('est supprimé');
    for (const table of ['users', 'sessions', 'job_favourites', 'article_favourites']) {
      expect([table, await knex(table)]).toEqual([table, []]);
    }
    expect(await knex('audit_log')).toEqual([
      expect.objectContaining({ user_id: null, action: 'publish' }),
    ]);
    expect((await other.get('/fr/compte')).status).toBe(303);
    expect(person.cookies()).not.toContain('known');
  });

  it('asks for the password', async () => {
    const answer = await person.post('/fr/compte/supprimer', { confirmation: 'pas la bonne' });
    expect(answer.status).toBe(422);
    expect(load(answer.text)('#confirmation-mistake')).toHaveLength(1);
    expect(await site.database.knex('users')).toHaveLength(1);
  });

  it('is refused to the last one who administers the site, until another does', async () => {
    const { knex } = site.database;
    await knex('users').where({ id: userId }).update({ role: 'admin' });
    const refused = await person.post('/fr/compte/supprimer', { confirmation: PASSWORD });
    expect(refused.status).toBe(422);
    expect(load(refused.text)('#confirmation-mistake').text()).toContain('dernier compte');
    expect(await knex('users')).toHaveLength(1);
    await aUser(site.database, { email: 'autre@exemple.example', role: 'admin' });
    const answer = await person.post('/fr/compte/supprimer', { confirmation: PASSWORD });
    expect(answer.headers.location).toBe('/fr/connexion?done=deleted');
  });
});

async function user(): Promise<Record<string, unknown>> {
  const rows = await site.database.knex<Record<string, unknown>>('users').where({ id: userId });
  return rows[0] ?? {};
}

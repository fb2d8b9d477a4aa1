import { SessionStore } from '../../src/accounts/session-store';
import { aJob, aUser, PASSWORD } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

const EMAIL = 'idalie@exemple.example';

describe('a sign-in that is under way while its account is deleted', () => {
  let site: TestSite;
  let visitor: Visitor;

  beforeEach(async () => {
    site = await testSite();
    await aUser(site.database, { email: EMAIL });
    visitor = site.visitorElsewhere();
  });
  afterEach(() => site.close());

  const signIn = () => visitor.post('/fr/connexion', { email: EMAIL, password: PASSWORD });

  it('fails like any other, and leaves nothing behind', async () => {
    const person = site.visitor();
    await person.signIn(EMAIL);
    const set = jest.spyOn(SessionStore.prototype, 'set').mockImplementationOnce(function (
      this: SessionStore,
      ...written
    ) {
      // The account goes between the check of the password and the writing of the session.
      set.mockRestore();
      void person.post('/fr/compte/supprimer', { confirmation: PASSWORD }).then(() => {
        this.set(...written);
      });
    });
    const answer = await signIn();
    expect([answer.status, answer.headers.location]).toEqual([303, '/fr/connexion']);
    expect((await visitor.get('/fr/connexion')).status).toBe(200);
    expect(await site.database.knex('sessions')).toEqual([]);
    expect(visitor.cookies()).not.toContain('known');
  });

  it('fails too where a wish was to be carried out first', async () => {
    const { database } = site;
    await visitor.post(`/fr/favoris/emplois/${await aJob(database)}`);
    const transaction = database.transaction.bind(database);
    jest.spyOn(database, 'transaction').mockImplementationOnce(async (work) => {
      await database.knex('users').delete();
      return transaction(work);
    });
    const answer = await signIn();
    expect([answer.status, answer.headers.location]).toEqual([303, '/fr/connexion']);
    expect(await database.knex('job_favourites')).toEqual([]);
  });
});

import { aJob, anArticle, aUser, jobText, PASSWORD } from '../support/factories';
import { keptBy } from '../support/favourites';
import { open } from '../support/page';
import { testSite, type TestSite, type Visitor } from '../support/site';

const HOUR = 60 * 60 * 1000;
const NOW = '2026-11-24T15:00:00Z';
const FROM = 'https://escalier.test/en/jobs?tenure=permanent';

let site: TestSite;
let job: number;
let article: number;
let reader: Visitor;
let userId: number;
let email: string;
let made = 0;

beforeAll(async () => {
  site = await testSite({ now: NOW });
  job = await aJob(site.database, { texts: { fr: jobText('Luthière'), en: jobText('Luthier') } });
  article = await anArticle(site.database);
});
afterAll(() => site.close());
beforeEach(async () => {
  site.clock.set(NOW);
  made += 1;
  email = `passante${made}@exemple.example`;
  userId = (await aUser(site.database, { email })).id;
  reader = site.visitor();
});

const wish = (path: string, fields = {}) => reader.post(path, fields).set('Referer', FROM);
const neverSeen = () => aJob(site.database, { state: 'draft', publishedAt: null });
const signIn = (fields = {}) =>
  reader.post('/fr/connexion', { email, password: PASSWORD, ...fields });

it.each([
  ['login', '/en/login'],
  ['signup', '/en/signup'],
  ['https://ailleurs.example', '/en/favourites'],
  ['', '/en/favourites'],
])('a press of someone who is signed out, with then=%s, leads to %s', async (then, door) => {
  const answer = await wish(`/en/favourites/jobs/${job}`, { then });
  expect([answer.status, answer.headers.location]).toEqual([303, door]);
});

it('what was wished for is kept at sign-in, and the person is back where they were, told so', async () => {
  await wish(`/en/favourites/jobs/${job}`, { then: 'login' });
  expect(await site.database.knex('sessions').whereNull('user_id')).not.toEqual([]);
  const answer = await signIn({ return: '/fr/articles' });
  const back = `/en/jobs?tenure=permanent&kept=job-${job}#job-${job}`;
  expect([answer.status, answer.headers.location]).toEqual([303, back]);
  expect(await keptBy(site, userId)).toEqual([`job ${job}`]);
  const page = await open(reader, back);
  expect(page.text('.said[role=status]')).toBe('Added to your favourites.');
  expect(page.text('title')).toMatch(/^Added to your favourites – .+ – Escalier$/);
  expect(page.$(`#job-${job} .heart`).is('.kept')).toBe(true);
});

it('a wish is carried out once, and by nothing but signing in', async () => {
  await wish(`/fr/favoris/articles/${article}`);
  await reader.get('/fr/favoris');
  expect(await keptBy(site, userId)).toEqual([]);
  await signIn();
  await reader.post(`/fr/favoris/articles/${article}/retirer`);
  await reader.post('/fr/deconnexion');
  expect((await signIn()).headers.location).toBe('/fr/');
  expect(await keptBy(site, userId)).toEqual([]);
});

it('a failed sign-in keeps the wish waiting', async () => {
  await wish(`/fr/favoris/emplois/${job}`);
  expect((await signIn({ password: 'ce n’est pas le bon' })).status).toBe(422);
  expect(await keptBy(site, userId)).toEqual([]);
  await signIn();
  expect(await keptBy(site, userId)).toEqual([`job ${job}`]);
});

it('a wish dies after an hour', async () => {
  const answer = await wish(`/fr/favoris/emplois/${job}`);
  const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
  const expires = Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? '');
  expect(Math.abs(expires - Date.now() - HOUR)).toBeLessThan(60_000);
  site.clock.set(new Date(Date.parse(NOW) + HOUR).toISOString());
  expect((await open(reader, '/fr/favoris')).text('.landing')).toContain('retrouver vos favoris');
  expect((await signIn()).headers.location).toBe('/fr/');
  expect(await keptBy(site, userId)).toEqual([]);
});

it('a wish lives for almost an hour, in a browser that is asked who it is by nobody else', async () => {
  await wish(`/fr/favoris/emplois/${job}`);
  site.clock.set(new Date(Date.parse(NOW) + HOUR - 1000).toISOString());
  expect((await open(site.visitor(), '/fr/favoris')).text('.landing')).not.toContain('cette offre');
  await signIn();
  expect(await keptBy(site, userId)).toEqual([`job ${job}`]);
});

it.each([
  ['emplois', 'Connectez-vous pour ajouter cette offre à vos favoris.'],
  ['articles', 'Connectez-vous pour ajouter cet article à vos favoris.'],
])('the page of favourites says what for, and offers both ways in: %s', async (kind, sentence) => {
  await reader.post(`/fr/favoris/${kind}/${kind === 'emplois' ? job : article}`);
  const page = await open(reader, '/fr/favoris');
  expect(page.text('.landing .standfirst')).toBe(sentence);
  expect(
    page
      .$('.landing a')
      .toArray()
      .map((link) => page.$(link).attr('href')),
  ).toEqual(['/fr/connexion', '/fr/inscription']);
  const answer = await reader.get('/fr/favoris');
  expect(answer.headers['cache-control']).toBe('private, no-store');
});

it('what is gone by then is told kindly, and the person is signed in all the same', async () => {
  const gone = await aJob(site.database);
  await wish(`/fr/favoris/emplois/${gone}`);
  await site.database.knex('jobs').where({ id: gone }).update({ state: 'binned' });
  const back = (await signIn()).headers.location as string;
  expect(back).toBe(`/en/jobs?tenure=permanent&gone=job-${gone}#job-${gone}`);
  const page = await open(reader, back);
  expect(page.text('.said')).toContain('This job is no longer published');
  expect(page.text('.tally')).toBe('0');
  expect(await keptBy(site, userId)).toEqual([]);
});

it('what closed in between is kept, and told so', async () => {
  const closing = await aJob(site.database, { expiresAt: new Date('2026-11-24T15:30:00Z') });
  await wish(`/fr/favoris/emplois/${closing}`);
  site.clock.set('2026-11-24T15:45:00Z');
  const page = await open(reader, (await signIn()).headers.location as string);
  expect(page.text('.said')).toContain('no longer open');
  expect(await keptBy(site, userId)).toEqual([`job ${closing}`]);
});

it('news in an address is told only while it is true, and only to who it is about', async () => {
  const told = async (visitor: Pick<Visitor, 'get'>, query: string) =>
    (await open(visitor, `/fr/emplois?${query}`)).text('.said');
  await signIn();
  for (const query of [
    ...[`kept=job-${job}`, 'kept=job-999999', 'removed=job-999999', `gone=job-${job}`],
    ...[`removed=job-${job}`, 'gone=job-999999', `gone=job-${await neverSeen()}`],
    ...[`full=job-${job}`, 'kept=%3Cscript%3E', `kept=job-${job}&kept=job-${job}`],
  ]) {
    expect([query, await told(reader, query)]).toEqual([query, '']);
    expect([query, await told(site, query)]).toEqual([query, '']);
  }
  await reader.post(`/fr/favoris/emplois/${job}`);
  await reader.post(`/fr/favoris/emplois/${job}/retirer`);
  expect(await told(reader, `removed=job-${job}`)).toContain('Retirée');
  site.clock.set(new Date(Date.parse(NOW) + HOUR).toISOString());
  expect(await told(reader, `removed=job-${job}`)).toBe('');
  await reader.post(`/fr/favoris/emplois/${job}`);
  expect(await told(reader, `removed=job-${job}`)).toBe('');
  expect(await told(reader, `kept=job-${job}`)).toBe('Ajoutée à vos favoris.');
});

it('a press in place by someone whose session has ended is no wish yet, and sets no cookie', async () => {
  const answer = await reader.post(`/fr/favoris/emplois/${job}`).set('Accept', 'application/json');
  expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
  const removal = await reader.post(`/fr/favoris/emplois/${job}/retirer`, { then: 'login' });
  expect([removal.headers.location, removal.headers['set-cookie']]).toEqual([
    '/fr/connexion',
    undefined,
  ]);
});

it('pages are the same for everyone who is signed out, wish or no wish', async () => {
  await wish(`/fr/favoris/emplois/${job}`);
  const [own, others] = await Promise.all([reader.get('/fr/emplois'), site.get('/fr/emplois')]);
  expect(own.text).toBe(others.text);
  expect(own.headers['set-cookie']).toBeUndefined();
  expect(own.text).toContain('<dialog');
});

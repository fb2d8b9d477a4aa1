import { mergeEntries } from '../../src/desk/register-saving';
import { employerRegister } from '../../src/employers/editing';
import { keep } from '../../src/favourites/model';
import { anEditor, openDesk, press } from '../support/desk';
import { aJob, anArticle, anAuthor, anEmployer, aUser } from '../support/factories';
import { deedsOn } from '../support/register';
import { testSite, type TestSite, type Visitor } from '../support/site';

const FR = '/fr/pupitre/employeurs';

let site: TestSite;
let editor: Visitor;

beforeEach(async () => {
  site = await testSite();
  editor = await anEditor(site);
});
afterEach(() => site.close());

const merge = (list: string, from: number, into: number) =>
  editor.post(`${list}/${String(from)}/fusionner`, { do: 'merge', into: String(into) });
const found = async (words: string) =>
  (await site.get(`/fr/emplois?q=${encodeURIComponent(words)}`)).text;

it('says beforehand what moves and what is lost, then moves it all in one press', async () => {
  const { database, clock } = site;
  const from = await anEmployer(database, {
    ...{ name: 'Verrerie Loriot inc.', website: 'https://loriot.example', agencyPermit: 'AP-7' },
    exemptReason: 'Organisme consulaire.',
  });
  const into = await anEmployer(database, { name: 'Verrerie Loriot', website: null });
  const open = await aJob(database, { employerId: from });
  const draft = { state: 'draft', publishedAt: null, texts: {} } as const;
  const hidden = await aJob(database, { employerId: from, ...draft });
  const reader = await aUser(database, { email: 'lectrice@exemple.example' });
  await keep(database, reader.id, { kind: 'job', id: open }, clock.now());

  const chosen = await openDesk(editor, `${FR}/${String(from)}/fusionner?q=loriot`);
  expect(
    chosen
      .$('.job a')
      .toArray()
      .map((each) => chosen.$(each).attr('href')),
  ).toEqual([`${FR}/${String(from)}/fusionner?into=${String(into)}`]);
  const before = await openDesk(editor, String(chosen.$('.job a').attr('href')));
  expect(before.text('[aria-labelledby=moves]')).toContain('Brouillon 1 En ligne 1');
  expect(before.text('[aria-labelledby=moves]')).toContain('1 favori suit son offre');
  for (const lost of ['https://loriot.example', 'AP-7', 'Organisme consulaire.']) {
    expect(before.text('[aria-labelledby=lost]')).toContain(lost);
  }
  expect(before.text('p.mistake')).toContain('s’applique à « Verrerie Loriot »');
  const back = `${FR}/${String(into)}/fusionner?into=${String(from)}`;
  expect((await openDesk(editor, back)).$('p.mistake')).toHaveLength(0);
  expect(await deedsOn(site, 'employer')).toEqual([]);

  const merged = await merge(FR, from, into);
  expect(merged.headers.location).toBe(`${FR}/${String(into)}?done=merge`);
  expect(await database.knex('jobs').orderBy('id').pluck('employer_id')).toEqual([into, into]);
  expect(await database.knex('employers').pluck('id')).toEqual([into]);
  expect(await database.knex('job_favourites').pluck('job_id')).toEqual([open]);
  const page = await openDesk(editor, `/fr/pupitre/emplois/${String(hidden)}`);
  expect(page.fields.employer).toBe('Verrerie Loriot');
  expect(await deedsOn(site, 'employer')).toEqual([
    {
      ...{ action: 'employer.merge', subjectId: into },
      details: expect.objectContaining({
        title: { fr: 'Verrerie Loriot', en: 'Verrerie Loriot' },
        changes: expect.objectContaining({
          name: ['Verrerie Loriot inc.', 'Verrerie Loriot'],
        }) as object,
      }) as object,
    },
  ]);
  // Pressed twice, it has nothing left to do.
  expect((await merge(FR, from, into)).status).toBe(404);
});

it('leads every old address to what remains, though it is merged again', async () => {
  const { database } = site;
  const named = (name: string) => anEmployer(database, { name });
  const [one, two, three] = [await named('Un'), await named('Deux'), await named('Trois')];
  await merge(FR, one, two);
  await merge(FR, two, three);
  for (const [locale, list] of [
    ['fr', 'employeurs'],
    ['en', 'employers'],
  ] as const) {
    for (const old of [`${String(one)}-un`, `${String(two)}-deux`, String(one)]) {
      const answer = await site.get(`/${locale}/${list}/${old}?page=1`);
      expect([answer.status, answer.headers.location]).toEqual([
        ...[301, `/${locale}/${list}/${String(three)}-trois?page=1`],
      ]);
    }
  }
  await editor.post(`${FR}/${String(three)}`, { do: 'delete' });
  expect((await site.get(`/fr/employeurs/${String(one)}-un`)).status).toBe(404);
});

it('finds the listings by the name that remains, and no longer by the other', async () => {
  const { database } = site;
  const from = await anEmployer(database, { name: 'Verrerie Loriot' });
  const into = await anEmployer(database, { name: 'Brûlerie Quenouille' });
  const link = `/fr/emplois/${String(await aJob(database, { employerId: from }))}-`;
  expect(await found('Loriot')).toContain(link);
  await merge(FR, from, into);
  expect(await found('Quenouille')).toContain(link);
  expect(await found('Loriot')).not.toContain(link);
  const narrowed = await site.get(`/fr/emplois?employer=${String(into)}`);
  expect(narrowed.text).toContain(link);
});

it('merges authors with their articles, and either kind of category', async () => {
  const { database } = site;
  const [from, into] = [await anAuthor(database, 'O. Zweig'), await anAuthor(database)];
  const article = await anArticle(database, { authorId: from, category: 'autonomy' });
  const job = await aJob(database, { category: 'culture' });
  expect((await merge('/fr/pupitre/signatures', from, into)).status).toBe(303);
  expect((await site.get(`/fr/auteurs/${String(from)}-o-zweig`)).headers.location).toBe(
    `/fr/auteurs/${String(into)}-odalie-zweig`,
  );
  const idOf = (kind: string, code: string) => categoryOf(site, kind, code);
  const autonomy = await idOf('article', 'autonomy');
  const paths = await idOf('article', 'paths');
  expect((await merge('/fr/pupitre/categories', autonomy, paths)).status).toBe(303);
  const magazine = await site.get('/fr/articles/categorie/autonomie');
  expect([magazine.status, magazine.headers.location]).toEqual([
    ...[301, '/fr/articles/categorie/parcours'],
  ]);
  expect((await site.get(String(magazine.headers.location))).text).toContain(
    `/fr/articles/${String(article)}-`,
  );
  const [culture, sales] = [await idOf('job', 'culture'), await idOf('job', 'sales')];
  expect((await merge('/fr/pupitre/metiers', culture, sales)).status).toBe(303);
  const narrowed = await site.get('/fr/emplois?category=sales');
  expect(narrowed.text).toContain(`/fr/emplois/${String(job)}-`);
  // A category of the one kind is none of the other.
  expect((await merge('/fr/pupitre/metiers', sales, paths)).status).toBe(404);
});

it('is not one thing with itself', async () => {
  const id = await anEmployer(site.database);
  expect((await merge(FR, id, id)).status).toBe(404);
  const path = `${FR}/${String(id)}/fusionner`;
  expect((await editor.get(`${path}?into=${String(id)}`)).status).toBe(404);
  expect((await editor.post(path, { into: String(id) })).status).toBe(400);
});

it('leaves a form that was opened before with its words, and a mistake at its field', async () => {
  const { database } = site;
  const from = await anEmployer(database, { name: 'Verrerie Loriot' });
  const into = await anEmployer(database, { name: 'Brûlerie Quenouille' });
  const path = `/fr/pupitre/emplois/${String(await aJob(database, { employerId: from }))}`;
  const form = await openDesk(editor, path);
  await merge(FR, from, into);
  const refused = await press(editor, path, form, 'save');
  expect(refused.status).toBe(422);
  expect(refused.$('#employer-mistake')).toHaveLength(1);
  expect(refused.fields.employer).toBe('Verrerie Loriot');
});

it('leads searches that were kept to what remains, all else in them kept', async () => {
  const { database } = site;
  const from = await anEmployer(database, { name: 'Verrerie Loriot' });
  const into = await anEmployer(database, { name: 'Brûlerie Quenouille' });
  const idOf = (code: string) => categoryOf(site, 'job', code);
  await merge(FR, from, into);
  await merge('/fr/pupitre/metiers', await idOf('culture'), await idOf('sales'));
  const kept = `/en/jobs?q=glass&category=legal&category=culture&employer=${String(from)}&page=2`;
  const answer = await site.get(kept);
  expect([answer.status, answer.headers.location]).toEqual([
    ...[301, `/en/jobs?q=glass&category=sales&category=legal&employer=${String(into)}&page=2`],
  ]);
});

it('refuses a listing that is saved at that very moment, at its field', async () => {
  const { database, clock } = site;
  const from = await anEmployer(database, { name: 'Verrerie Loriot' });
  const into = await anEmployer(database, { name: 'Brûlerie Quenouille' });
  const path = `/fr/pupitre/emplois/${String(await aJob(database, { employerId: from }))}`;
  const form = await openDesk(editor, path);
  const [userId = 0] = await database.knex('users').pluck<number[]>('id');
  const late = await database.transaction(async (connection) => {
    const order = { from, into };
    await mergeEntries(connection, employerRegister, order, { userId, now: clock.now() });
    const other = press(editor, path, form, 'save');
    // Were the other one not kept waiting, it would end before so many answers are here.
    for (let times = 0; times < 200; times += 1) await connection.all('select 1', []);
    return { other };
  });
  const refused = await late.other;
  expect([refused.status, refused.$('#employer-mistake').length]).toEqual([422, 1]);
});

async function categoryOf({ database }: TestSite, kind: string, code: string): Promise<number> {
  const [id = 0] = await database.knex('categories').where({ kind, code }).pluck<number[]>('id');
  return id;
}

import { generate } from '../../src/demo/generate';
import { aJob, anArticle, jobText } from '../support/factories';
import { aMember, keptBy } from '../support/favourites';
import { open, type ReadPage } from '../support/page';
import { testSite, type TestSite, type Visitor } from '../support/site';

let site: TestSite;
beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.close());

const titlesIn = ({ $ }: ReadPage, section: string) =>
  $(`section[aria-labelledby=${section}] .job h3`)
    .toArray()
    .map((title) => $(title).children().first().text());

/** Three listings, kept in this order on three days: one for long, one that closes first, one closed. */
async function threeJobs(reader: Visitor): Promise<number[]> {
  const ids = [];
  for (const [title, day, keptOn] of [
    ['Longtemps', '2026-12-20', '2026-11-24T15:00:00Z'],
    ['Bientôt', '2026-11-28', '2026-11-25T15:00:00Z'],
    ['Fermée', '2026-11-26', '2026-11-25T16:00:00Z'],
  ] as const) {
    const texts = { fr: jobText(title), en: jobText(`${title} (en)`) };
    const id = await aJob(site.database, { texts, expiresAt: new Date(`${day}T05:00:00Z`) });
    site.clock.set(keptOn);
    await reader.post(`/fr/favoris/emplois/${id}`);
    ids.push(id);
  }
  site.clock.set('2026-11-27T15:00:00Z');
  return ids;
}

it('shows both kinds, the last kept first, with the day, the same in both languages', async () => {
  const reader = await aMember(site);
  const [long, , closed] = await threeJobs(reader);
  const article = await anArticle(site.database);
  await reader.post(`/en/favourites/articles/${article}`);

  const page = await open(reader, '/fr/favoris');
  expect(page.heading).toBe('Vos favoris');
  expect(titlesIn(page, 'jobs')).toEqual(['Fermée', 'Bientôt', 'Longtemps']);
  expect(titlesIn(page, 'articles')).toEqual(['Un matin']);
  expect(page.text(`#job-${long}`)).toContain('Jusqu’au 19 décembre 2026');
  expect(page.text(`#job-${long}`)).toContain('Ajoutée le 24 novembre 2026');
  expect(page.text(`#job-${closed}`)).toContain('Cette offre n’est plus ouverte');
  expect(page.$('.over')).toHaveLength(1);
  expect(page.text('.tally')).toBe('4');

  const english = await open(reader, page.$('.switch').attr('href') ?? '');
  expect(titlesIn(english, 'jobs')).toEqual(['Fermée (en)', 'Bientôt (en)', 'Longtemps (en)']);
  expect(english.text(`#article-${article}`)).toContain('Added November 27, 2026');
  expect(english.text(`#article-${article} .lang`)).toBe('in French');
});

it('sorts by last day, and keeps that order after a removal and across languages', async () => {
  const reader = await aMember(site);
  const [long] = await threeJobs(reader);
  const page = await open(reader, '/fr/favoris?sort=closing');
  expect(titlesIn(page, 'jobs')).toEqual(['Bientôt', 'Longtemps', 'Fermée']);
  expect(page.$('.switch').attr('href')).toBe('/en/favourites?sort=closing');
  const form = page.$(`#job-${long} .keep`);
  const sort = form.find('input[name=sort]').attr('value') ?? '';
  const answer = await reader.post(form.attr('action') ?? '', { sort });
  expect(answer.headers.location).toBe(`/fr/favoris?sort=closing&removed=job-${long}`);
});

it('takes back a removal, even of what has closed', async () => {
  const reader = await aMember(site);
  const [, , closed] = await threeJobs(reader);
  const before = await keptBy(site, reader.id);
  const removal = await reader.post(`/fr/favoris/emplois/${closed}/retirer`, { sort: 'kept' });
  const page = await open(reader, removal.headers.location as string);
  expect(page.text('.notice p')).toBe('Retirée de vos favoris : Fermée');
  expect(page.text('title')).toBe('Retirée de vos favoris – Vos favoris – Escalier');
  expect(titlesIn(page, 'jobs')).toEqual(['Bientôt', 'Longtemps']);
  expect(page.text('.notice button')).toBe('Annuler');

  const undo = await reader.post(page.$('.notice form').attr('action') ?? '', { sort: 'kept' });
  expect(undo.headers.location).toBe(`/fr/favoris?kept=job-${closed}#job-${closed}`);
  expect(await keptBy(site, reader.id)).toEqual(before);
});

it('gives back with the day when it was first kept, and for an hour only', async () => {
  const reader = await aMember(site);
  const [long, soon] = await threeJobs(reader);
  const remove = (id?: number) => reader.post(`/fr/favoris/emplois/${id}/retirer`);
  const add = (id?: number) => reader.post(`/fr/favoris/emplois/${id}`);
  for (const id of [long, soon]) await remove(id);
  await remove(long);
  site.clock.set('2026-11-27T15:59:59Z');
  await Promise.all([add(long), add(long)]);
  site.clock.set('2026-11-27T16:00:00Z');
  await add(soon);

  const page = await open(reader, '/fr/favoris');
  expect(titlesIn(page, 'jobs')).toEqual(['Bientôt', 'Fermée', 'Longtemps']);
  expect(page.text(`#job-${long}`)).toContain('Ajoutée le 24 novembre 2026');
  expect(page.text(`#job-${soon}`)).toContain('Ajoutée le 27 novembre 2026');
  expect(page.text('.tally')).toBe('3');
});

it('lets go of what was removed, whoever presses next', async () => {
  const reader = await aMember(site);
  const [long, soon] = await threeJobs(reader);
  await reader.post(`/fr/favoris/emplois/${long}/retirer`);
  site.clock.set('2026-11-27T15:59:59Z');
  const other = await aMember(site);
  const rows = () => site.database.knex('job_favourites').where({ job_id: long });
  await other.post(`/fr/favoris/emplois/${soon}/retirer`);
  expect(await rows()).toHaveLength(1);
  site.clock.set('2026-11-27T16:00:00Z');
  await other.post(`/fr/favoris/emplois/${soon}/retirer`);
  expect(await rows()).toEqual([]);
});

it('keeps a heart on the page of a closed listing only for who keeps it', async () => {
  const reader = await aMember(site);
  const [, , closed] = await threeJobs(reader);
  const path = `/fr/emplois/${closed}-fermee`;
  expect((await open(reader, path)).text('.facts .heart')).toBe('Retirer des favoris');
  expect((await open(site, path)).$('.facts .heart')).toHaveLength(0);
});

it('marks an article that was withdrawn, and leads nowhere from it', async () => {
  const reader = await aMember(site);
  const article = await anArticle(site.database);
  await reader.post(`/fr/favoris/articles/${article}`);
  await site.database.knex('articles').where({ id: article }).update({ state: 'closed' });
  const page = await open(reader, '/fr/favoris');
  expect(page.text('.over')).toBe('Cet article n’est plus publié');
  expect(page.$(`#article-${article} a`)).toHaveLength(0);
  await site.database.knex('articles').where({ id: article }).update({ state: 'binned' });
  const after = await open(reader, '/fr/favoris');
  expect([after.text('.tally'), after.$('.job').length]).toEqual(['0', 0]);
});

it('is a landing with two ways on while it is empty', async () => {
  const page = await open(await aMember(site), '/fr/favoris');
  expect(page.text('.landing')).toContain('encore vide');
  expect(
    page
      .$('.landing a')
      .toArray()
      .map((link) => page.$(link).attr('href')),
  ).toEqual(['/fr/emplois', '/fr/articles']);
});

it('asks who is signed out to sign in, in words and in the same words for all', async () => {
  const page = await open(site, '/en/favourites');
  expect(page.status).toBe(200);
  expect(page.text('.landing')).toContain('Sign in to find your favourites.');
  expect(page.$('meta[name=robots]').attr('content')).toBe('noindex');
});

it('carries five hundred favourites', async () => {
  const reader = await aMember(site);
  const { knex } = site.database;
  const now = site.clock.now();
  await generate(site.database, { jobs: 300, articles: 200 }, now, () => undefined);
  for (const kind of ['job', 'article']) {
    const ids = (await knex(`${kind}s`).pluck('id')) as number[];
    const rows = ids.map((id) => ({ user_id: reader.id, [`${kind}_id`]: id, kept_at: now }));
    await knex(`${kind}_favourites`).insert(rows);
  }
  const page = await open(reader, '/fr/favoris?sort=closing');
  expect([page.text('.tally'), page.$('.job .heart.kept').length]).toEqual(['500', 500]);
});

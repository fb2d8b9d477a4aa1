import { MOST_KEPT } from '../../src/favourites/rules';
import { aJob, anArticle, jobText } from '../support/factories';
import { aMember, keptBy } from '../support/favourites';
import { addressOf } from '../support/item';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const LATER = new Date('2026-11-30T15:00:00Z');

describe('pressing a heart, signed in', () => {
  let site: TestSite;
  let job: number;
  let article: number;

  beforeAll(async () => {
    site = await testSite();
    job = await aJob(site.database, { texts: { fr: jobText('Luthière'), en: jobText('Luthier') } });
    article = await anArticle(site.database);
  });
  afterAll(() => site.close());

  it('keeps the thing, fills its heart everywhere in both languages, and counts it', async () => {
    const reader = await aMember(site);
    const before = await open(reader, '/fr/emplois');
    const heart = before.$(`#job-${job} .heart`);
    expect(heart.attr('aria-label')).toBe('Ajouter aux favoris\u00a0: Luthière');
    expect(heart.is('.kept, [aria-pressed]')).toBe(false);
    expect(before.text('.tally')).toBe('0');

    const action = before.$(`#job-${job} .keep`).attr('action') ?? '';
    const answer = await reader
      .post(action)
      .set('Referer', 'https://escalier.test/fr/emplois?tenure=permanent&kept=job-1');
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      `/fr/emplois?tenure=permanent#job-${job}`,
    ]);
    await reader.post(`/en/favourites/articles/${article}`);

    for (const [path, selector, label, remove] of [
      [
        '/fr/emplois',
        `#job-${job}`,
        'Retirer des favoris\u00a0: Luthière',
        `/fr/favoris/emplois/${job}/retirer`,
      ],
      [
        '/en/jobs',
        `#job-${job}`,
        'Remove from favourites: Luthier',
        `/en/favourites/jobs/${job}/remove`,
      ],
      [
        '/fr/articles',
        `#article-${article}`,
        'Retirer des favoris\u00a0: Un matin',
        `/fr/favoris/articles/${article}/retirer`,
      ],
    ] as const) {
      const page = await open(reader, path);
      expect(page.$(`${selector} .heart.kept`).attr('aria-label')).toBe(label);
      expect(page.$(`${selector} .keep`).attr('action')).toBe(remove);
      expect(page.text('.tally')).toBe('2');
    }
    expect(await keptBy(site, reader.id)).toEqual([`article ${article}`, `job ${job}`]);
  });

  it('stands on the page of each thing, and gives it up there', async () => {
    const reader = await aMember(site);
    const own = await addressOf(site, '/fr/emplois', job);
    await reader.post(`/fr/favoris/emplois/${job}`).set('Referer', `https://escalier.test${own}`);
    const page = await open(reader, own);
    expect(page.text('.facts .heart')).toBe('Retirer des favoris');
    const answer = await reader.post(page.$('.facts .keep').attr('action') ?? '');
    expect(answer.headers.location).toBe(`${own}#job-${job}`);
    expect((await open(reader, own)).text('.facts .heart')).toBe('Ajouter aux favoris');
    expect(await keptBy(site, reader.id)).toEqual([]);
    const story = await open(reader, await addressOf(site, '/fr/articles', article));
    expect(story.$('.byline .heart').attr('aria-label')).toContain('Ajouter aux favoris');
  });

  it('answers in place when it is asked to', async () => {
    const reader = await aMember(site);
    const press = (path: string) => reader.post(path).set('Accept', 'application/json');
    const added = await press(`/fr/favoris/articles/${article}`);
    expect([added.status, added.body]).toEqual([
      200,
      expect.objectContaining({
        kept: true,
        count: '1',
        label: 'Retirer des favoris\u00a0: Un matin',
        text: 'Retirer des favoris',
        action: `/fr/favoris/articles/${article}/retirer`,
        said: 'Ajouté à vos favoris.',
      }),
    ]);
    const removed = await press(`/fr/favoris/articles/${article}/retirer`);
    expect(removed.body).toMatchObject({
      kept: false,
      count: '0',
      action: `/fr/favoris/articles/${article}`,
      said: 'Retiré de vos favoris.',
    });
  });

  it('makes one favourite of forty presses at once, and keeps the first date', async () => {
    const reader = await aMember(site);
    const presses = Array.from({ length: 40 }, () => reader.post(`/fr/favoris/emplois/${job}`));
    const answers = await Promise.all(presses);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await keptBy(site, reader.id)).toEqual([`job ${job}`]);
  });

  it('never writes by a link', async () => {
    const reader = await aMember(site);
    for (const path of [
      `/fr/favoris/emplois/${job}`,
      `/en/favourites/jobs/${job}`,
      `/fr/favoris/articles/${article}/retirer`,
    ]) {
      const answer = await reader.get(path);
      expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
    }
    expect(await keptBy(site, reader.id)).toEqual([]);
  });

  it('knows only what can be seen, or could be', async () => {
    const reader = await aMember(site);
    const hidden = [
      `emplois/${await aJob(site.database, { state: 'draft' })}`,
      `emplois/${await aJob(site.database, { state: 'binned' })}`,
      `emplois/${await aJob(site.database, { state: 'scheduled', publishedAt: LATER })}`,
      `articles/${await anArticle(site.database, { state: 'draft' })}`,
      `articles/${await anArticle(site.database, { state: 'binned' })}`,
      ...['emplois/999999', 'emplois/0', 'emplois/1e3', 'articles/1234567890', 'articles/-1'],
    ];
    for (const thing of hidden) {
      expect([thing, (await reader.post(`/fr/favoris/${thing}`)).status]).toEqual([thing, 404]);
    }
    expect(await keptBy(site, reader.id)).toEqual([]);
  });

  it('is refused when another site sends it', async () => {
    const reader = await aMember(site);
    const answer = await reader
      .post(`/fr/favoris/emplois/${job}`)
      .set({ Origin: 'https://ailleurs.example', 'Sec-Fetch-Site': 'cross-site' });
    expect(answer.status).toBe(403);
    expect(await keptBy(site, reader.id)).toEqual([]);
  });

  it.each([
    ['another site', 'https://ailleurs.example/fr/emplois'],
    ['nowhere', ''],
    ['what is no page of ours', 'https://escalier.test//ailleurs.example'],
    ['an endless address', `https://escalier.test/fr/emplois?q=${'x'.repeat(3000)}`],
  ])('goes back to the thing’s own page when the press comes from %s', async (_, referer) => {
    const reader = await aMember(site);
    const answer = await reader.post(`/fr/favoris/emplois/${job}`).set('Referer', referer);
    expect(answer.headers.location).toBe(`/fr/emplois/${job}-luthiere#job-${job}`);
  });

  it('touches nobody else’s favourites, whatever is sent along', async () => {
    const [one, other] = [await aMember(site), await aMember(site)];
    await one.post(`/fr/favoris/emplois/${job}`, { user_id: String(other.id), userId: '1' });
    await other.post(`/fr/favoris/emplois/${job}/retirer`);
    expect(await keptBy(site, one.id)).toEqual([`job ${job}`]);
    expect(await keptBy(site, other.id)).toEqual([]);
  });

  it('says kindly when there is no room, and that only while it is true', async () => {
    const reader = await aMember(site);
    const { knex } = site.database;
    const [{ author_id, category_id } = {}] = await knex('articles').where({ id: article });
    const when = { created_at: new Date(), updated_at: new Date() };
    for (let at = 0; at < MOST_KEPT; at += 100) {
      const rows = Array.from({ length: 100 }, () => ({
        ...{ author_id, category_id, state: 'published', demo: false, ...when },
        published_at: new Date('2026-11-10T15:00:00Z'),
      }));
      const made = await knex('articles').insert(rows).returning<{ id: number }[]>('id');
      const kept = made.map(({ id }) => ({ user_id: reader.id, article_id: id, kept_at: LATER }));
      await knex('article_favourites').insert(kept);
    }
    const path = `/fr/favoris/articles/${article}`;
    const inPlace = await reader.post(path).set('Accept', 'application/json');
    expect([inPlace.status, inPlace.body]).toEqual([409, expect.objectContaining({ kept: false })]);
    const answer = await reader.post(path);
    const back = answer.headers.location as string;
    expect(back).toBe(
      `/fr/articles/${article}-un-matin?full=article-${article}#article-${article}`,
    );
    expect((await open(reader, back)).text('.said')).toMatch(/déjà 1\s000 articles/);
    expect((await open(await aMember(site), back)).text('.said')).toBe('');

    // What nobody sees takes no place, neither to who counts nor to who is told.
    const [mine] = await knex('article_favourites')
      .where({ user_id: reader.id })
      .select<{ article_id: number }[]>('article_id');
    await knex('articles').where({ id: mine?.article_id }).update({ state: 'binned' });
    expect((await open(reader, back)).text('.said')).toBe('');
    expect((await reader.post(path)).headers.location).not.toContain('full');
    expect((await open(reader, '/fr/favoris')).text('.tally')).toMatch(/^1\s000$/);
  });
});

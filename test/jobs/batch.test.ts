import { load } from 'cheerio';
import { aJob, anEmployer, jobText } from '../support/factories';
import { act, LIST, standingOf, undo } from '../support/batch';
import { anEditor, type Editor } from '../support/job-form';
import { testSite, type TestSite } from '../support/site';

describe('several listings at once', () => {
  let site: TestSite;
  let editor: Editor;

  beforeEach(async () => {
    site = await testSite({ now: '2026-11-23T15:00:00Z' });
    editor = await anEditor(site);
  });
  afterEach(() => site.close());

  it('are renewed for as long as they were open, when they are over', async () => {
    // Twenty days in October, across the night on which the clocks went back.
    const days = {
      publishedAt: new Date('2026-10-20T15:00:00Z'),
      expiresAt: new Date('2026-11-10T05:00:00Z'),
    };
    const expired = await aJob(site.database, days);
    const closed = await aJob(site.database, {
      ...days,
      state: 'closed',
      closedAt: new Date('2026-11-01T15:00:00Z'),
    });
    const online = await aJob(site.database);
    const told = await act(editor.visitor, 'renew', [expired, closed, online]);
    expect(told.done).toBe('2 offres renouvelées.');
    expect(told.refused).toEqual([
      [
        `/fr/pupitre/emplois/${online}`,
        'Commis de bureau – Seule une offre fermée ou expirée se renouvelle; prolongez celle qui est en ligne.',
      ],
    ]);
    for (const id of [expired, closed]) {
      expect(await standingOf(site, id)).toMatchObject({
        ...{ state: 'published', closed_at: null, published_at: '2026-11-23T15:00:00.000Z' },
        expires_at: '2026-12-14T05:00:00.000Z',
      });
      expect((await site.get(`/fr/emplois/${id}-commis-de-bureau`)).status).toBe(200);
    }
  });

  it('are held against the rules of publication, each leading to its field', async () => {
    const mute = await aJob(site.database, {
      ...{ applyUrl: null, state: 'closed', closedAt: new Date('2026-11-01T15:00:00Z') },
    });
    const told = await act(editor.visitor, 'renew', [mute]);
    expect(told.done).toBe('0 offre renouvelée.');
    expect(told.refused[0]?.[0]).toBe(`/fr/pupitre/emplois/${mute}#apply_url`);
    expect(await standingOf(site, mute)).toMatchObject({ state: 'closed' });
  });

  it('are extended and featured until a day, and closed', async () => {
    const one = await aJob(site.database);
    const two = await aJob(site.database);
    const ids = [one, two];
    const extended = await act(editor.visitor, 'extend', ids, { extend_until: '2026-12-31' });
    expect(extended.done).toBe('2 offres prolongées.');
    expect(await standingOf(site, one)).toMatchObject({ expires_at: '2027-01-01T05:00:00.000Z' });
    const featured = await act(editor.visitor, 'feature', ids, { feature_until: '2026-12-01' });
    expect(featured.done).toBe('2 offres mises en vedette.');
    expect(await standingOf(site, two)).toMatchObject({
      featured_until: '2026-12-02T05:00:00.000Z',
    });
    const closed = await act(editor.visitor, 'close', ids);
    expect(closed.done).toBe('2 offres fermées.');
    expect((await site.get(`/fr/emplois/${one}-commis-de-bureau`)).status).toBe(410);
    const tooFar = await act(editor.visitor, 'extend', [await aJob(site.database)], {
      extend_until: '2027-12-31',
    });
    expect(tooFar.refused[0]?.[0]).toMatch(/#last_day$/);
  });

  it('are duplicated from any state, in both languages, without what was theirs alone', async () => {
    const id = await aJob(site.database, {
      ...{ state: 'binned', tags: ['verre'], places: ['verdun', 'lachine'] },
      featuredUntil: new Date('2026-12-15T05:00:00Z'),
      texts: { fr: jobText('Souffleuse'), en: jobText('Glass blower') },
    });
    await site.database.knex('jobs').where({ id }).update({ source: 'flux', reference: '7' });
    expect((await act(editor.visitor, 'duplicate', [id])).done).toBe(
      '1 offre dupliquée : la copie est un brouillon.',
    );
    const copy = await site.database
      .knex('jobs')
      .whereNot({ id })
      .first<Record<string, unknown> & { id: number }>();
    expect(copy).toMatchObject({
      ...{ state: 'draft', published_at: null, expires_at: null, featured_until: null },
      ...{ source: null, reference: null },
    });
    const texts = await site.database
      .knex('job_texts')
      .where({ job_id: copy.id })
      .orderBy('locale')
      .select('title', 'body', 'state');
    expect(texts).toEqual([
      { title: 'Copy of Glass blower', body: jobText('Glass blower').body, state: 'draft' },
      { title: 'Copie de Souffleuse', body: jobText('Souffleuse').body, state: 'draft' },
    ]);
    const places = await site.database.knex('job_places').where({ job_id: copy.id });
    expect(places).toHaveLength(2);
  });

  it('need a tick, and a day where it is asked, with all that was chosen kept', async () => {
    const id = await aJob(site.database);
    const none = await act(editor.visitor, 'close', []);
    expect([none.status, none.mistakes]).toEqual([422, ['Cochez au moins une offre.']]);
    const late = await act(editor.visitor, 'extend', [id], { extend_until: '2026-11-22' });
    expect([late.status, late.mistakes]).toEqual([
      422,
      ['Le dernier jour est passé : donnez-en un qui vient.'],
    ]);
    expect(late.$(`input[name=ids][value=${id}]`).prop('checked')).toBe(true);
    expect(late.$('#extend_until').val()).toBe('2026-11-22');
    expect((await act(editor.visitor, 'feature', [id])).mistakes).toEqual(['Indiquez le jour.']);
    expect((await act(editor.visitor, 'paint', [id])).status).toBe(400);
  });

  it('are told on the list as it was narrowed, in either language', async () => {
    const id = await aJob(site.database);
    const narrowed = `${LIST}?state=published`;
    const answer = await editor.visitor.post(narrowed, { do: 'close', ids: String(id) });
    expect(answer.status).toBe(303);
    const address = String(answer.headers.location);
    expect(address).toMatch(/\?state=published&batch=\d+$/);
    const $ = load((await editor.visitor.get(address)).text);
    const english = String($('.switch').attr('href'));
    expect((await editor.visitor.get(english)).text).toContain('1 listing closed.');
  });

  it('leave their trace', async () => {
    const id = await aJob(site.database);
    await undo(editor.visitor, await act(editor.visitor, 'close', [id]));
    const actions = await site.database
      .knex('audit_log')
      .where({ subject: 'job', subject_id: id })
      .orderBy('id')
      .pluck('action');
    expect(actions).toEqual(['job.close', 'job.undo']);
  });

  it('are found by what there is to do today', async () => {
    const closing = await aJob(site.database, {
      expiresAt: new Date('2026-12-01T05:00:00Z'),
      texts: { fr: jobText('Bientôt') },
    });
    await aJob(site.database, {
      expiresAt: new Date('2026-12-02T05:00:00Z'),
      texts: { fr: jobText('Plus tard') },
    });
    const english = await aJob(site.database, { texts: { en: jobText('Glass blower') } });
    await aJob(site.database, {
      employerId: await anEmployer(site.database, { exemptReason: 'Consulat' }),
      texts: { en: jobText('Consul') },
    });
    const overview = load((await editor.visitor.get('/fr/pupitre')).text);
    const links = overview('[aria-labelledby=todo] li')
      .toArray()
      .map((link) => overview(link).text().replace(/\s+/g, ' ').trim());
    expect(links).toEqual(['Se terminent d’ici 7 jours 1', 'Version française manquante 1']);
    expect(await idsOn(`${LIST}?todo=closing`)).toEqual([closing]);
    expect(await idsOn(`${LIST}?todo=french`)).toEqual([english]);
  });

  async function idsOn(address: string): Promise<number[]> {
    const $ = load((await editor.visitor.get(address)).text);
    return $('input[name=ids]')
      .toArray()
      .map((box) => Number($(box).attr('value')));
  }
});

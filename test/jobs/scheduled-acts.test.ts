import { load } from 'cheerio';
import { aUser } from '../support/factories';
import { act, LIST, standingOf, undo } from '../support/batch';
import { anEditor, idOf, publicPath, typedIn, type Editor, type Typed } from '../support/job-form';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const NOW = '2026-11-24T15:00:00Z';
const NEW = '/fr/pupitre/emplois/nouvelle';
const MOMENT: Typed = { publish_day: '2026-12-03', publish_time: '09:00' };
const LATER: Typed = { publish_day: '2026-12-07', publish_time: '18:30' };

describe('what is scheduled', () => {
  let site: TestSite;
  let editor: Editor;
  let path: string;

  beforeEach(async () => {
    site = await testSite({ now: NOW });
    editor = await anEditor(site);
    path = (await editor.press(NEW, 'schedule', { ...editor.good, ...MOMENT })).location;
  });
  afterEach(() => site.close());

  const stands = async () => {
    const { state, published_at } = await standingOf(site, idOf(path));
    return [state, published_at];
  };
  const deeds = async () => {
    const rows = await site.database
      .knex('audit_log')
      .where({ subject: 'job', subject_id: idOf(path) })
      .orderBy('id')
      .select<{ action: string; details: string }[]>('action', 'details');
    return rows.map(({ action, details }) => [action, JSON.parse(details) as object] as const);
  };

  it('is put off, published now, made a draft, each on record with its moment', async () => {
    expect((await editor.press(path, 'schedule', LATER)).status).toBe(303);
    expect(await stands()).toEqual(['scheduled', '2026-12-07T23:30:00.000Z']);
    site.clock.set('2026-12-03T14:00:00Z');
    expect((await open(site, publicPath(path))).status).toBe(404);
    expect((await editor.press(path, 'unpublish')).status).toBe(303);
    expect(await stands()).toEqual(['draft', null]);
    const draft = load((await editor.visitor.get(`${path}?done=unpublish`)).text);
    expect(draft('[role=status]').text().trim()).toBe('C’est redevenu un brouillon.');
    expect(draft('#publish_day').val()).toBe('');
    await editor.press(path, 'schedule', LATER);
    expect((await editor.press(path, 'publish')).status).toBe(303);
    expect(await stands()).toEqual(['published', '2026-12-03T14:00:00.000Z']);
    expect((await open(site, publicPath(path))).status).toBe(200);
    const all = await deeds();
    expect(all.map(([action]) => action)).toEqual([
      ...['job.schedule', 'job.schedule', 'job.unpublish', 'job.schedule', 'job.publish'],
    ]);
    const [first, later] = ['2026-12-03T14:00:00.000Z', '2026-12-07T23:30:00.000Z'];
    expect(all[0]?.[1]).toMatchObject({ changes: { published_at: ['', first] } });
    expect(all[1]?.[1]).toMatchObject({ changes: { published_at: [first, later] } });
    expect(all[4]?.[1]).toMatchObject({
      changes: { state: ['scheduled', 'published'], published_at: [later, first] },
    });
  });

  it('was never public when it is thrown away before its hour, whenever it is taken out again', async () => {
    await editor.press(path, 'bin');
    site.clock.set('2026-12-10T15:00:00Z');
    await editor.press(path, 'restore');
    await editor.press(path, 'publish');
    expect(await stands()).toEqual(['published', '2026-12-10T15:00:00.000Z']);
  });

  it('is taken back without its moment, also from a form that cannot be saved', async () => {
    const refused = await editor.press(path, 'unpublish', { 'fr.title': '' });
    expect([refused.status, await stands()]).toEqual([422, ['draft', null]]);
    expect(refused.$('#publish_day').val()).toBe('');
  });

  it('takes no other moment from the buttons that save and publish', async () => {
    for (const button of ['save', 'publish']) {
      const refused = await editor.press(path, button, LATER);
      expect([refused.status, Object.keys(refused.mistakes)]).toEqual([422, ['publish_day']]);
      expect(refused.$('#publish_day').val()).toBe(LATER.publish_day);
    }
    expect(await stands()).toEqual(['scheduled', '2026-12-03T14:00:00.000Z']);
  });

  it('is not put off over what someone else decided meanwhile', async () => {
    const email = 'bao@exemple.example';
    await aUser(site.database, { email, name: 'Bao', role: 'editor' });
    const bao = site.visitor();
    await bao.signIn(email);
    const stale = typedIn(load((await bao.get(path)).text));
    await editor.press(path, 'schedule', LATER);
    const clash = await bao.post(path, { ...stale, publish_day: '2026-12-05', do: 'schedule' });
    expect(clash.status).toBe(409);
    const $ = load(clash.text);
    expect($('#publish_day').val()).toBe('2026-12-05');
    expect($('.field:has(#publish_day) .theirs .words').text()).toBe('2026-12-07');
    expect($('.field:has(#publish_time) .theirs p').text()).toContain('Odalie');
    expect($('[role=alert] a[href="#publish_day"]').text()).toBe(
      'Parution programmée – Jour de parution',
    );
    expect(await stands()).toEqual(['scheduled', '2026-12-07T23:30:00.000Z']);
    // Pressed again, it is chosen.
    expect((await bao.post(path, { ...typedIn($), do: 'schedule' })).status).toBe(303);
    expect(await stands()).toEqual(['scheduled', '2026-12-05T14:00:00.000Z']);
    // The same moment twice leaves nothing to choose.
    const same = { ...stale, publish_day: '2026-12-05', do: 'schedule' };
    expect((await bao.post(path, same)).status).toBe(303);
  });

  it('is extended and featured with others as of its hour, and not closed', async () => {
    const id = idOf(path);
    const before = await act(editor.visitor, 'extend', [id], { extend_until: '2026-12-02' });
    expect(before.refused).toEqual([
      [`${path}#last_day`, expect.stringContaining('L’offre se terminerait avant de paraître')],
    ]);
    const vain = await act(editor.visitor, 'feature', [id], { feature_until: '2026-12-02' });
    expect(vain.refused).toEqual([
      [`${path}#featured_until`, expect.stringContaining('avant la parution')],
    ]);
    // 120 days from its hour on, not from today.
    const told = await act(editor.visitor, 'extend', [id], { extend_until: '2027-04-02' });
    expect(told.done).toBe('1 offre prolongée.');
    expect(await stands()).toEqual(['scheduled', '2026-12-03T14:00:00.000Z']);
    expect((await act(editor.visitor, 'close', [id])).refused[0]?.[1]).toContain(
      'n’est pas en ligne',
    );
    expect((await act(editor.visitor, 'renew', [id])).refused).toHaveLength(1);
    await undo(editor.visitor, told);
    expect(await standingOf(site, id)).toMatchObject({
      ...{ state: 'scheduled', expires_at: '2026-12-21T05:00:00.000Z' },
    });
  });

  it('is closed with others once its hour has come', async () => {
    site.clock.set('2026-12-03T14:00:00Z');
    const told = await act(editor.visitor, 'close', [idOf(path)]);
    expect(told.done).toBe('1 offre fermée.');
    expect((await open(site, publicPath(path))).status).toBe(410);
    await undo(editor.visitor, told);
    expect((await open(site, publicPath(path))).status).toBe(200);
    expect((await editor.visitor.get(`${LIST}?state=published`)).text).toContain('Souffleuse');
  });
});

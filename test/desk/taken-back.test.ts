import { act as batch } from '../support/batch';
import { anEditor, openDesk, press } from '../support/desk';
import { aJob, anArticle, jobText } from '../support/factories';
import { open } from '../support/page';
import { testSite, type TestSite, type Visitor } from '../support/site';

const NOW = '2026-11-24T15:00:00Z';
const MOMENT = { publish_day: '2026-12-03', publish_time: '09:00' };
const AT = '2026-12-03T14:00:00Z';
const TEXTS = { fr: jobText('Un matin'), en: jobText('A morning') };
const FIRST = new Date('2026-11-20T15:00:00Z');
const CLOSED = { state: 'closed', publishedAt: FIRST } as const;
const DRAFT = { state: 'draft', publishedAt: null } as const;
const GONE = [410, 410];
const NOWHERE = [404, 404];
const THERE = [200, 200];

describe.each(['articles', 'jobs'] as const)('what an address answers, of %s', (table) => {
  let site: TestSite;
  let editor: Visitor;

  beforeEach(async () => {
    site = await testSite({ now: NOW });
    editor = await anEditor(site);
  });
  afterEach(() => site.close());

  const add = (standing: typeof CLOSED | typeof DRAFT) => {
    if (table === 'articles') return anArticle(site.database, { ...standing, texts: TEXTS });
    const closedAt = standing.state === 'closed' ? new Date('2026-11-23T15:00:00Z') : null;
    return aJob(site.database, { ...standing, texts: TEXTS, closedAt });
  };
  const pathOf = (id: number) =>
    `/fr/pupitre/${table === 'articles' ? 'articles' : 'emplois'}/${String(id)}`;
  const act = async (id: number, button: string, changes = {}) => {
    const path = pathOf(id);
    return (await press(editor, path, await openDesk(editor, path), button, changes)).status;
  };
  const seen = async (id: number) => {
    const [fr, en] = table === 'articles' ? ['articles', 'articles'] : ['emplois', 'jobs'];
    const french = await open(site, `/fr/${fr}/${String(id)}-un-matin`);
    const english = await open(site, `/en/${en}/${String(id)}-a-morning`);
    return [french.status, english.status];
  };
  const standing = async (id: number) => {
    const row = await site.database
      .knex(table)
      .where({ id })
      .first<{ state: string; published_at: Date | null }>();
    return [row.state, row.published_at === null ? null : new Date(row.published_at)];
  };

  it('that never appeared: nothing, scheduled, a draft again, thrown away or taken out', async () => {
    const id = await add(DRAFT);
    for (const [button, changes] of [
      ['schedule', MOMENT],
      ['unpublish', {}],
      ['schedule', MOMENT],
      ['bin', {}],
      ['restore', {}],
    ] as const) {
      expect([button, await act(id, button, changes), await seen(id)]).toEqual([
        ...[button, 303, NOWHERE],
      ]);
    }
    site.clock.set('2026-12-10T15:00:00Z');
    expect([await seen(id), await standing(id)]).toEqual([NOWHERE, ['draft', null]]);
  });

  it('that was public: that it is gone, and nothing while it waits to come back', async () => {
    const id = await add(CLOSED);
    expect(await seen(id)).toEqual(GONE);
    expect([await act(id, 'schedule', MOMENT), await seen(id)]).toEqual([303, NOWHERE]);
    expect([await act(id, 'save'), await seen(id)]).toEqual([303, NOWHERE]);
    site.clock.set(AT);
    expect(await seen(id)).toEqual(THERE);
    expect([await act(id, 'unpublish'), await seen(id)]).toEqual([303, GONE]);
    expect(await standing(id)).toEqual(['closed', new Date(AT)]);
  });

  it('that does not come back after all: that it is gone, and since when it was public stays', async () => {
    const id = await add(CLOSED);
    await act(id, 'schedule', MOMENT);
    const form = await openDesk(editor, pathOf(id));
    expect(form.text('button[value=unpublish]')).toBe('Annuler la parution');
    expect([await act(id, 'unpublish'), await seen(id)]).toEqual([303, GONE]);
    expect(await standing(id)).toEqual(['closed', FIRST]);
    const done = await openDesk(editor, `${pathOf(id)}?done=unpublish`);
    expect(done.text('[role=status]')).toBe('C’est hors ligne.');
    // Put off, then published at once: as if it had never been off.
    await act(id, 'schedule', MOMENT);
    await act(id, 'schedule', { ...MOMENT, publish_day: '2026-12-05' });
    expect([await act(id, 'publish'), await seen(id)]).toEqual([303, THERE]);
    expect(await standing(id)).toEqual(['published', FIRST]);
  });

  it('that is thrown away while it waits: nothing, and it keeps since when it was public', async () => {
    const id = await add(CLOSED);
    await act(id, 'schedule', MOMENT);
    expect([await act(id, 'bin'), await seen(id)]).toEqual([303, NOWHERE]);
    expect([await act(id, 'restore'), await seen(id)]).toEqual([303, NOWHERE]);
    expect(await standing(id)).toEqual(['draft', FIRST]);
  });

  if (table === 'jobs') {
    it('that waits and changes: since when it is closed, or was, stays told', async () => {
      const id = await add(CLOSED);
      const since = async () =>
        (await open(site, `/fr/emplois/${String(id)}-un-matin`)).text('.closed');
      const before = await since();
      expect(before).toContain('23 novembre 2026');
      await act(id, 'schedule', MOMENT);
      await batch(editor, 'extend', [id], { extend_until: '2026-12-28' });
      await act(id, 'unpublish');
      expect([await since(), await standing(id)]).toEqual([before, ['closed', FIRST]]);
      await act(id, 'schedule', MOMENT);
      site.clock.set('2027-01-10T15:00:00Z');
      expect(await since()).toContain('29 décembre 2026');
    });
  }
});

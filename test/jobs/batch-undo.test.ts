import { aJob, aUser } from '../support/factories';
import { act, batchIn, LIST, standingOf, undo } from '../support/batch';
import { anEditor, type Editor } from '../support/job-form';
import { testSite, type TestSite } from '../support/site';

describe('an act on several listings', () => {
  let site: TestSite;
  let editor: Editor;

  beforeEach(async () => {
    site = await testSite({ now: '2026-11-23T15:00:00Z' });
    editor = await anEditor(site);
  });
  afterEach(() => site.close());

  it('is undone to where each one stood', async () => {
    const id = await aJob(site.database, { featuredUntil: new Date('2026-12-15T05:00:00Z') });
    const before = await standingOf(site, id);
    const undone = await undo(editor.visitor, await act(editor.visitor, 'close', [id]));
    expect(undone.done).toBe('Annulé pour 1 offre.');
    const after = await standingOf(site, id);
    expect({ ...after, version: 0, updated_at: 0 }).toEqual({
      ...before,
      version: 0,
      updated_at: 0,
    });
    expect((await site.get(`/fr/emplois/${id}-commis-de-bureau`)).status).toBe(200);
    // Once is enough.
    expect((await undo(editor.visitor, undone)).done).toBe('Annulé pour 1 offre.');
    expect((await standingOf(site, id)).version).toBe(after.version);
  });

  it('is undone, and a copy goes to the bin', async () => {
    const id = await aJob(site.database);
    await undo(editor.visitor, await act(editor.visitor, 'duplicate', [id]));
    const states = await site.database.knex('jobs').orderBy('id').pluck('state');
    expect(states).toEqual(['published', 'binned']);
  });

  it('is not undone over what someone has changed since', async () => {
    const one = await aJob(site.database);
    const two = await aJob(site.database);
    const ids = [one, two];
    const told = await act(editor.visitor, 'close', ids);
    await editor.press(`${LIST}/${one}`, 'save', { tags: 'verre' });
    const undone = await undo(editor.visitor, told);
    expect(undone.done).toBe('Annulé pour 1 offre.');
    expect(undone.refused).toEqual([
      [`/fr/pupitre/emplois/${one}`, 'Commis de bureau – Quelqu’un l’a modifiée entre-temps.'],
    ]);
    expect(await standingOf(site, one)).toMatchObject({ state: 'closed' });
    expect(await standingOf(site, two)).toMatchObject({ state: 'published' });
  });

  it('is undone by nobody else, and for a day', async () => {
    const told = await act(editor.visitor, 'close', [await aJob(site.database)]);
    await aUser(site.database, { email: 'autre@exemple.example', name: 'Zénon', role: 'editor' });
    const other = site.visitor();
    await other.signIn('autre@exemple.example');
    const batch = batchIn(told);
    expect((await other.post(LIST, { do: 'undo', batch })).status).toBe(404);
    expect((await other.get(told.address)).text).not.toContain('offre fermée');
    site.clock.set('2026-11-24T15:00:01Z');
    expect((await editor.visitor.post(LIST, { do: 'undo', batch })).status).toBe(404);
  });
});

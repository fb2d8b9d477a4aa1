import { anEditor, aText, openDesk, press, writeArticle } from '../support/desk';
import { testSite, type TestSite, type Visitor } from '../support/site';

describe('an article in two languages', () => {
  let site: TestSite;
  let editor: Visitor;
  let path: string;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  beforeEach(async () => {
    const texts = { ...aText('fr', 'Le pain de nuit'), ...aText('en', 'Bread by night') };
    path = String((await writeArticle(editor, 'save', texts)).location).replace(/\?.*/, '');
  });

  const change = async (changes: Record<string, string>, button = 'save') =>
    press(editor, path, await openDesk(editor, path), button, changes);
  /** The fields that say that they lag behind. */
  const lagging = async () => {
    const { $ } = await openDesk(editor, path);
    return $('.outdated input')
      .toArray()
      .map((box) => $(box).attr('value'));
  };

  it('says which field has changed in the other language since', async () => {
    expect(await lagging()).toEqual([]);
    await change({ 'fr.title': 'Le pain du soir' });
    expect(await lagging()).toEqual(['en.title']);
    const form = await openDesk(editor, path.replace('/fr/pupitre', '/en/desk'));
    expect(form.text('.field:has([id="en.title"]) .outdated')).toBe(
      'This field has changed in the other language since this one was written or reviewed. ' +
        'Reviewed: nothing to change here',
    );
  });

  it('says so no more once the field is written anew, or marked as read again', async () => {
    await change({ 'fr.title': 'Le pain du soir', 'fr.body': 'Autre chose.' });
    expect(await lagging()).toEqual(['en.title', 'en.body']);
    await change({ 'en.title': 'Evening bread', reviewed: 'en.body' });
    expect(await lagging()).toEqual([]);
  });

  it('keeps the tick of a form that cannot be saved', async () => {
    await change({ 'fr.title': 'Le pain du soir' });
    const answer = await change({ reviewed: 'en.title', category: '' });
    expect(answer.status).toBe(422);
    expect(answer.fields.reviewed).toBe('en.title');
    expect(await lagging()).toEqual(['en.title']);
  });

  it('offers to copy a text where the other language has none yet', async () => {
    expect((await openDesk(editor, path)).buttons).not.toContain('copy_en');
    await change({ 'en.title': '', 'en.summary': '', 'en.body': '', 'en.ready': '' });
    const form = await openDesk(editor, path);
    expect(form.buttons.at(-1)).toBe('copy_en');
    const copied = await press(editor, path, form, 'copy_en', {
      ...{ 'fr.title': 'Le pain du soir', 'en.summary': 'Typed meanwhile', tags: 'nuit' },
    });
    expect(copied.status).toBe(200);
    expect(copied.fields).toMatchObject({
      'en.title': 'Le pain du soir',
      'en.summary': 'Typed meanwhile',
      'en.body': form.fields['fr.body'],
      tags: 'nuit',
    });
    expect(copied.fields['en.ready']).toBeUndefined();
    expect(copied.text('.notice[role=status]')).toContain('Rien n’est encore enregistré.');
    expect((await openDesk(editor, path)).fields['en.title']).toBe('');
  });
});

import { insertAuthors } from '../../src/authors/model';
import { anEditor, openDesk, press } from '../support/desk';
import { anArticle, aJob, anAuthor, anEmployer } from '../support/factories';
import { openItem } from '../support/item';
import { aPhoto } from '../support/pictures';
import { deedsOn, ledTo, saveForm } from '../support/register';
import { testSite, type TestSite, type Visitor } from '../support/site';

const LIBRARY = '/fr/pupitre/images';
const text = (title: string) => ({ title, summary: 'Bref.', body: 'Un texte.' });

const REGISTERS = [
  {
    subject: 'employer',
    ...{ desk: '/fr/pupitre/employeurs', own: '/fr/employeurs' },
    ...{ field: 'logo', shown: '.mark', use: 'comme logo' },
    make: (site: TestSite) => anEmployer(site.database, { name: 'Brûlerie du Canal' }),
    hang: async (site: TestSite, employerId: number) => {
      const id = await aJob(site.database, { employerId });
      return openItem(site, '/fr/emplois', id);
    },
  },
  {
    subject: 'author',
    ...{ desk: '/fr/pupitre/signatures', own: '/fr/auteurs' },
    ...{ field: 'portrait', shown: '.face', use: 'comme portrait' },
    make: (site: TestSite) => anAuthor(site.database),
    hang: async (site: TestSite, authorId: number) => {
      const id = await anArticle(site.database, { authorId, texts: { fr: text('Bref') } });
      return openItem(site, '/fr/articles', id);
    },
  },
] as const;

describe.each(REGISTERS)(
  'the $field of an $subject',
  ({ desk, own, field, shown, ...register }) => {
    let site: TestSite;
    let editor: Visitor;
    let entry: string;
    let id: number;

    beforeEach(async () => {
      site = await testSite();
      editor = await anEditor(site);
      id = await register.make(site);
      entry = `${desk}/${String(id)}`;
    });
    afterEach(() => site.close());

    /** Sends a picture to the library; returns its number. */
    async function aPicture(name: string, width: number): Promise<number> {
      const answer = await editor.upload(LIBRARY, 'pictures', [await aPhoto(name, width)]);
      return Number(/\d+/.exec(ledTo({ location: String(answer.headers.location) }))?.[0]);
    }

    const chosenOn = async () =>
      (await openDesk(editor, entry)).$(`[name="${field}"]:checked`).attr('value');

    it('is one of the newest pictures or any by its number, and stands beside the name', async () => {
      const [first, second] = [await aPicture('un.jpg', 70), await aPicture('deux.jpg', 80)];
      expect(await chosenOn()).toBe('');
      expect((await saveForm(editor, entry, { [field]: String(first) })).status).toBe(303);
      expect(await chosenOn()).toBe(String(first));
      const page = await openItem(site, own, id);
      expect(page.$(`main img${shown}`).attr()).toMatchObject({ width: '70', alt: '' });
      const typed = await saveForm(editor, entry, {
        [`${field}.number`]: `media:${String(second)}`,
      });
      expect(typed.status).toBe(303);
      expect(await chosenOn()).toBe(String(second));
      const where = await register.hang(site, id);
      expect(where.$(`main img${shown}`).attr('width')).toBe('80');
      const [, last] = (await deedsOn(site, register.subject)).slice(-2);
      expect(JSON.stringify(last?.details)).toContain(`"${field}"`);
    });

    it('is taken off again', async () => {
      const number = await aPicture('un.jpg', 70);
      await saveForm(editor, entry, { [field]: String(number) });
      await saveForm(editor, entry, { [field]: '' });
      expect((await openItem(site, own, id)).$(`main img${shown}`)).toHaveLength(0);
    });

    it('is no picture that the library does not have: told at the field, all kept', async () => {
      for (const wrong of ['4321', 'chat']) {
        const changes = { name: 'Autre nom', [`${field}.number`]: wrong };
        const refused = await saveForm(editor, entry, changes);
        expect([refused.status, refused.text(`[id="${field}.number-mistake"]`)]).toEqual([
          ...[422, 'Cette image n’existe pas dans la bibliothèque : vérifiez son numéro.'],
        ]);
        expect(refused.$('[name=name]').val()).toBe('Autre nom');
        expect(refused.$(`[name="${field}.number"]`).val()).toBe(wrong);
      }
      expect(await chosenOn()).toBe('');
    });

    it('keeps its picture from being deleted, and the picture says what it is for', async () => {
      const number = await aPicture('un.jpg', 70);
      await saveForm(editor, entry, { [field]: String(number) });
      const path = `${LIBRARY}/${String(number)}`;
      const page = await openDesk(editor, path);
      expect(page.text('#uses')).toContain(register.use);
      expect(page.$(`#uses a[href="${entry}"]`)).toHaveLength(1);
      expect((await editor.post(path, { do: 'delete' })).status).toBe(422);
      await saveForm(editor, entry, { [field]: '' });
      expect((await press(editor, path, await openDesk(editor, path), 'delete')).status).toBe(303);
    });

    it('of one that is merged into another is said to be lost', async () => {
      const [mine] = await insertedLike();
      const number = await aPicture('un.jpg', 70);
      await saveForm(editor, entry, { [field]: String(number) });
      const merge = await openDesk(editor, `${entry}/fusionner?into=${String(mine)}`);
      expect(merge.text('.left-behind')).toContain(field === 'logo' ? 'Logo' : 'Portrait');
    });

    /** Another of the same register. */
    async function insertedLike(): Promise<number[]> {
      if (field === 'logo') return [await anEmployer(site.database, { name: 'Autre' })];
      const other = { name: 'Autre', bio: { fr: null, en: null }, demo: false };
      return insertAuthors(site.database, [other], new Date());
    }
  },
);

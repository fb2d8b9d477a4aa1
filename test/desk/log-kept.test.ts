import { load } from 'cheerio';
import { noteFor } from '../../src/audit/model';
import { added } from '../../src/audit/rules';
import { LIST } from '../support/batch';
import { anEditor } from '../support/desk';
import { aJob, aUser, jobText } from '../support/factories';
import { testSite, type TestSite, type Visitor } from '../support/site';

const FR = '/fr/pupitre/journal.csv';
const HEADINGS =
  '\uFEFFInscription,Jour,Heure (Montréal),Personne,Geste,Type,Numéro,Titre,Champ,Avant,Après';

let site: TestSite;
let editor: Visitor;

beforeEach(async () => {
  site = await testSite({ settings: { AUDIT_DAYS: '90' } });
  editor = await anEditor(site, 'Odalie');
});
afterEach(() => site.close());

const note = (action: string, subjectId: number, values: Record<string, string>) =>
  noteFor(site.database, null, site.clock.now())(action, 'category', subjectId, {
    title: { fr: values['name.fr'] ?? '' },
    changes: added(values),
  });
const log = () => site.database.knex('audit_log');
const csv = async (address: string) => {
  const answer = await editor.get(address).responseType('blob');
  return { answer, lines: (answer.body as Buffer).toString('utf8').split('\r\n') };
};

describe('the log as CSV', () => {
  it('has a line for each field that changed, for spreadsheets, of what the filters choose', async () => {
    const id = await aJob(site.database, { texts: { fr: jobText('Souffleuse') } });
    await editor.post(LIST, { do: 'close', ids: String(id) });
    await note('category.create', 7, { 'name.fr': 'Verre, "soufflé"', 'name.en': 'Glass' });
    const { answer, lines } = await csv(`${FR}?kind=job`);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename=journal-escalier-2026-11-24.csv',
    );
    expect(lines).toEqual([
      HEADINGS,
      `1,2026-11-24,10:00,Odalie,Fermeture,Offres,${String(id)},Souffleuse,État,En ligne,Hors ligne`,
      '',
    ]);
    expect((await csv(FR)).lines.slice(1, 3)).toEqual([
      '2,2026-11-24,10:00,En ligne de commande,Ajout,Catégories,7,"Verre, ""soufflé""",Nom en français,,"Verre, ""soufflé"""',
      '2,2026-11-24,10:00,En ligne de commande,Ajout,Catégories,7,"Verre, ""soufflé""",Nom en anglais,,Glass',
    ]);
    const english = await csv('/en/desk/log.csv?kind=category');
    expect(english.lines[0]).toContain('Entry,Day,Time (Montréal),Person,Action,Kind');
    expect(english.answer.headers['content-disposition']).toContain('escalier-log-2026-11-24.csv');
  });

  it('holds no formula, though someone typed one', async () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'];
    for (const [at, formula] of formulas.entries()) {
      await note('category.create', at + 1, { 'name.fr': formula });
    }
    const { lines } = await csv(FR);
    expect(lines).toHaveLength(formulas.length + 2);
    for (const line of lines.slice(1, -1)) {
      for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
    }
  });

  it('has all of a long log, each deed once, and nothing of it for who only asks whether', async () => {
    const line = { at: site.clock.now(), action: 'job.bin', subject: 'job', subject_id: 1 };
    await log().insert(Array.from({ length: 401 }, () => line));
    const { lines } = await csv(FR);
    const ids = lines.slice(1, -1).map((each) => Number(each.split(',')[0]));
    expect(ids).toEqual(Array.from({ length: 401 }, (_, at) => 401 - at));
    expect((await editor.get(`${FR}?deed=bin`)).status).toBe(200);
  });
});

describe('what is written in the log', () => {
  it('is changed by nobody; only the name of an account that is deleted goes', async () => {
    const { id: userId } = await aUser(site.database, { email: 'zoe@exemple.example' });
    await noteFor(site.database, userId, site.clock.now())('job.bin', 'job', 1);
    for (const change of [
      ...[{ action: 'job.save' }, { details: '{}' }, { subject_id: 2 }, { via: 'command' }],
      ...[{ at: new Date('2020-01-01T00:00:00Z') }, { user_id: userId - 1 }],
      { user_id: null, action: 'job.save' },
    ]) {
      // Not `toThrow`: the error of the driver is none to Jest when another file has loaded it before.
      await expect(log().update(change)).rejects.toMatchObject({
        message: expect.stringContaining('the audit log is never changed') as string,
      });
    }
    await site.database.knex('users').where({ id: userId }).delete();
    expect(await log()).toEqual([
      expect.objectContaining({ user_id: null, via: 'desk', action: 'job.bin', subject_id: 1 }),
    ]);
    for (const path of ['/fr/pupitre/journal', FR]) {
      expect((await editor.post(path, { do: 'delete' })).status).toBe(405);
    }
  });

  it('is kept for as long as the setting says, with the words that it is found by', async () => {
    await note('category.create', 1, { 'name.fr': 'Verre' });
    site.clock.set('2026-11-25T15:00:00Z');
    await note('category.create', 2, { 'name.fr': 'Verre' });
    const after = async (instant: string) => {
      site.clock.set(instant);
      await site.visitor().signIn('odalie@exemple.example');
      return log().orderBy('id').pluck('subject_id');
    };
    expect(await after('2027-02-22T14:59:59Z')).toEqual([1, 2]);
    expect(await after('2027-02-22T15:00:00Z')).toEqual([2]);
    const reader = site.visitor();
    await reader.signIn('odalie@exemple.example');
    const found = await reader.get('/fr/pupitre/journal?q=verre');
    expect(load(found.text)('.list-head p').text()).toBe('1 inscription');
    expect((await site.get('/fr/confidentialite')).text).toMatch(/pendant 90\s?jours/);
    expect((await site.get('/en/privacy')).text).toContain('for 90 days');
  });

  it('holds nothing secret: no address of an account, no password', async () => {
    await editor.post('/fr/compte', { name: 'Odalie Z.', email: 'o@exemple.example' });
    await editor.post('/fr/compte/mot-de-passe', { present: 'x', password: 'y' });
    expect(await log()).toEqual([]);
  });
});

import { load } from 'cheerio';
import { anEditor } from '../support/desk';
import { linkIn, mailsOf, submitConfirmed, stateOf } from '../support/door';
import { anEmployer } from '../support/factories';
import { typedIn } from '../support/job-form';
import { testSite, type TestSite, type Visitor } from '../support/site';

const DESK = '/fr/pupitre/offres-proposees';

let site: TestSite;
let editor: Visitor;

beforeEach(async () => {
  site = await testSite();
  editor = await anEditor(site);
});
afterEach(() => site.close());

describe('what employers submit, on the desk', () => {
  it('waits among what is to be done today, and is for editors alone', async () => {
    await submitConfirmed(site);
    const overview = load((await editor.get('/fr/pupitre')).text);
    expect(overview(`#todo ~ * a[href="${DESK}"]`).text()).toBe('Offres proposées à lire');
    const list = load((await editor.get(DESK)).text);
    expect(list('li.job h2').text()).toBe('Souffleuse de verre');
    const shown = load((await editor.get(`${DESK}/1`)).text);
    expect(shown('.changes h2:contains("employeur") + .words').text()).toBe('Verrerie du Canal');
    expect((await site.get(DESK)).status).toBe(303);
    expect((await site.get(`${DESK}/1`)).status).toBe(303);
    expect((await site.get(`${DESK}/1/offre`)).status).toBe(303);
  });

  it('is published from the form that it fills in, its employer is added and told', async () => {
    await submitConfirmed(site);
    const done = await press(`${DESK}/1/offre`, 'publish');
    expect(done.status).toBe(303);
    expect((await site.get('/fr/emplois/1-souffleuse-de-verre')).status).toBe(200);
    expect(await site.database.knex('employers').select('name', 'website')).toEqual([
      { name: 'Verrerie du Canal', website: 'https://canal.example' },
    ]);
    const mail = (await mailsOf(site)).at(-1);
    expect(mail?.recipient).toBe('Patron@canal.example');
    expect(mail?.subject).toBe('Votre offre est en ligne\u00A0: Souffleuse de verre');
    expect(mail?.text).toContain('/fr/emplois/1-souffleuse-de-verre');
    expect(await stateOf(site)).toBe('accepted');
    expect(load((await editor.get(DESK)).text)('li.job')).toHaveLength(0);
  });

  it('finds the employer that bears the name already', async () => {
    await anEmployer(site.database, { name: 'Verrerie du canal' });
    await submitConfirmed(site);
    await press(`${DESK}/1/offre`, 'publish');
    expect(await site.database.knex('employers')).toHaveLength(1);
  });

  it('is told when it will appear, where it is scheduled', async () => {
    await submitConfirmed(site);
    const form = load((await editor.get(`${DESK}/1/offre`)).text);
    const day = form('input[type="date"][name^="publish"], input[name="publish_day"]').attr('name');
    const time = form('input[type="time"]').attr('name');
    await press(`${DESK}/1/offre`, 'schedule', {
      ...{ [String(day)]: '2026-12-01', [String(time)]: '09:00' },
    });
    const mail = (await mailsOf(site)).at(-1);
    expect(mail?.text).toContain('paraîtra le 1er décembre 2026 à 9\u00A0h');
  });

  it('saved as a draft first waits, and is accepted when that is published', async () => {
    await submitConfirmed(site);
    await press(`${DESK}/1/offre`, 'save');
    expect(await stateOf(site)).toBe('waiting');
    expect(await mailsOf(site)).toHaveLength(1);
    await press('/fr/pupitre/emplois/1', 'publish');
    expect(await stateOf(site)).toBe('accepted');
    expect(await mailsOf(site)).toHaveLength(2);
  });

  it('becomes one listing, whoever opened it twice', async () => {
    await submitConfirmed(site);
    const form = typedIn(load((await editor.get(`${DESK}/1/offre`)).text));
    const path = '/fr/pupitre/emplois/nouvelle';
    expect((await editor.post(path, { ...form, do: 'publish' })).status).toBe(303);
    const again = await editor.post(path, { ...form, 'employer.name': '', do: 'publish' });
    expect(again.status).toBe(422);
    expect(load(again.text)('.mistakes').text()).toContain('Une offre a déjà été faite');
    expect(await site.database.knex('jobs')).toHaveLength(1);
  });

  it('is asked about by mail, and answered by the link', async () => {
    await submitConfirmed(site);
    const empty = await editor.post(`${DESK}/1`, { do: 'ask', ask: ' ' });
    expect(load(empty.text)('#ask-mistake').text()).toBe('Écrivez votre question.');
    await editor.post(`${DESK}/1`, { do: 'ask', ask: 'Combien de quarts de nuit?' });
    expect((await mailsOf(site)).at(-1)?.text).toContain('Combien de quarts de nuit?');
    const link = await linkIn(site);
    expect((await site.get(link)).text).toContain('Combien de quarts de nuit?');
    expect((await site.visitor().post(link, { do: 'answer', words: '' })).status).toBe(422);
    await site.visitor().post(link, { do: 'answer', words: 'Un par <b>mois</b>.' });
    expect(load((await editor.get(`${DESK}/1`)).text)('.message').text()).toContain(
      'Un par <b>mois</b>.',
    );
    expect(await stateOf(site)).toBe('waiting');
  });

  it('is refused with its reason, can be corrected and sent again', async () => {
    await submitConfirmed(site);
    await editor.post(`${DESK}/1`, { do: 'refuse', refuse: 'Le salaire manque.' });
    expect((await mailsOf(site)).at(-1)?.text).toContain('Le salaire manque.');
    const log = load((await editor.get('/fr/pupitre/journal')).text)('main').text();
    expect(log).toContain('a refusé l’offre proposée');
    expect((await editor.post(`${DESK}/1`, { do: 'ask', ask: 'Et?' })).status).toBe(409);
    const link = await linkIn(site);
    const typed = typedIn(load((await site.get(`${link}/corriger`)).text));
    await site.visitor().post(`${link}/corriger`, { ...typed, 'fr.title': 'Verrier', do: 'send' });
    expect(await stateOf(site)).toBe('waiting');
  });

  it('stays in the queue when it was sent again while an editor published it', async () => {
    const link = await submitConfirmed(site);
    const form = typedIn(load((await editor.get(`${DESK}/1/offre`)).text));
    const typed = typedIn(load((await site.get(`${link}/corriger`)).text));
    await site.visitor().post(`${link}/corriger`, { ...typed, 'fr.title': 'Verrier', do: 'send' });
    await editor.post('/fr/pupitre/emplois/nouvelle', { ...form, do: 'publish' });
    expect(await stateOf(site)).toBe('waiting');
    expect((await mailsOf(site)).at(-1)?.subject).toContain('est en ligne');
    expect(load((await editor.get(DESK)).text)('li.job h2').text()).toBe('Verrier');
  });
});

async function press(path: string, button: string, changes: Record<string, string> = {}) {
  const $ = load((await editor.get(path)).text);
  const action = String($('form.desk-form').attr('action'));
  return editor.post(action, { ...typedIn($), ...changes, do: button });
}

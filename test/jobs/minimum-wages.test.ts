import { load, type CheerioAPI } from 'cheerio';
import { endSessionsOf } from '../../src/accounts/model';
import type { Connection } from '../../src/database/database';
import { removeWage } from '../../src/jobs/editing.wages.saving';
import { minimumWages } from '../../src/jobs/model';
import { anEditor, openDesk, press } from '../support/desk';
import { PASSWORD } from '../support/factories';
import { htmlMistakes } from '../support/html';
import { anEditor as anEditorOfJobs, publish } from '../support/job-form';
import { testSite, type TestSite, type Visitor } from '../support/site';

const FR = '/fr/pupitre/salaire-minimum';
const EN = '/en/desk/minimum-wage';
const NEXT = { from: '2027-05-01', general: '17,10', tipped: '13,70' };

let site: TestSite;
let editor: Visitor;

beforeEach(async () => {
  site = await testSite({ now: '2026-04-20T15:00:00Z' });
  editor = await anEditor(site);
});
afterEach(() => site.close());

const add = async (changes: Record<string, string> = {}, path = FR) =>
  press(editor, path, await openDesk(editor, path), 'add', { ...NEXT, ...changes });
const remove = (id: number, path = FR) => editor.post(path, { do: 'remove', wage: String(id) });
const days = async () => (await minimumWages(site.database)).map(({ from }) => from);
const deeds = () =>
  site.database.knex('audit_log').where({ subject: 'minimum_wage' }).orderBy('id');

/** What a page says of each rate, without no-break spaces. */
const rates = ($: CheerioAPI) =>
  $('.job')
    .toArray()
    .map((rate) =>
      $(rate)
        .find('h3, .terms li')
        .toArray()
        .map((part) => $(part).text().replace(/\s/g, ' ')),
    );

it('are listed on the desk, the newest first, in the words of each language', async () => {
  const overview = await openDesk(editor, '/fr/pupitre');
  expect(overview.$(`main a[href="${FR}"]`)).toHaveLength(1);
  await add();
  await add({ from: '2024-05-01', general: '15.75', tipped: '12.60' });
  expect(rates((await openDesk(editor, FR)).$)).toEqual([
    [
      'À compter du 1er mai 2027',
      'À venir',
      'Taux général : 17,10 $ l’heure',
      'Emplois à pourboire : 13,70 $ l’heure',
    ],
    [
      'À compter du 1er mai 2025',
      'En vigueur',
      'Taux général : 16,10 $ l’heure',
      'Emplois à pourboire : 12,90 $ l’heure',
    ],
    [
      'À compter du 1er mai 2024',
      'Remplacé',
      'Taux général : 15,75 $ l’heure',
      'Emplois à pourboire : 12,60 $ l’heure',
    ],
  ]);
  expect(rates((await openDesk(editor, EN)).$)[1]).toEqual([
    'From May 1, 2025',
    'In force',
    'General rate: $16.10 an hour',
    'Work with tips: $12.90 an hour',
  ]);
});

it('are added by an editor, on record', async () => {
  const added = await add({}, EN);
  expect([added.status, added.location]).toEqual([303, `${EN}?done=add`]);
  const page = await openDesk(editor, `${EN}?done=add`);
  expect(page.text('.notice[role=status]')).toBe('The rate is added.');
  expect(page.fields).toMatchObject({ from: '', general: '', tipped: '' });
  expect(await deeds()).toEqual([
    expect.objectContaining({
      action: 'minimum_wage.create',
      details: JSON.stringify({
        changes: {
          from: ['', '2027-05-01'],
          generalCents: ['', '1710'],
          tippedCents: ['', '1370'],
        },
      }),
    }),
  ]);
});

it('say at its field what is wrong, and keep what was typed', async () => {
  const typed = { from: '2025-05-01', general: '17.10', tipped: '13.70' };
  for (const [changes, field, french, english] of [
    [{}, 'from', 'Un taux s’applique déjà', 'A rate already applies'],
    [{ from: '' }, 'from', 'Donnez le jour', 'Give the day'],
    [{ general: '13.69' }, 'tipped', 'ne peut pas dépasser', 'cannot be above'],
    [{ general: '1710' }, 'general', 'va de 5\u00a0$ à 100\u00a0$', 'from $5 to $100'],
  ] as const) {
    for (const [path, words] of [
      [FR, french],
      [EN, english],
    ] as const) {
      const refused = await add({ ...typed, ...changes }, path);
      expect(refused.status).toBe(422);
      expect(refused.$(`#${field}-mistake`).text()).toContain(words);
      expect(refused.$(`.mistakes a[href="#${field}"]`)).toHaveLength(1);
      expect(refused.fields).toMatchObject({ ...typed, ...changes });
    }
  }
  const whole = await editor.post(FR, { do: 'add' });
  expect(await htmlMistakes(whole.text)).toEqual([]);
  expect(await days()).toEqual(['2025-05-01']);
  expect(await deeds()).toEqual([]);
});

it('are removed again, on record, though the button is pressed twice; the last one stays', async () => {
  await add();
  const [next, first] = await minimumWages(site.database);
  const page = await openDesk(editor, FR);
  const buttons = page.$('.job button').toArray();
  expect(buttons.map((button) => page.$(button).text().replace(/\s/g, ' '))).toEqual([
    ...['Retirer le taux du 1er mai 2027', 'Retirer le taux du 1er mai 2025'],
  ]);
  for (const answer of [await remove(Number(next?.id)), await remove(Number(next?.id))]) {
    expect([answer.status, answer.headers.location]).toEqual([303, `${FR}?done=remove`]);
  }
  expect((await openDesk(editor, `${FR}?done=remove`)).text('.notice')).toBe('Le taux est retiré.');
  expect((await deeds()).map(({ action }: { action: string }) => action)).toEqual([
    ...['minimum_wage.create', 'minimum_wage.delete'],
  ]);

  expect((await openDesk(editor, FR)).$('.job button')).toHaveLength(0);
  const refused = await remove(Number(first?.id));
  expect(refused.status).toBe(422);
  expect(load(refused.text)('.mistakes a[href="#wages"]').text()).toContain('le seul taux connu');
  expect(await htmlMistakes(refused.text)).toEqual([]);
  expect(await days()).toEqual(['2025-05-01']);
});

it('are never all removed, though two editors remove one each at once', async () => {
  await add();
  const { database, clock } = site;
  const [next, first] = await minimumWages(database);
  const [userId = 0] = await database.knex('users').pluck<number[]>('id');
  const removal = (wage: typeof first) => (connection: Connection) =>
    removeWage(connection, { id: wage?.id, userId }, clock.now());
  const late = await database.transaction(async (connection) => {
    await removal(next)(connection);
    const other = database.transaction(removal(first));
    // Were the other one not kept waiting, it would end before so many answers are here.
    for (let times = 0; times < 200; times += 1) await connection.all('select 1', []);
    return { other };
  });
  expect(await late.other).toEqual({ wages: 'wages:mistake.last' });
  expect(await days()).toEqual(['2025-05-01']);
});

it('know no other button, and no rate that is not there', async () => {
  expect((await editor.post(FR, { do: 'publish' })).status).toBe(400);
  expect((await editor.post(FR, {})).status).toBe(400);
  for (const wage of ['0', '99', 'x', '1; drop table minimum_wages']) {
    expect((await editor.post(FR, { do: 'remove', wage })).status).toBe(303);
  }
  expect(await days()).toEqual(['2025-05-01']);
});

it('say when nothing is in force, and when what is in force is old', async () => {
  const doubt = async () => (await openDesk(editor, FR)).text('p.mistake');
  expect(await doubt()).toBe('');
  site.clock.set('2026-11-24T15:00:00Z');
  await editor.signIn('r-daction@exemple.example');
  expect(await doubt()).toContain('Le taux en vigueur date du 1er mai 2025');
  await add();
  await remove(Number((await minimumWages(site.database)).at(-1)?.id));
  expect(await doubt()).toContain('Aucun taux n’est en vigueur aujourd’hui');
});

it('wait for their editor when a session ends before the form is sent', async () => {
  const form = await openDesk(editor, FR);
  for (const id of await site.database.knex('users').pluck<number[]>('id')) {
    await endSessionsOf(site.database, id);
  }
  const sent = await press(editor, FR, form, 'add', NEXT);
  const back = new URL(String(sent.location), 'https://escalier.test').searchParams.get('return');
  expect(await days()).toEqual(['2025-05-01']);

  const login = { email: 'r-daction@exemple.example', password: PASSWORD, return: String(back) };
  const entered = await editor.post('/fr/connexion', login);
  const kept = await openDesk(editor, String(entered.headers.location));
  expect(kept.fields).toMatchObject(NEXT);
  expect(kept.text('.notice')).toContain('n’est pas encore enregistré');
  const offered = await openDesk(editor, EN);
  expect(offered.fields).toMatchObject({ general: '' });
  expect(offered.$('.notice a')).toHaveLength(1);
  expect(await htmlMistakes((await editor.get(EN)).text)).toEqual([]);
  expect((await press(editor, FR, kept, 'add')).status).toBe(303);
  expect(await days()).toEqual(['2027-05-01', '2025-05-01']);
  expect((await openDesk(editor, FR)).$('.notice')).toHaveLength(0);
});

it('throw a kept form away when its editor says so', async () => {
  const form = await openDesk(editor, FR);
  await editor.post('/fr/deconnexion');
  await press(editor, FR, form, 'add', NEXT);
  await editor.signIn('r-daction@exemple.example');
  const waits = (await openDesk(editor, FR)).$('.notice [name=kept]').attr('value');
  const thrown = await editor.post(FR, { do: 'discard', kept: String(waits) });
  expect(thrown.headers.location).toBe(FR);
  expect((await openDesk(editor, FR)).$('.notice')).toHaveLength(0);
});

it('are what the pay of a listing is compared with, from their day on', async () => {
  const jobs = await anEditorOfJobs(site);
  const pay = { pay: 'disclosed', pay_min: '16,50', last_day: '2026-05-20' };
  await publish(jobs, pay);
  await add({ from: '2026-05-01' });
  await publish(jobs, pay);
  site.clock.set('2026-05-01T04:00:00Z');
  await jobs.visitor.signIn('redaction@exemple.example');
  await expect(publish(jobs, pay)).rejects.toThrow('confirm');
});

import { load } from 'cheerio';
import { aJob, anEmployer, jobText } from '../support/factories';
import {
  anEditor,
  publish,
  rowOf,
  typedIn,
  words,
  type Editor,
  type Typed,
} from '../support/job-form';
import { factsOf } from '../support/listing';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const NEW = '/fr/pupitre/emplois/nouvelle';
const ENGLISH_ALONE = { 'fr.title': '', 'fr.summary': '', 'fr.body': '', 'fr.ready': '' };

describe('what must hold when a listing is published', () => {
  let site: TestSite;
  let editor: Editor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
    await anEmployer(site.database, { name: 'Consulat du Lac', exemptReason: 'État étranger' });
    const agency = await anEmployer(site.database, { name: 'Placement Orme' });
    await site.database.knex('employers').where({ id: agency }).update({ agency: true });
  });
  afterAll(() => site.close());

  /** Refused as it is, then accepted with one change more. */
  const RULES: readonly (readonly [rule: string, field: string, bad: Typed, good: Typed])[] = [
    ['a text that is ready', 'fr.ready', { 'fr.ready': '' }, { 'fr.ready': '1' }],
    [
      'a French text beside an English one',
      'fr.ready',
      { ...ENGLISH_ALONE, ...words('en', 'Glass blower') },
      words('fr', 'Souffleuse de verre'),
    ],
    [
      'a French text, or an employer that is exempt',
      'fr.ready',
      { ...ENGLISH_ALONE, ...words('en', 'Glass blower') },
      { employer: 'Consulat du Lac' },
    ],
    ['a body in a text that is ready', 'fr.body', { 'fr.body': '' }, { 'fr.body': 'Un texte.' }],
    [
      'the reason of another language',
      'fr.language_reason',
      { 'needs.en': 'basic' },
      { 'fr.language_reason': 'La clientèle est anglophone.' },
    ],
    [
      'the permit of an agency',
      'employer',
      { employer: 'Placement Orme' },
      { employer: 'Atelier des Galets' },
    ],
    ['a choice about pay', 'pay', { pay: '' }, { pay: 'undisclosed' }],
    [
      'an amount where pay is told',
      'pay_min',
      { pay: 'disclosed', pay_min: '' },
      { pay_min: '27,40' },
    ],
    [
      'a range the right way round',
      'pay_max',
      { pay: 'disclosed', pay_min: '30', pay_max: '29,99' },
      { pay_max: '30' },
    ],
    ['a last day', 'last_day', { last_day: '' }, { last_day: '2026-11-24' }],
    ['a day to come', 'last_day', { last_day: '2026-11-23' }, { last_day: '2026-11-24' }],
    ['a day within 120', 'last_day', { last_day: '2027-03-25' }, { last_day: '2027-03-24' }],
    [
      'a way to apply',
      'apply_url',
      { apply_email: '' },
      { 'fr.apply_instructions': 'Passez nous voir.' },
    ],
    ['an address of the Web', 'apply_url', { apply_url: 'javascript:alert(1)' }, { apply_url: '' }],
    ['a place', 'place', { place: [] }, { workplace: 'remote' }],
  ];

  it.each(RULES)('is %s', async (_, field, bad, good) => {
    const refused = await editor.press(NEW, 'publish', { ...editor.good, ...bad });
    expect([refused.status, Object.keys(refused.mistakes)]).toEqual([422, [field]]);
    const accepted = await editor.press(NEW, 'publish', { ...editor.good, ...bad, ...good });
    expect([accepted.status, accepted.mistakes]).toEqual([303, {}]);
  });

  it('is said all at once, with what only the database knows', async () => {
    const refused = await editor.press(NEW, 'publish', {
      ...editor.good,
      ...{ employer: 'Personne', category: '', pay: '', last_day: '', apply_email: 'nulle part' },
    });
    expect(Object.keys(refused.mistakes).sort()).toEqual([
      ...['apply_email', 'category', 'employer', 'last_day', 'pay'],
    ]);
  });

  it('keeps nothing on the site: it is taken off, and what was typed stays in the form', async () => {
    const path = await publish(editor);
    const changes = { 'fr.title': 'Mieux', pay: 'disclosed', pay_min: 'beaucoup' };
    const answer = await editor.press(path, 'unpublish', changes);
    expect([answer.status, Object.keys(answer.mistakes)]).toEqual([422, ['pay_min']]);
    expect(typedIn(answer.$)).toMatchObject(changes);
    expect(answer.$('.notice').text()).toContain('C’est hors ligne.');
    expect(await rowOf(site, path)).toMatchObject({ state: 'closed' });
    expect(typedIn(load((await editor.visitor.get(path)).text))).toMatchObject({
      'fr.title': 'Souffleuse de verre',
    });
  });

  it('holds as well when what is public is saved, and not for a draft', async () => {
    const path = await publish(editor);
    const refused = await editor.press(path, 'save', { last_day: '' });
    expect(Object.keys(refused.mistakes)).toEqual(['last_day']);
    expect((await editor.press(path, 'unpublish', { last_day: '' })).status).toBe(303);
    expect((await editor.press(NEW, 'save', { ...editor.good, last_day: '' })).status).toBe(303);
  });

  describe('a warning', () => {
    const wrong = {
      'fr.body': 'Une équipe jeune et dynamique.',
      pay: 'disclosed',
      pay_min: '16,09',
    };
    const confirmed = ['age: jeune et dynamique', 'belowGeneral: 1609'];

    it('says why, is confirmed once, and the confirmation stays on record', async () => {
      const asked = await editor.press(NEW, 'publish', { ...editor.good, ...wrong });
      expect([asked.status, Object.keys(asked.mistakes)]).toEqual([422, ['confirm']]);
      const boxes = asked.$('input[name=confirm]');
      expect(boxes.toArray().map((box) => asked.$(box).attr('value'))).toEqual(confirmed);
      expect(asked.$('input[name=confirm]:checked')).toHaveLength(0);
      expect(asked.$('.notice').text()).toContain('interdit de choisir selon l’âge');

      const path = await publish(editor, { ...wrong, confirm: confirmed });
      const [details] = await site.database
        .knex('audit_log')
        .where({ subject: 'job', subject_id: Number(path.split('/').at(-1)) })
        .pluck<string[]>('details');
      expect(JSON.parse(String(details))).toMatchObject({ confirmed });
      expect((await editor.press(path, 'save', { tags: 'verre' })).status).toBe(303);
    });

    it('is confirmed for itself alone', async () => {
      const path = await publish(editor, { ...wrong, confirm: confirmed });
      const more = await editor.press(path, 'save', { 'fr.summary': 'Hommes seulement.' });
      const boxes = more.$('input[name=confirm]').toArray();
      expect(boxes.map((box) => more.$(box).attr('value'))).toEqual(['sex: Hommes seulement']);
      const half = { ...editor.good, ...wrong, confirm: confirmed[0] ?? '' };
      expect(Object.keys((await editor.press(NEW, 'publish', half)).mistakes)).toEqual(['confirm']);
    });

    it('is asked again for a pay that is lower still', async () => {
      const path = await publish(editor, { ...wrong, confirm: confirmed });
      const lower = await editor.press(path, 'save', { pay_min: '15' });
      expect(Object.keys(lower.mistakes)).toEqual(['confirm']);
    });

    it('keeps no draft from being saved', async () => {
      expect((await editor.press(NEW, 'save', { ...editor.good, ...wrong })).status).toBe(303);
    });
  });

  it('refuses a new employer without its name, permit or a page of the Web', async () => {
    const refused = await editor.press(NEW, 'publish', {
      ...editor.good,
      'employer.agency': '1',
      'employer.website': 'ftp://galets.example',
    });
    expect(Object.keys(refused.mistakes)).toEqual([
      ...['employer.name', 'employer.permit', 'employer.website'],
    ]);
    const unticked = { ...editor.good, 'employer.name': 'Neuf', 'employer.permit': 'AP-1' };
    expect(Object.keys((await editor.press(NEW, 'publish', unticked)).mistakes)).toEqual([
      'employer.agency',
    ]);
  });

  it('adds no employer and no category twice, not even at once', async () => {
    const added = {
      'employer.name': 'Jumelles',
      'category.fr': 'Verrerie',
      'category.en': 'Glass',
    };
    const form = { ...typedIn(load((await editor.visitor.get(NEW)).text)), ...editor.good };
    const twins = [1, 2].map((twin) =>
      editor.visitor.post(NEW, { ...form, ...added, 'fr.title': `Jumelle ${twin}`, do: 'save' }),
    );
    const statuses = (await Promise.all(twins)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([303, 422]);
    const rows = await site.database.knex('employers').where({ name: 'Jumelles' });
    expect(rows).toHaveLength(1);
  });

  it('leaves a page standing over an address that no browser opens', async () => {
    const employerId = await anEmployer(site.database, { name: 'Vieux', website: 'javascript:1' });
    const texts = { fr: jobText('Gardien de phare') };
    const id = await aJob(site.database, { employerId, applyUrl: 'pas une adresse', texts });
    const page = await open(site, `/fr/emplois/${String(id)}-gardien-de-phare`);
    expect([page.status, page.$('.apply a')]).toEqual([
      200,
      expect.objectContaining({ length: 0 }),
    ]);
    expect((await open(site, `/fr/employeurs/${String(employerId)}-vieux`)).status).toBe(200);
  });
});

describe('the last day, in Montréal', () => {
  it.each([
    ['2026-03-08', '2026-03-01T15:00:00Z', '2026-03-09T04:00:00Z', '8 mars 2026'],
    ['2026-03-07', '2026-03-01T15:00:00Z', '2026-03-08T05:00:00Z', '7 mars 2026'],
    ['2026-11-01', '2026-10-20T15:00:00Z', '2026-11-02T05:00:00Z', '1er novembre 2026'],
    ['2026-10-31', '2026-10-20T15:00:00Z', '2026-11-01T04:00:00Z', '31 octobre 2026'],
  ])('%s ends at its midnight', async (day, now, end, written) => {
    const site = await testSite({ now });
    const editor = await anEditor(site);
    const path = await publish(editor, { last_day: day });
    const address = `/fr/emplois/${path.split('/').at(-1) ?? ''}-souffleuse-de-verre`;
    expect(factsOf(await open(site, address))['Jusqu’au']).toBe(written);
    site.clock.set(new Date(Date.parse(end) - 1000).toISOString());
    expect((await open(site, address)).status).toBe(200);
    site.clock.set(end);
    expect((await open(site, address)).status).toBe(410);
    const form = load((await editor.visitor.get(path)).text);
    expect(form('[name=last_day]').attr('value')).toBe(day);
    await site.close();
  });
});

it('is published without French where the site only warns, and marked on the desk', async () => {
  const site = await testSite({ settings: { MISSING_FRENCH: 'warn' } });
  const editor = await anEditor(site);
  const path = await publish(editor, { ...ENGLISH_ALONE, ...words('en', 'Glass blower') });
  expect((await open(site, '/en/jobs')).cards).toEqual(['Glass blower']);
  for (const page of [path, '/fr/pupitre/emplois']) {
    expect((await editor.visitor.get(page)).text).toContain('version française manquante');
  }
  await editor.press(path, 'save', words('fr', 'Souffleuse de verre'));
  for (const page of [path, '/fr/pupitre/emplois']) {
    expect((await editor.visitor.get(page)).text).not.toContain('version française manquante');
  }
  await site.close();
});

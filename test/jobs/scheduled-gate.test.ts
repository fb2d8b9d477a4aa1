import { anEditor, publicPath, rowOf, type Editor, type Typed } from '../support/job-form';
import { open } from '../support/page';
import { testSite, type TestSite } from '../support/site';

const NEW = '/fr/pupitre/emplois/nouvelle';
const MOMENT: Typed = { publish_day: '2026-12-03', publish_time: '09:00' };

describe('what must hold when a listing is scheduled', () => {
  let site: TestSite;
  let editor: Editor;

  beforeAll(async () => {
    site = await testSite({ now: '2026-11-24T15:00:00Z' });
    editor = await anEditor(site);
    await site.database.knex('minimum_wages').insert({
      ...{ from_day: '2026-12-01', general_cents: 1700, tipped_cents: 1360 },
      created_at: new Date('2026-11-24T15:00:00Z'),
    });
  });
  afterAll(() => site.close());

  const press = (changes: Typed, button = 'schedule') =>
    editor.press(NEW, button, { ...editor.good, ...MOMENT, ...changes });

  it.each<[string, string, Typed, Typed]>([
    ['a text that is ready', 'fr.ready', { 'fr.ready': '' }, { 'fr.ready': '1' }],
    ['a way to apply', 'apply_url', { apply_email: '' }, { apply_email: 'a@galets.example' }],
    ['a last day', 'last_day', { last_day: '' }, { last_day: '2026-12-20' }],
    ['an end after its hour', 'last_day', { last_day: '2026-12-02' }, { last_day: '2026-12-03' }],
    ['120 days from its hour', 'last_day', { last_day: '2027-04-03' }, { last_day: '2027-04-02' }],
    [
      'to be featured after its hour',
      'featured_until',
      { featured_until: '2026-12-02' },
      { featured_until: '2026-12-03' },
    ],
  ])('is %s', async (_, field, bad, good) => {
    const refused = await press(bad);
    expect([refused.status, Object.keys(refused.mistakes)]).toEqual([422, [field]]);
    expect(refused.$('#publish_day, #publish_time').toArray()).toHaveLength(2);
    expect(refused.$('#publish_day').val()).toBe(MOMENT.publish_day);
    expect(refused.$('#publish_time').val()).toBe(MOMENT.publish_time);
    expect((await press({ ...bad, ...good })).status).toBe(303);
  });

  it('is the wage of that day: a lower one is asked about', async () => {
    const pay = { pay: 'disclosed', pay_min: '16,50', pay_period: 'hour' };
    const asked = await press(pay);
    expect([asked.status, Object.keys(asked.mistakes)]).toEqual([422, ['confirm']]);
    expect(asked.$('input[name=confirm]').val()).toBe('belowGeneral: 1650');
    // The day before the new rate, and today, it is enough.
    expect((await press({ ...pay, publish_day: '2026-11-30' })).status).toBe(303);
    const today = { publish_day: '', publish_time: '' };
    expect((await press({ ...pay, ...today }, 'publish')).status).toBe(303);
    expect((await press({ ...pay, confirm: 'belowGeneral: 1650' })).status).toBe(303);
  });

  it('is told with the moment’s own mistakes, all at once, the moment last', async () => {
    const refused = await press({ last_day: '', publish_day: '2026-11-23', publish_time: '' });
    expect(refused.mistakes).toEqual({
      last_day: 'Donnez le dernier jour pour postuler.',
      publish_day:
        'Ce moment est passé\u00a0: choisissez-en un qui vient, ou publiez tout de suite.',
      publish_time: 'Indiquez l’heure de parution.',
    });
    expect(refused.$('#publish_day').val()).toBe('2026-11-23');
    expect(refused.$('#publish_day').attr('aria-invalid')).toBe('true');
    expect(refused.$('#publish_time').attr('aria-describedby')).toBe(
      'publish_time-help publish_time-mistake',
    );
  });

  it('is said in English too, with what was typed', async () => {
    const refused = await editor.press('/en/desk/jobs/new', 'schedule', {
      ...editor.good,
      ...{ publish_day: '2028-01-01', publish_time: '9 am' },
    });
    expect(refused.mistakes).toEqual({
      publish_day: 'This is more than a year away: choose a nearer moment.',
      publish_time: 'For the time of publication, write a time such as 09:30.',
    });
    expect(refused.$('#publish_time').attr('value')).toBe('9 am');
  });
});

describe('in the nights when the clocks change', () => {
  let site: TestSite;
  let editor: Editor;

  const openAt = async (now: string) => {
    site = await testSite({ now });
    editor = await anEditor(site);
  };
  afterEach(() => site.close());

  it('names the next hour in spring', async () => {
    await openAt('2027-03-10T15:00:00Z');
    const night = { ...editor.good, last_day: '2027-04-01', publish_day: '2027-03-14' };
    const refused = await editor.press(NEW, 'schedule', { ...night, publish_time: '02:30' });
    expect([refused.status, Object.keys(refused.mistakes)]).toEqual([422, ['publish_time']]);
    expect(refused.mistakes.publish_time).toContain('La suivante est 3\u00a0h');
    expect(refused.$('#publish_time').val()).toBe('02:30');
    const { location } = await editor.press(NEW, 'schedule', { ...night, publish_time: '03:00' });
    site.clock.set('2027-03-14T06:59:59Z');
    expect((await open(site, publicPath(location))).status).toBe(404);
    site.clock.set('2027-03-14T07:00:00Z');
    expect((await open(site, publicPath(location))).status).toBe(200);
  });

  it.each([
    ['first', '2026-11-01T05:30:00Z', 'heure avancée de Montréal'],
    ['second', '2026-11-01T06:30:00Z', 'heure normale de Montréal'],
  ])('asks which in autumn, and keeps the answer: the %s', async (which, instant, zone) => {
    await openAt('2026-10-28T15:00:00Z');
    const night = { publish_day: '2026-11-01', publish_time: '01:30' };
    const asked = await editor.press(NEW, 'schedule', { ...editor.good, ...night });
    expect([asked.status, Object.keys(asked.mistakes)]).toEqual([422, ['publish_which']]);
    const choices = asked.$('input[name=publish_which]');
    expect(choices.toArray().map((each) => asked.$(each).val())).toEqual(['first', 'second']);
    expect(asked.$('input[name=publish_which]:checked')).toHaveLength(0);
    const done = await editor.press(NEW, 'schedule', {
      ...{ ...editor.good, ...night, publish_which: which },
    });
    expect(done.status).toBe(303);
    const { published_at } = await rowOf(site, done.location);
    expect(new Date(published_at as string).toISOString()).toBe(new Date(instant).toISOString());
    // The form holds it, and saves it unchanged.
    expect((await editor.press(done.location, 'save', { tags: 'verre' })).status).toBe(303);
    const form = await editor.visitor.get(done.location);
    expect(form.text).toContain(`À paraître le 1er novembre 2026 à 1\u00a0h\u00a030, ${zone}`);
    expect(form.text).toContain(`value="${which}" checked`);
    site.clock.set(new Date(Date.parse(instant) - 1).toISOString());
    expect((await open(site, publicPath(done.location))).status).toBe(404);
    site.clock.set(instant);
    expect((await open(site, publicPath(done.location))).status).toBe(200);
  });
});

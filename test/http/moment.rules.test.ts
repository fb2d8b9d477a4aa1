import { checkMoment, momentValues, passesTwice } from '../../src/http/moment';

const NOW = new Date('2026-10-20T15:00:00Z');

const typed = (day: string, time: string, which = '') => ({
  publish_day: day,
  publish_time: time,
  publish_which: which,
});
const schedule = (values: ReturnType<typeof typed>, now = NOW) =>
  checkMoment({ act: 'schedule', values }, undefined, now);
const scheduledFor = (iso: string) => ({ state: 'scheduled' as const, publishedAt: new Date(iso) });

describe('the moment of publication', () => {
  it.each([
    ['2026-12-03', '09:00', '', '2026-12-03T14:00:00.000Z'],
    ['2026-10-20', '11:01', '', '2026-10-20T15:01:00.000Z'],
    ['2026-12-03', '9:05', '', '2026-12-03T14:05:00.000Z'],
    ['2026-12-03', '09:05:00', '', '2026-12-03T14:05:00.000Z'],
    // What was answered of another night says nothing of this one.
    ['2026-12-03', '09:00', 'second', '2026-12-03T14:00:00.000Z'],
    ['2026-11-01', '00:59', '', '2026-11-01T04:59:00.000Z'],
    ['2026-11-01', '01:00', 'first', '2026-11-01T05:00:00.000Z'],
    ['2026-11-01', '01:30', 'second', '2026-11-01T06:30:00.000Z'],
    ['2026-11-01', '02:00', '', '2026-11-01T07:00:00.000Z'],
    ['2027-03-14', '01:59', '', '2027-03-14T06:59:00.000Z'],
    ['2027-03-14', '03:00', '', '2027-03-14T07:00:00.000Z'],
  ])('on %s at %s%s is %s', (day, time, which, instant) => {
    const { at, mistakes } = schedule(typed(day, time, which));
    expect([at?.toISOString(), mistakes]).toEqual([instant, {}]);
  });

  it.each([
    ['', '', { publish_day: 'dayMissing', publish_time: 'timeMissing' }],
    ['2026-12-03', '', { publish_time: 'timeMissing' }],
    ['', '09:00', { publish_day: 'dayMissing' }],
    ['2026-02-30', '09:00', { publish_day: 'day' }],
    ['demain', '25:00', { publish_day: 'day', publish_time: 'time' }],
    ['2026-12-03', 'neuf heures', { publish_time: 'time' }],
    ['2026-10-19', '23:59', { publish_day: 'past' }],
    ['2026-10-20', '11:00', { publish_time: 'past' }],
    ['2026-10-20', '10:59', { publish_time: 'past' }],
    ['2027-10-22', '09:00', { publish_day: 'far' }],
    ['0001-01-01', '09:00', { publish_day: 'past' }],
    ['2027-03-14', '02:00', { publish_time: 'skipped' }],
    ['2027-03-14', '02:59', { publish_time: 'skipped' }],
    ['2026-11-01', '01:00', { publish_which: 'twice' }],
    ['2026-11-01', '01:59', { publish_which: 'twice' }],
  ])('is refused on “%s” at “%s”', (day, time, expected) => {
    const { at, mistakes } = schedule(typed(day, time));
    const words = Object.entries(expected).map(([name, key]) => [
      name,
      `desk:moment.mistake.${key}`,
    ]);
    expect([at, mistakes]).toEqual([undefined, Object.fromEntries(words)]);
  });

  it('may be the second of a time whose first is over, and not the first', () => {
    const between = new Date('2026-11-01T05:45:00Z');
    expect(Object.keys(schedule(typed('2026-11-01', '01:30'), between).mistakes)).toEqual([
      'publish_which',
    ]);
    expect(schedule(typed('2026-11-01', '01:30', 'first'), between).mistakes).toEqual({
      publish_time: 'desk:moment.mistake.past',
    });
    const second = schedule(typed('2026-11-01', '01:30', 'second'), between);
    expect(second.at?.toISOString()).toBe('2026-11-01T06:30:00.000Z');
  });

  it.each([
    ['2026-12-03T14:00:00Z', typed('2026-12-03', '09:00')],
    ['2026-11-01T05:30:00Z', typed('2026-11-01', '01:30', 'first')],
    ['2026-11-01T06:30:00Z', typed('2026-11-01', '01:30', 'second')],
    ['2026-11-01T06:30:59Z', typed('2026-11-01', '01:30', 'second')],
  ])('fills the form as %s, and is read from it again', (iso, values) => {
    expect(momentValues(scheduledFor(iso))).toEqual(values);
    expect(passesTwice(values)).toBe(values.publish_which !== '');
    const minute = new Date(Math.floor(Date.parse(iso) / 60_000) * 60_000);
    expect(schedule(values).at).toEqual(minute);
  });
});

describe('a moment beside another button', () => {
  const held = typed('2026-12-03', '09:00');
  const other = typed('2026-12-04', '09:00');
  const waiting = scheduledFor('2026-12-03T14:00:00Z');
  const mistakes = (act: 'save' | 'publish' | 'bin', values: object, before = waiting) =>
    Object.values(checkMoment({ act, values: { ...values } }, before, NOW).mistakes);

  it('is left as it was saved', () => {
    expect(mistakes('save', held)).toEqual([]);
    expect(mistakes('publish', held)).toEqual([]);
    expect(mistakes('save', {})).toEqual([]);
    expect(mistakes('publish', typed('', ''))).toEqual([]);
    expect(mistakes('bin', other)).toEqual([]);
  });

  it('is never passed over in silence', () => {
    const unused = ['desk:moment.mistake.unused'];
    expect(mistakes('save', other)).toEqual(unused);
    expect(mistakes('publish', other)).toEqual(unused);
    expect(mistakes('save', typed('', ''))).toEqual(unused);
    const draft = { state: 'draft' as const, publishedAt: null };
    const press = (values: object) =>
      checkMoment({ act: 'publish', values: { ...values } }, draft, NOW).mistakes;
    expect(Object.values(press(other))).toEqual(unused);
    expect(press(typed('', ''))).toEqual({});
  });

  it('no longer changes once it has come', () => {
    const online = { state: 'published' as const, publishedAt: new Date('2026-12-03T14:00:00Z') };
    const press = (values: object) =>
      checkMoment({ act: 'schedule', values: { ...values } }, online, NOW).mistakes;
    expect(press(held)).toEqual({});
    expect(press(other)).toEqual({ publish_day: 'desk:moment.mistake.appeared' });
  });
});

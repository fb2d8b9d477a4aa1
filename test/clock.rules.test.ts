import {
  daysAgo,
  endOfMontrealDay,
  montrealDay,
  montrealDayIn,
  montrealInstants,
  montrealTime,
  systemClock,
} from '../src/clock';

const HOUR = 3_600_000;

it('tells the present', () => {
  const before = Date.now();
  const now = systemClock.now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

describe('the day in Montréal', () => {
  it.each([
    ['2026-07-02T03:59:59.999Z', '2026-07-01'],
    ['2026-07-02T04:00:00Z', '2026-07-02'],
    ['2026-01-01T04:59:59.999Z', '2025-12-31'],
    ['2026-01-01T05:00:00Z', '2026-01-01'],
    ['1969-12-31T12:00:00Z', '1969-12-31'],
  ])('at %s is %s', (instant, day) => {
    expect(montrealDay(new Date(instant))).toBe(day);
  });

  it('is the same when asked again', () => {
    const instant = new Date('2026-11-24T16:15:00Z');
    expect(montrealDay(instant)).toBe(montrealDay(instant));
  });

  it('stays right after more days than are kept', () => {
    const start = Date.parse('2000-01-01T17:00:00Z');
    for (let day = 0; day < 9000; day += 1) montrealDay(new Date(start + day * 24 * HOUR));
    expect(montrealDay(new Date(start))).toBe('2000-01-01');
  });

  it('does not exist for a date that is none', () => {
    expect(() => montrealDay(new Date('never'))).toThrow(RangeError);
  });
});

it.each([
  [1, '2026-07-02T03:59:00Z', '2026-07-02'],
  [-3, '2026-03-02T12:00:00Z', '2026-02-27'],
  // Half an hour before midnight, the night before the clocks go forward, and back.
  [1, '2026-03-08T04:30:00Z', '2026-03-08'],
  [2, '2026-03-08T04:30:00Z', '2026-03-09'],
  [1, '2026-11-01T03:30:00Z', '2026-11-01'],
  // Half an hour after midnight, when they have gone back.
  [-1, '2026-11-02T05:30:00Z', '2026-11-01'],
  [-2, '2026-11-02T05:30:00Z', '2026-10-31'],
])('counts %i days by the calendar from %s', (days, instant, day) => {
  expect(montrealDayIn(days, new Date(instant))).toBe(day);
});

describe('the end of a day in Montréal', () => {
  it.each([
    ['2026-07-01', '2026-07-02T04:00:00.000Z'],
    ['2026-12-31', '2027-01-01T05:00:00.000Z'],
    ['2028-02-28', '2028-02-29T05:00:00.000Z'],
    // Clocks go forward on 8 March 2026 at two in the morning: the day has 23 hours.
    ['2026-03-07', '2026-03-08T05:00:00.000Z'],
    ['2026-03-08', '2026-03-09T04:00:00.000Z'],
    // And back on 1 November 2026: the day has 25 hours.
    ['2026-10-31', '2026-11-01T04:00:00.000Z'],
    ['2026-11-01', '2026-11-02T05:00:00.000Z'],
  ])('of %s is %s', (day, end) => {
    expect(endOfMontrealDay(day).toISOString()).toBe(end);
  });

  it('is the first instant outside the day, all year round', () => {
    for (let noon = Date.parse('2026-01-01T17:00:00Z'); noon < Date.parse('2027-01-01');) {
      const day = montrealDay(new Date(noon));
      const end = endOfMontrealDay(day).getTime();
      expect(montrealDay(new Date(end - 1))).toBe(day);
      expect(montrealDay(new Date(end))).not.toBe(day);
      noon += 24 * HOUR;
    }
  });

  it.each(['2026-02-30', '2026-13-01', '2026-7-1', 'today', ''])(
    'does not exist for “%s”',
    (day) => {
      expect(() => endOfMontrealDay(day)).toThrow(RangeError);
    },
  );
});

describe('a time in Montréal', () => {
  it.each<[string, string, string[]]>([
    ['2026-12-03', '09:00', ['2026-12-03T14:00:00.000Z']],
    ['2026-07-01', '00:00', ['2026-07-01T04:00:00.000Z']],
    ['2026-12-31', '23:59', ['2027-01-01T04:59:00.000Z']],
    // The clocks go back on 1 November 2026 at two in the morning: one o’clock comes twice.
    ['2026-11-01', '00:59', ['2026-11-01T04:59:00.000Z']],
    ['2026-11-01', '01:00', ['2026-11-01T05:00:00.000Z', '2026-11-01T06:00:00.000Z']],
    ['2026-11-01', '01:59', ['2026-11-01T05:59:00.000Z', '2026-11-01T06:59:00.000Z']],
    ['2026-11-01', '02:00', ['2026-11-01T07:00:00.000Z']],
    // They go forward on 14 March 2027 at two in the morning: until three there is nothing.
    ['2027-03-14', '01:59', ['2027-03-14T06:59:00.000Z']],
    ['2027-03-14', '02:00', []],
    ['2027-03-14', '02:59', []],
    ['2027-03-14', '03:00', ['2027-03-14T07:00:00.000Z']],
  ])('on %s at %s is shown at %j', (day, time, instants) => {
    expect(montrealInstants(day, time).map((instant) => instant.toISOString())).toEqual(instants);
  });

  it('is what the clocks show at each of its instants, all year round', () => {
    const first = Date.parse('2026-06-01T00:17:00Z');
    for (let hour = 0; hour < 365 * 24; hour += 1) {
      const instant = new Date(first + hour * HOUR);
      const found = montrealInstants(montrealDay(instant), montrealTime(instant));
      expect(found.map(Number)).toContain(instant.getTime());
    }
  });

  it.each(['2026-02-30', '2026-12', 'demain', ''])('is never on “%s”', (day) => {
    expect(() => montrealInstants(day, '09:00')).toThrow(RangeError);
  });
});

describe('days ago', () => {
  it.each([
    ['2026-07-04T03:59:00Z', '2026-07-04T04:00:00Z', 1],
    ['2026-07-04T04:00:00Z', '2026-07-05T03:59:00Z', 0],
    ['2026-03-07T17:00:00Z', '2026-03-09T16:00:00Z', 2],
    ['2026-10-31T16:00:00Z', '2026-11-02T17:00:00Z', 2],
    ['2026-07-06T16:00:00Z', '2026-07-04T16:00:00Z', -2],
  ])('from %s to %s are %d', (date, now, days) => {
    expect(daysAgo(new Date(date), new Date(now))).toBe(days);
  });
});

import { daysAgo, endOfMontrealDay, montrealDay, montrealDayIn, systemClock } from '../src/clock';

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

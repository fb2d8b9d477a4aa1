import { formatDate, formatTime } from '../../src/language/dates';

it.each([
  ['2019-07-04T16:00:00Z', '4 juillet 2019', 'July 4, 2019'],
  ['2026-07-01T16:00:00Z', '1er juillet 2026', 'July 1, 2026'],
  ['2026-08-11T16:00:00Z', '11 août 2026', 'August 11, 2026'],
  ['2027-01-01T04:59:00Z', '31 décembre 2026', 'December 31, 2026'],
])('writes the Montréal day of %s', (instant, french, english) => {
  expect(formatDate(new Date(instant), 'fr')).toBe(french);
  expect(formatDate(new Date(instant), 'en')).toBe(english);
});

it('refuses a date that is none', () => {
  expect(() => formatDate(new Date(Number.NaN), 'fr')).toThrow(RangeError);
});

it.each([
  ['2026-12-03T14:00:00Z', '9\u00a0h', '9:00\u00a0a.m.'],
  ['2026-12-03T05:00:00Z', '0\u00a0h', '12:00\u00a0a.m.'],
  ['2026-07-03T18:32:00Z', '14\u00a0h\u00a032', '2:32\u00a0p.m.'],
])('writes the hour in Montréal at %s', (instant, french, english) => {
  expect(formatTime(new Date(instant), 'fr')).toBe(french);
  expect(formatTime(new Date(instant), 'en')).toBe(english);
});

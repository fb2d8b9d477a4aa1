import { formatDate } from '../../src/language/dates';

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

import { remember } from '../../src/language/format-cache';
import { formatNumber } from '../../src/language/numbers';

it.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [2468, '2\u00a0468', '2,468'],
  [1_000_000, '1\u00a0000\u00a0000', '1,000,000'],
  [1.5, '1,5', '1.5'],
])('writes %d in both languages', (value, french, english) => {
  expect(formatNumber(value, 'fr')).toBe(french);
  expect(formatNumber(value, 'en')).toBe(english);
});

it('writes a number once, and again only when it was pushed out', () => {
  const write = jest.fn(String);
  const remembered = remember(write, 2);
  expect([1, 2, 1, 3, 2].map(remembered)).toEqual(['1', '2', '1', '3', '2']);
  expect(write).toHaveBeenCalledTimes(3);
  expect(remembered(1)).toBe('1');
  expect(write).toHaveBeenCalledTimes(4);
});

import { formatAlternatives, formatList } from '../../src/language/lists';

it.each([
  [[], '', ''],
  [['Lachine'], 'Lachine', 'Lachine'],
  [['Lachine', 'Verdun'], 'Lachine et Verdun', 'Lachine and Verdun'],
  [['Lachine', 'Verdun', 'Laval'], 'Lachine, Verdun et Laval', 'Lachine, Verdun and Laval'],
])('joins %j', (items, french, english) => {
  expect(formatList(items, 'fr')).toBe(french);
  expect(formatList(items, 'en')).toBe(english);
});

it.each([
  [['Lachine'], 'Lachine', 'Lachine'],
  [['Lachine', 'Verdun', 'Laval'], 'Lachine, Verdun ou Laval', 'Lachine, Verdun or Laval'],
])('joins %j, of which one will do', (items, french, english) => {
  expect(formatAlternatives(items, 'fr')).toBe(french);
  expect(formatAlternatives(items, 'en')).toBe(english);
});

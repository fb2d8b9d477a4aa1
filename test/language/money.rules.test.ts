import { createDictionary, type Dictionary } from '../../src/language/dictionary';
import { formatSalary, formatSalaryFull, type Salary } from '../../src/language/money';

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await createDictionary();
});

const yearly = { minCents: 5_800_000, maxCents: 6_600_000, period: 'year' } as const;
const hourly = { minCents: 2740, maxCents: 3000, period: 'hour' } as const;

it.each<[string, Salary, string, string]>([
  ['a yearly range', yearly, 'de 58_000_$ à 66_000_$', '$58,000 to $66,000'],
  ['a yearly amount', { ...yearly, maxCents: null }, '58_000_$', '$58,000'],
  ['a yearly range of one amount', { ...yearly, maxCents: 5_800_000 }, '58_000_$', '$58,000'],
  [
    'a range of cents that nobody would see',
    { ...yearly, maxCents: 5_800_040 },
    '58_000_$',
    '$58,000',
  ],
  ['an hourly range', hourly, 'de 27,40_$ à 30,00_$ l’heure', '$27.40 to $30.00 an hour'],
  ['an hourly amount', { ...hourly, maxCents: null }, '27,40_$ l’heure', '$27.40 an hour'],
])('writes %s on a card', (_, salary, french, english) => {
  expect(formatSalary(salary, dictionary.for('fr'), 'fr')).toBe(noBreak(french));
  expect(formatSalary(salary, dictionary.for('en'), 'en')).toBe(english);
});

it.each<[string, Salary, string, string]>([
  ['a yearly range', yearly, 'de 58_000_$ à 66_000_$ par année', '$58,000 to $66,000 a year'],
  ['a yearly amount', { ...yearly, maxCents: null }, '58_000_$ par année', '$58,000 a year'],
  ['an hourly range', hourly, 'de 27,40_$ à 30,00_$ l’heure', '$27.40 to $30.00 an hour'],
  ['an hourly amount', { ...hourly, maxCents: null }, '27,40_$ l’heure', '$27.40 an hour'],
])('writes %s with its period', (_, salary, french, english) => {
  expect(formatSalaryFull(salary, dictionary.for('fr'), 'fr')).toBe(noBreak(french));
  expect(formatSalaryFull(salary, dictionary.for('en'), 'en')).toBe(english);
});

function noBreak(text: string): string {
  return text.replaceAll('_', '\u00a0');
}

import { readWageForm } from '../../src/jobs/editing.wages.forms';

const NOW = new Date('2026-11-24T15:00:00Z');
const GOOD = { from: '2027-05-01', general: '17,10', tipped: '13,70' };

const mistakes = (changes: Record<string, string>) =>
  readWageForm({ ...GOOD, ...changes }, NOW).form?.mistakes;

it.each([
  ['17,10', '13,70 $', 1710, 1370],
  ['$17.10', '13.7', 1710, 1370],
  ['17', '17', 1700, 1700],
  ['5', '5,00', 500, 500],
  ['100', '100', 10_000, 10_000],
])('reads %s and %s as they are typed here', (general, tipped, generalCents, tippedCents) => {
  expect(readWageForm({ ...GOOD, general, tipped }, NOW).data).toEqual({
    ...{ from: '2027-05-01', generalCents, tippedCents },
  });
});

it('asks for all that is missing at once', () => {
  const all = {
    from: 'wages:mistake.dayMissing',
    general: 'wages:mistake.generalMissing',
    tipped: 'wages:mistake.tippedMissing',
  };
  expect(readWageForm({}, NOW).form?.mistakes).toEqual(all);
  expect(mistakes({ from: ' ', general: ' ', tipped: ' ' })).toEqual(all);
});

it.each([
  ['from', '1er mai 2027', 'jobDesk:mistake.day'],
  ['from', '2027-02-30', 'jobDesk:mistake.day'],
  ['from', '1999-12-31', 'wages:mistake.dayFar'],
  ['from', '2072-05-01', 'wages:mistake.dayFar'],
  ['general', 'seize', 'wages:mistake.amount'],
  ['general', '-17,10', 'wages:mistake.amount'],
  ['general', '1710', 'wages:mistake.amountAbsurd'],
  ['tipped', '1,37', 'wages:mistake.amountAbsurd'],
  ['tipped', '17,11', 'wages:mistake.tippedAbove'],
])('refuses what is no rate: %s %s', (field, typed, message) => {
  expect(mistakes({ [field]: typed })).toEqual({ [field]: message });
});

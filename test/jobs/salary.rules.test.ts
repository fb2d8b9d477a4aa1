import { readCents, readSalary } from '../../src/jobs/editing.salary';

it.each([
  ['27,40', 2740],
  ['27.4', 2740],
  ['58 000', 5_800_000],
  ['58\u00a0000,50 $', 5_800_050],
  ['$58,000.50', 5_800_050],
  ['1,250,000', 125_000_000],
  ['', undefined],
  ['0', undefined],
  ['-5', undefined],
  ['27,40,1', undefined],
  ['vingt', undefined],
  ['1e3', undefined],
])('reads « %s » as %s cents', (given, cents) => {
  expect(readCents(given)).toBe(cents);
});

it('has room in the database for a year of the dearest hour, and for nothing dearer', () => {
  const hour = { pay: 'disclosed', pay_period: 'hour' };
  expect(readSalary({ ...hour, pay_min: '1000' }).mistakes).toEqual({});
  expect(readSalary({ ...hour, pay_min: '1000.01' }).mistakes).toEqual({
    pay_min: 'jobDesk:mistake.payHigh',
  });
  expect(readSalary({ ...hour, pay_min: '20', pay_max: '1001' }).mistakes).toEqual({
    pay_max: 'jobDesk:mistake.payHigh',
  });
});

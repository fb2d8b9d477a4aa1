import { lowPay } from '../../src/jobs/rules/minimum-wage';

const NOW = new Date('2026-11-24T15:00:00Z');

function pay(
  dollars: number,
  period: 'hour' | 'year' = 'hour',
  schedule: 'full_time' | 'part_time' = 'full_time',
) {
  const salary = { minCents: Math.round(dollars * 100), maxCents: 99_999_00, period };
  return lowPay({ salary, schedule }, NOW);
}

it('lets the minimum wage of 1 May 2025 be, and asks about a cent less', () => {
  expect([pay(16.1), pay(16.09), pay(12.9), pay(12.89)]).toEqual([
    ...[undefined, 'belowGeneral', 'belowGeneral', 'belowTipped'],
  ]);
});

it('compares a year over 52 weeks of 40 hours, and knows nothing of part time', () => {
  expect([pay(33_488, 'year'), pay(33_487, 'year'), pay(20_000, 'year')]).toEqual([
    ...[undefined, 'belowGeneral', 'belowTipped'],
  ]);
  expect(pay(20_000, 'year', 'part_time')).toBeUndefined();
  expect(pay(10, 'hour', 'part_time')).toBe('belowTipped');
});

it('says nothing of undisclosed pay, nor of a day before the first rate that it knows', () => {
  expect(lowPay({ salary: null, schedule: 'full_time' }, NOW)).toBeUndefined();
  const salary = { minCents: 100, maxCents: null, period: 'hour' } as const;
  const before = new Date('2025-05-01T03:59:59Z');
  expect(lowPay({ salary, schedule: 'full_time' }, before)).toBeUndefined();
  expect(lowPay({ salary, schedule: 'full_time' }, new Date('2025-05-01T04:00:00Z'))).toBe(
    'belowTipped',
  );
});

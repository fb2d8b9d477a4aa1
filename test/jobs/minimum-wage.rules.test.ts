import { isOutdated, lowPay } from '../../src/jobs/rules/minimum-wage';

const NOW = new Date('2026-11-24T15:00:00Z');
const FIRST = { from: '2025-05-01', generalCents: 1610, tippedCents: 1290 };

function pay(
  dollars: number,
  period: 'hour' | 'year' = 'hour',
  schedule: 'full_time' | 'part_time' = 'full_time',
) {
  const salary = { minCents: Math.round(dollars * 100), maxCents: 99_999_00, period };
  return lowPay({ salary, schedule }, [FIRST], NOW);
}

it('lets the minimum wage be, and asks about a cent less', () => {
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

it('says nothing of undisclosed pay', () => {
  expect(lowPay({ salary: null, schedule: 'full_time' }, [FIRST], NOW)).toBeUndefined();
});

it('goes by the rate of the day in Montréal, and by none before the first that it knows', () => {
  const next = { from: '2026-05-01', generalCents: 1660, tippedCents: 1330 };
  const salary = { minCents: 1300, maxCents: null, period: 'hour' } as const;
  const found = (now: string) =>
    lowPay({ salary, schedule: 'full_time' }, [next, FIRST], new Date(now));
  expect([
    found('2025-05-01T03:59:59Z'),
    found('2025-05-01T04:00:00Z'),
    found('2026-05-01T03:59:59Z'),
    found('2026-05-01T04:00:00Z'),
  ]).toEqual([undefined, 'belowGeneral', 'belowGeneral', 'belowTipped']);
});

it('trusts a rate for the year after which the next one comes', () => {
  expect(isOutdated(FIRST, new Date('2026-05-01T15:00:00Z'))).toBe(false);
  expect(isOutdated(FIRST, new Date('2026-05-03T15:00:00Z'))).toBe(true);
});

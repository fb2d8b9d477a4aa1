import { dayTokens, filterTokens, payTokens } from '../../src/search/filters';
import { rangeTokens, tokensInRange } from '../../src/search/ranges';
import type { SearchRecord } from '../../src/search/record';

const JOB: SearchRecord = {
  opensAt: Date.parse('2026-11-20T15:00:00Z'),
  closesAt: Date.parse('2026-12-21T05:00:00Z'),
  annualCents: 6_240_000,
  tenure: 'permanent',
  schedule: 'full_time',
  workplace: 'on_site',
  places: ['verdun', 'anjou'],
  category: 'health',
  employerId: 12,
  authorId: 0,
  languages: ['fr', 'en'],
  locales: ['fr'],
  title: '',
  name: '',
};

describe('a range of numbers', () => {
  it('is named by the tokens of the numbers in it, and of no others', () => {
    for (const [first, last] of [
      ...[
        [0, 63],
        [17, 63],
        [5, 5],
        [3, 130],
        [64, 127],
      ],
    ] as [number, number][]) {
      const named = new Set(tokensInRange('x', first, last));
      const found = Array.from({ length: 200 }, (_, at) => at).filter((number) =>
        rangeTokens('x', number).some((token) => named.has(token)),
      );
      expect(found).toEqual(Array.from({ length: last - first + 1 }, (_, at) => first + at));
    }
  });

  it('takes few tokens, and none when it is empty', () => {
    expect(tokensInRange('x', 1, 63).length).toBeLessThan(10);
    expect(tokensInRange('x', 20_000, 20_400).length).toBeLessThan(20);
    expect(tokensInRange('x', 4, 3)).toEqual([]);
  });
});

describe('what an entry is filtered by', () => {
  it('has a token for each of its values', () => {
    expect(filterTokens(JOB)).toEqual(
      expect.arrayContaining([
        ...['f:tenure:permanent', 'f:schedule:full_time', 'f:workplace:on_site'],
        ...['f:place:verdun', 'f:place:anjou', 'f:category:health', 'f:employer:12'],
        ...['f:language:fr', 'f:language:en', 'f:lang:fr'],
      ]),
    );
    expect(filterTokens(JOB).filter((token) => token.startsWith('f:author'))).toEqual([]);
  });

  it('is paid so much or more', () => {
    const has = (dollars: number, annualCents: number) =>
      payTokens(dollars).some((token) => filterTokens({ ...JOB, annualCents }).includes(token));
    expect(has(60_000, 6_240_000)).toBe(true);
    expect(has(62_500, 6_240_000)).toBe(false);
    expect(has(60_000, 5_999_999)).toBe(false);
    expect(has(60_000, 90_000_000)).toBe(true);
    expect(has(400_000, 90_000_000)).toBe(true);
    expect(has(0, 1)).toBe(true);
    // Undisclosed is not little.
    expect(has(0, 0)).toBe(false);
  });

  it('was published since a day in Montréal', () => {
    const now = new Date('2026-11-24T15:00:00Z');
    const has = (since: string, opensAt: string) =>
      dayTokens(since, now).some((token) =>
        filterTokens({ ...JOB, opensAt: Date.parse(opensAt) }).includes(token),
      );
    expect(has('2026-11-20', '2026-11-20T05:00:00Z')).toBe(true);
    expect(has('2026-11-20', '2026-11-20T04:59:59Z')).toBe(false);
    expect(has('2026-11-20', '2026-11-24T14:00:00Z')).toBe(true);
    expect(has('2026-11-24', '2026-11-24T14:00:00Z')).toBe(true);
  });
});

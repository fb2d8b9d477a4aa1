import { bucketsOver, bucketStart, bucketTokens } from '../../src/search/engine/buckets';

describe('buckets of rows', () => {
  it.each([
    [0, 2048],
    [2048, 4096],
    [2048, 5000],
    [0, 300_000],
    [30_720, 98_304],
    [4096, 70_001],
  ])('from row %d, below %d, hold them all and few others', (from, below) => {
    const buckets = new Set(bucketsOver({ below, from }));
    const held = (row: number) => bucketTokens(row).some((token) => buckets.has(token));
    for (let row = from; row < below; row += 1) if (!held(row)) throw new Error(`lost ${row}`);
    expect(held(from - 1)).toBe(false);
    expect(held(Math.ceil(below / 2048) * 2048)).toBe(false);
    expect(buckets.size).toBeLessThan(45);
  });

  it('begin at whole numbers of the small ones', () => {
    expect([0, 2047, 2048, 5000].map(bucketStart)).toEqual([0, 0, 2048, 4096]);
  });
});

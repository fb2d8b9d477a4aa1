import { pacer } from '../../src/desk/pace';

describe('a pace', () => {
  let now: number;
  let mayGoOn: (id: number) => boolean;

  beforeEach(() => {
    now = 5000;
    mayGoOn = pacer({ atOnce: 3, aSecond: 2 }, () => now);
  });

  const asks = (id: number, times: number) => Array.from({ length: times }, () => mayGoOn(id));

  it('lets someone ask so much at once, and no more', () => {
    expect(asks(1, 4)).toEqual([true, true, true, false]);
  });

  it('lets them ask again as time goes by, and never more at once', () => {
    asks(1, 4);
    now += 499;
    expect(asks(1, 1)).toEqual([false]);
    now += 1;
    expect(asks(1, 2)).toEqual([true, false]);
    now += 3_600_000;
    expect(asks(1, 4)).toEqual([true, true, true, false]);
  });

  it('is each person’s own', () => {
    asks(1, 4);
    expect(asks(2, 1)).toEqual([true]);
  });
});

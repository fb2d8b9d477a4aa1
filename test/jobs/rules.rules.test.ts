import {
  annualCents,
  closedSince,
  hasClosed,
  isFeatured,
  isOpen,
  tradeTags,
  type State,
} from '../../src/jobs/rules';

const BEGIN = new Date('2026-11-02T14:00:00Z');
const END = new Date('2026-12-02T05:00:00Z');
const before = (instant: Date) => new Date(instant.getTime() - 1);

const job = (state: State, publishedAt: Date | null = BEGIN, expiresAt: Date | null = END) => ({
  state,
  publishedAt,
  expiresAt,
});

describe('a listing', () => {
  it.each(['published', 'scheduled'] as const)('that is %s is open from one instant…', (state) => {
    expect(isOpen(job(state), before(BEGIN))).toBe(false);
    expect(hasClosed(job(state), before(BEGIN))).toBe(false);
    expect(isOpen(job(state), BEGIN)).toBe(true);
    expect(hasClosed(job(state), BEGIN)).toBe(false);
  });

  it.each(['published', 'scheduled'] as const)('that is %s …until another', (state) => {
    expect(isOpen(job(state), before(END))).toBe(true);
    expect(isOpen(job(state), END)).toBe(false);
    expect(hasClosed(job(state), END)).toBe(true);
  });

  it('that someone closed is closed, though its last day is to come', () => {
    expect(isOpen(job('closed'), BEGIN)).toBe(false);
    expect(hasClosed(job('closed'), BEGIN)).toBe(true);
  });

  it('that someone closed before it appeared was never there', () => {
    expect(hasClosed(job('closed'), before(BEGIN))).toBe(false);
  });

  it.each(['draft', 'binned'] as const)('that is %s is neither open nor closed', (state) => {
    for (const now of [BEGIN, END]) {
      expect(isOpen(job(state), now)).toBe(false);
      expect(hasClosed(job(state), now)).toBe(false);
    }
  });

  it('without a date of publication is not there; without a last day it is not open', () => {
    expect(isOpen(job('published', null), BEGIN)).toBe(false);
    expect(hasClosed(job('published', null), END)).toBe(false);
    expect(isOpen(job('published', BEGIN, null), BEGIN)).toBe(false);
  });
});

describe('a closed listing', () => {
  it('is closed since someone closed it, or since its last day was over if that was sooner', () => {
    const midNovember = new Date('2026-11-15T15:00:00Z');
    const january = new Date('2027-01-05T15:00:00Z');
    expect(closedSince({ closedAt: midNovember, expiresAt: END })).toEqual(midNovember);
    expect(closedSince({ closedAt: january, expiresAt: END })).toEqual(END);
    expect(closedSince({ closedAt: null, expiresAt: END })).toEqual(END);
    expect(closedSince({ closedAt: midNovember, expiresAt: null })).toEqual(midNovember);
    expect(closedSince({ closedAt: null, expiresAt: null })).toBeNull();
  });
});

describe('pay over a year', () => {
  it.each([
    ['$27.40 an hour, 40 hours, 52 weeks', 2740, null, 'hour', 5_699_200],
    ['the top of a range by the hour', 2000, 3000, 'hour', 6_240_000],
    ['one amount by the year', 5_800_000, null, 'year', 5_800_000],
    ['the top of a range by the year', 5_800_000, 6_600_000, 'year', 6_600_000],
  ] as const)('is for %s', (_, minCents, maxCents, period, cents) => {
    expect(annualCents({ minCents, maxCents, period })).toBe(cents);
  });
});

describe('the tags of a listing', () => {
  it('that say what the work is are kept; those that say how, when or for whom are not', () => {
    expect(tradeTags(['healthcare', 'training', 'schedule', 'kitchen'])).toEqual([
      'healthcare',
      'kitchen',
    ]);
  });
});

describe('a featured listing', () => {
  it('is featured until an instant, that instant left out', () => {
    expect(isFeatured({ featuredUntil: END }, before(END))).toBe(true);
    expect(isFeatured({ featuredUntil: END }, END)).toBe(false);
    expect(isFeatured({ featuredUntil: null }, BEGIN)).toBe(false);
  });
});
